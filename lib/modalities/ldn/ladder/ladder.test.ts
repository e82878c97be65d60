import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { brings } from "../brings.ts";
import { changes } from "../changes/changes.ts";
import { blank, protocolBody, protocols } from "../defaults.ts";
import { amountProblem, doseMeant } from "../dose-slip.ts";
import { examples, slowWithHold, standardLadder } from "../examples.ts";
import { moves } from "../moves.ts";
import { needs } from "../needs.ts";
import { LdnBody } from "../schema.ts";
import { timeline } from "../timeline.ts";
import { today } from "../today.ts";
import { unitsFor } from "../units.ts";
import { stairsSaid } from "../words.ts";
import { THEN, treadOn, treads } from "./ladder.ts";

const start = parseDate("2026-05-07");
const on = (days: number) => start.add({ days });

/** Any ladder that a physician could write: liquid, so that every amount can be measured. */
const anyLadder: fc.Arbitrary<LdnBody> = fc
  .record({
    steps: fc.array(
      fc.record({
        mg: fc.integer({ min: 2, max: 120 }).map((n) => n / 20),
        nights: fc.integer({ min: 1, max: 60 }),
        kind: fc.constantFrom("step" as const, "hold" as const, "stepBack" as const),
      }),
      { maxLength: 10 },
    ),
    thenMg: fc.integer({ min: 2, max: 120 }).map((n) => n / 20),
    timing: fc.constantFrom("bedtime" as const, "morning" as const),
    stop: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  })
  .map(({ steps, stop, ...rest }) => ({
    ...blank(),
    ...rest,
    form: { kind: "liquid" as const, mgPerMl: 1 as const },
    steps: steps.map((step, i) => ({ ...step, key: `s${i + 1}` })),
    ...(stop === undefined ? {} : { stoppedOn: on(stop).toString() }),
    reviewWeeks: [8, 12],
    labWeeks: [0],
    firstCall: true,
  }));
const anyDay = fc.integer({ min: -30, max: 700 });

describe("the ladder", () => {
  it("accepts what these tests call any ladder", () => {
    fc.assert(fc.property(anyLadder, (body) => LdnBody.safeParse(body).success));
  });

  it("has treads that touch: no night without a dose, none with two", () => {
    fc.assert(
      fc.property(anyLadder, (body) => {
        const all = treads(body, start);
        all.forEach((tread, i) => {
          const next = all[i + 1];
          if (next) expect(tread.to?.add({ days: 1 }).toString()).toBe(next.from.toString());
        });
      }),
    );
  });

  it("says the same dose today as the timeline draws", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, (body, day) => {
        const date = on(day);
        const mark = timeline(body, start).find(
          (one) =>
            one.kind === "tread" && date.compare(one.from) >= 0 && (!one.to || date.compare(one.to) <= 0),
        );
        const doses = today(body, date, start).flatMap((item) => (item.dose ? [item.dose.amount] : []));
        expect(doses).toEqual(mark ? [mark.level] : []);
      }),
    );
  });

  it("never writes a dose without a leading zero or with a trailing one", () => {
    fc.assert(
      fc.property(anyLadder, anyDay, (body, day) => {
        const text = today(body, on(day), start)
          .flatMap((item) => [item.how, ...item.next])
          .map(toText)
          .join(" ");
        expect(text).not.toMatch(/(^|[^\d])\.\d/);
        expect(text).not.toMatch(/\d\.\d*0[ \u00a0]/);
      }),
    );
  });
});

describe("the day's words", () => {
  it("says until when the dose stays and what comes after", () => {
    const [item] = today(standardLadder, on(0), start);
    expect(item && toText(item.how)).toBe("1 capsule of 1.5 mg at bedtime.");
    expect(item?.next.map(toText)).toEqual(["Same dose until Wed May 20.", "From Thu May 21: 3 mg."]);
  });

  it("says three days ahead that the dose is about to change", () => {
    const [item] = today(standardLadder, on(11), start);
    expect(item?.next.map(toText)[0]).toBe("3 days left on this dose.");
  });

  it("says what the dose was, on the first night of a new one only", () => {
    expect(today(standardLadder, on(14), start)[0]).toMatchObject({
      dose: { amount: 3 },
      was: { amount: 1.5 },
    });
    expect(today(standardLadder, on(15), start)[0]?.was).toBeUndefined();
  });

  it("calls a dose new by the whole day, with its time where that differs", () => {
    const polo = protocolBody("mecfs-polo2019");
    const [morning, bedtime] = today(polo, on(7), start);
    expect([morning?.was, bedtime?.was]).toEqual([undefined, undefined]);
    expect(morning?.next.map(toText)[0]).toBe(
      "New today: 3 mg a day, in two halves. Before: 1.5 mg in the morning.",
    );
    const halved = {
      ...polo,
      steps: [{ key: "s1", mg: 4.5, nights: 7, kind: "step", timing: "bedtime" } as const],
    };
    expect(today(halved, on(7), start).map(({ was }) => was)).toEqual([undefined, undefined]);
    expect(today(halved, on(5), start)[0]?.next.map(toText)).toEqual([
      "Same dose. From Thu May 14 you take it in two halves.",
    ]);
    expect(toText(stairsSaid(polo, start, on(0)))).toMatch(
      /^1\.5 mg in the morning now, 3 mg in two halves from/,
    );
  });

  it("does not announce a change where a hold follows", () => {
    const text = today(slowWithHold, on(41), start)[0]?.next.map(toText) ?? [];
    expect(text).toEqual(["Same dose until Wed Jul 1.", "From Thu Jul 2: 2 mg."]);
  });

  it("lets nobody log a dose before the start or after the stop", () => {
    const stopped = { ...standardLadder, stoppedOn: on(20).toString() };
    for (const item of [...today(stopped, on(-1), start), ...today(stopped, on(20), start)]) {
      expect(item.mayLog).toBe(false);
      expect(item.dose).toBeUndefined();
    }
    expect(toText(today(stopped, on(20), start)[0]?.how ?? [])).toBe("Stopped. Do not take it.");
  });
});

describe("moves", () => {
  const move = (body: LdnBody, day: number, id: string) => {
    const found = moves(body, on(day), start).find((one) => one.id === id);
    if (!found) throw new Error(`${id} was not offered`);
    return found.body;
  };

  it("a hold before a planned hold says the last night of both", () => {
    const index = slowWithHold.steps.findIndex(({ kind }) => kind === "hold");
    const before = slowWithHold.steps.slice(0, index).reduce((sum, { nights }) => sum + nights, 0);
    const held = moves(slowWithHold, on(before - 1), start).find(({ id }) => id === "hold-14");
    const planned = slowWithHold.steps[index]?.nights ?? 0;
    expect(toText(held?.explain ?? [])).toContain(dayText(on(before + planned + 14 - 1)));
    expect(treadOn(treads(held?.body as LdnBody, start), on(before + planned + 13))?.mg).toBe(
      slowWithHold.steps[index]?.mg,
    );
  });

  it("a hold by n moves every step to another dose by exactly n and changes nothing before", () => {
    fc.assert(
      fc.property(anyLadder, fc.integer({ min: 0, max: 300 }), (body, day) => {
        for (const nights of [7, 14]) {
          const held = moves(body, on(day), start).find((one) => one.id === `hold-${nights}`);
          if (!held) return;
          const at = treadOn(treads(body, start), on(day));
          const after = treads(body, start).filter((tread) => at && tread.from.compare(at.from) > 0);
          const next = after.find((tread) => tread.mg !== at?.mg) ?? after.at(-1);
          const old = new Map(treads(body, start).map((tread) => [tread.key, tread]));
          for (const tread of treads(held.body, start)) {
            const was = old.get(tread.key);
            if (was) {
              const later = next && was.from.compare(next.from) >= 0;
              expect(tread.from.compare(was.from)).toBe(later ? nights : 0);
            }
          }
        }
      }),
    );
  });

  it("offers only ladders that can be saved, and never rewrites the nights already taken", () => {
    fc.assert(
      fc.property(anyLadder, fc.integer({ min: 0, max: 300 }), (body, day) => {
        for (const { id, body: next } of moves(body, on(day), start)) {
          expect(LdnBody.safeParse(next).success).toBe(true);
          for (const night of [0, Math.floor(day / 2), day - 1].filter((n) => n >= 0 && n < day)) {
            const mg = (which: LdnBody) => treadOn(treads(which, start), on(night))?.mg;
            expect(mg(next), `${id}, night ${night} of ${day}`).toBe(mg(body));
          }
        }
      }),
    );
  });

  it("a step up starts the next dose tonight", () => {
    const next = move(standardLadder, 10, "step-up");
    expect(treadOn(treads(next, start), on(9))?.mg).toBe(1.5);
    expect(treadOn(treads(next, start), on(10))?.mg).toBe(3);
  });

  it("a step back gives the lower dose for 14 nights, then half the step, then the dose again", () => {
    const next = move(standardLadder, 20, "step-back");
    const doses = treads(next, start).map(({ mg, from }) => [mg, from.compare(start)]);
    expect(doses).toEqual([
      [1.5, 0],
      [3, 14],
      [1.5, 20],
      [2.25, 34],
      [3, 48],
      [4.5, 62],
    ]);
    expect(next.form).toEqual({ kind: "capsule", strengths: [1.5, 2.25, 3, 4.5] });
  });

  it("a step back is offered on the last dose too", () => {
    const next = move(standardLadder, 60, "step-back");
    expect(treads(next, start).map(({ mg, key }) => [mg, key === THEN])).toEqual([
      [1.5, false],
      [3, false],
      [4.5, false],
      [3, false],
      [3.75, false],
      [4.5, true],
    ]);
  });

  it("a morning dose, already taken, changes the next morning", () => {
    const next = move({ ...standardLadder, timing: "morning" }, 10, "step-up");
    expect(treadOn(treads(next, start), on(10))?.mg).toBe(1.5);
    expect(treadOn(treads(next, start), on(11))?.mg).toBe(3);
  });

  it("a stop takes the medicine out from today and brings nothing in from then", () => {
    const next = move(standardLadder, 10, "stop");
    expect(treadOn(treads(next, start), on(10))).toBeUndefined();
    expect(brings(next, on(10)).has).toEqual([]);
    expect(brings(next, on(9)).has).toEqual(["ldn"]);
  });
});

describe("differences", () => {
  const hold = moves(standardLadder, on(10), start).find((one) => one.id === "hold-14")?.body ?? null;

  it("says a hold as the dose that stays and the step that moves", () => {
    expect(changes(standardLadder, hold, start).map((one) => toText(one.patient))).toEqual([
      "Your dose stays at 1.5 mg until Wed Jun 3.",
      "Your step to 3 mg is now on Thu Jun 4. It was Thu May 21. Your step to 4.5 mg is now on Thu Jun 18. It was Thu Jun 4.",
    ]);
    expect(changes(standardLadder, hold, start).map((one) => toText(one.clinician))[1]).toBe(
      "2 steps move 14 days later: 3 mg starts on Thu Jun 4, not Thu May 21.",
    );
  });

  it("says nothing when nothing changed, a start as an addition, an end as a stop", () => {
    fc.assert(
      fc.property(anyLadder, (body) => {
        expect(changes(body, structuredClone(body), start)).toEqual([]);
      }),
    );
    expect(changes(null, standardLadder, start)[0]?.kind).toBe("add");
    expect(changes(standardLadder, null, start)[0]?.kind).toBe("stop");
    expect(changes(null, blank(), start)).toEqual([]);
  });

  it("says something whenever a dose differs on any night", () => {
    fc.assert(
      fc.property(anyLadder, anyLadder, anyDay, (a, b, day) => {
        const mg = (body: LdnBody) => treadOn(treads(body, start), on(day))?.mg;
        if (mg(a) !== mg(b)) expect(changes(a, b, start).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("amounts", () => {
  it("refuses 45 mg and offers 4.5 mg", () => {
    const body = { ...standardLadder, steps: standardLadder.steps.map((step) => ({ ...step, mg: 45 })) };
    const parsed = LdnBody.safeParse(body);
    expect(parsed.error?.issues[0]?.message).toBe(
      "45\u00a0mg is ten times the usual top dose. Did you mean 4.5\u00a0mg?",
    );
    expect(doseMeant(45)).toBe(4.5);
  });

  it("finds the dose behind every slip of the decimal point", () => {
    for (const mg of [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5]) {
      expect(doseMeant(mg * 10)).toBe(mg);
      expect(doseMeant(mg * 1000)).toBe(mg);
      expect(amountProblem(mg)).toBeNull();
    }
  });

  it("refuses 0, a negative amount, more than was studied, and what no syringe shows", () => {
    for (const mg of [0, -1, 6.05, 7, 1e9, 0.12, Number.NaN, Number.POSITIVE_INFINITY])
      expect(LdnBody.safeParse({ ...standardLadder, thenMg: mg }).success, String(mg)).toBe(false);
  });

  it("counts whole units that add up to the dose, and refuses a dose that they cannot make", () => {
    expect(unitsFor(4.5, [0.5, 1.5, 3])).toEqual([
      { mg: 3, count: 1 },
      { mg: 1.5, count: 1 },
    ]);
    expect(unitsFor(2, [1.5])).toBeNull();
    const strengths = fc.array(
      fc.integer({ min: 2, max: 120 }).map((n) => n / 20),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 120 }), strengths, (twentieths, sizes) => {
        const units = unitsFor(twentieths / 20, sizes);
        const sum = units?.reduce((total, unit) => total + Math.round(unit.mg * 100) * unit.count, 0);
        if (units) expect(sum).toBe(twentieths * 5);
      }),
    );
  });

  it("refuses a typed dose in the clinician's sentence", () => {
    expect(LdnBody.safeParse({ ...standardLadder, why: "Stay on 1.5 mg." }).success).toBe(false);
  });
});

describe("what it needs and brings", () => {
  it("asks for blood before the start, a call before the first rise, reviews in weeks 8 and 12", () => {
    expect(needs(standardLadder, start).map(({ key, target }) => `${key} ${target}`)).toEqual([
      "ldn-blood-w0 2026-05-04",
      "ldn-first-call 2026-05-19",
      "ldn-review-w8 2026-07-01",
      "ldn-review-w12 2026-07-29",
    ]);
  });

  it("needs nothing after a stop", () => {
    const stopped = { ...standardLadder, stoppedOn: on(30).toString() };
    expect(needs(stopped, start).some((need) => need.target.compare(on(30)) >= 0)).toBe(false);
  });

  it("tells the rules first dose, highest dose and shortest step, as the pack names them", () => {
    expect(brings(protocolBody("standard-2wk")).params).toEqual({
      "ldn.protocol": "standard-2wk",
      "ldn.start_dose_mg": 1.5,
      "ldn.target_dose_mg": 4.5,
      "ldn.min_step_days": 14,
      "ldn.timing": "bedtime",
      "ldn.form": "capsule",
    });
  });

  it("publishes nine schedules that open, and not the ultra-low one", () => {
    expect(protocols.map(({ id }) => id)).not.toContain("ultra-low-specialist");
    expect(protocols).toHaveLength(9);
    for (const { body } of protocols) expect(LdnBody.safeParse(body).error).toBeUndefined();
    for (const body of examples) expect(LdnBody.safeParse(body).error).toBeUndefined();
  });
});
