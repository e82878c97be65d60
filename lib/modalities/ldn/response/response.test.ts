import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_SCORES, SCALE_KEYS, type ScaleKey } from "#lib/domain/reports/check-in.ts";
import { noReports, type PatientReports } from "#lib/domain/reports/patient-reports.ts";
import { SIDE_EFFECT_KEYS } from "#lib/domain/reports/side-effects.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { protocols } from "../defaults.ts";
import { examples, slowWithHold, standardLadder } from "../examples.ts";
import { moves } from "../moves.ts";
import { suggests } from "./response.ts";

const start = parseDate("2026-05-07");
const on = (day: number) => start.add({ days: day });
const iso = (day: number) => on(day).toString();
const DREAMS = "vivid_dreams_or_insomnia";
type Severity = "mild" | "moderate" | "severe";
const felt = (event: string, days: number[], severity?: Severity): Pick<PatientReports, "days"> => ({
  days: days.map((day) => ({ day: iso(day), effects: [{ event, ...(severity ? { severity } : {}) }] })),
});
const fine = (days: number[]) => days.map((day) => ({ day: iso(day), effects: [] }));
const took = (from: number, to: number, taken = true) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ day: iso(from + i), taken }));
const pain = (first: number, last: number, until: number) =>
  [
    ...Array.from({ length: 14 }, (_, i) => ({ day: iso(i), pain: first })),
    ...Array.from({ length: 14 }, (_, i) => ({ day: iso(until - i), pain: last })),
  ].map((answer) => ({ ...NO_SCORES, energy: 5, sleep: 5, mood: 5, ...answer }));
const said = (told: Partial<PatientReports>, day: number, body = standardLadder) =>
  suggests(body, { ...noReports, ...told }, on(day), start).map(({ rule, move, because }) => ({
    rule,
    move,
    because: toText(because).replaceAll("\u00a0", " "),
  }));
const rules = (...asked: Parameters<typeof said>) => said(...asked).map(({ rule }) => rule);

describe("each response rule fires on its facts, and not just short of them", () => {
  it("RR-HOLD: two days in a row", () => {
    expect(said(felt("headache", [9, 10], "moderate"), 10)).toEqual([
      { rule: "RR-HOLD", move: "hold-7", because: "On 2 days in a row, Sat May 16, Sun May 17: Headache." },
    ]);
    expect(rules(felt("headache", [8, 10]), 10)).toEqual([]);
    expect(rules(felt("headache", [9, 10], "mild"), 10)).toEqual([]);
    expect(rules(felt("pem_crash", [9, 10]), 10)).toEqual([]);
  });
  it("RR-HOLD: today's check-in may be still to come, and severity that was not said is", () => {
    const [hold] = said(felt("nausea", [8, 9]), 10);
    expect(hold?.because).toContain("How bad was not said; counted as moderate.");
    expect(rules(felt("nausea", [7, 8]), 10)).toEqual([]);
  });
  it("RR-HOLD: not for what a hold has answered, and not on the last dose", () => {
    const hold = 42; // slowWithHold: three steps of fourteen nights, then the hold
    expect(rules(felt("headache", [hold - 2, hold - 1]), hold, slowWithHold)).toEqual([]);
    expect(rules(felt("headache", [hold, hold + 1]), hold + 1, slowWithHold)).toEqual(["RR-HOLD"]);
    expect(rules(felt("headache", [39, 40]), 40)).toEqual([]);
  });
  it("names each day by itself where they are not in a row", () => {
    expect(said(felt("liver_symptoms", [15, 17, 20]), 20)[0]?.because).toContain(
      "(Fri May 22, Sun May 24, Wed May 27)",
    );
    expect(said(felt("liver_symptoms", [18, 19, 20]), 20)[0]?.because).toContain(
      "(Mon May 25 to Wed May 27)",
    );
  });
  it("RR-STEP-BACK: severe once, or moderate seven days in a row", () => {
    expect(said(felt("nausea", [20], "severe"), 20)).toMatchObject([
      { rule: "RR-STEP-BACK", move: "step-back" },
    ]);
    expect(rules(felt("nausea", [14, 15, 16, 17, 18, 19, 20]), 20)).toEqual(["RR-STEP-BACK"]);
    expect(rules(felt("nausea", [15, 16, 17, 18, 19, 20]), 20)).toEqual(["RR-HOLD"]);
  });
  it("RR-STEP-BACK: says so where there is no lower dose", () => {
    const [back] = said(felt("nausea", [5], "severe"), 5);
    expect(back).toMatchObject({ rule: "RR-STEP-BACK", move: undefined });
    expect(back?.because).toContain("no lower dose");
  });
  it("RR-MORNING: three of seven nights, before the dose is lowered", () => {
    expect(said(felt(DREAMS, [15, 18, 20]), 20)).toMatchObject([{ rule: "RR-MORNING", move: "morning" }]);
    expect(rules(felt(DREAMS, [13, 18, 20]), 20)).toEqual([]);
    expect(rules(felt(DREAMS, [14, 15, 16, 17, 18, 19, 20], "moderate"), 20)).toEqual([
      "RR-MORNING",
      "RR-HOLD",
    ]);
    expect(rules(felt(DREAMS, [15, 18, 20]), 20, { ...standardLadder, timing: "morning" })).toEqual([]);
  });
  it("RR-STEP-UP: the nights of a step are done, taken, and quiet, while the plan still waits", () => {
    const waits = { ...standardLadder, steps: standardLadder.steps.map((step) => ({ ...step, nights: 28 })) };
    const quiet = { doses: took(0, 15), days: fine([13, 14, 15]) };
    const slow = { ...waits, protocol: "own" as const };
    expect(said(quiet, 16, slow)).toMatchObject([{ rule: "RR-STEP-UP", move: "step-up" }]);
    expect(said({ ...quiet, days: fine([12, 13, 14, 15, 16]) }, 16, slow)[0]?.because).toContain(
      "no moderate or worse side effect in 3 check-ins of the last 3 days.",
    );
    expect(rules(quiet, 13, slow)).toEqual([]);
    expect(rules({ ...quiet, doses: took(0, 10) }, 16, slow)).toEqual([]);
    expect(rules({ ...quiet, days: [] }, 16, slow)).toEqual([]);
    expect(rules({ ...quiet, ...felt("headache", [13, 14]) }, 16, slow)).toEqual([]);
  });
  it("RR-STEP-UP: nights on the same dose before Accord count for the step, once a few of the plan's own were quiet", () => {
    const steps = standardLadder.steps.map((step) => ({ ...step, nights: 28 }));
    const first = steps[0]?.mg ?? 0;
    const told = (mg: number, since: string) => ({
      ...{ ...standardLadder, steps, protocol: "own" as const },
      before: { mg, since, toldBy: "the patient" },
    });
    const quiet = (n: number) => ({ doses: took(0, n - 1), days: fine([n - 3, n - 2, n - 1]) });
    const since = (nights: number) => start.subtract({ days: nights }).toString();
    for (const before of [0, 5, 9, 10, 11, 13, 14, 28, 60])
      for (const n of [3, 4, 8, 13, 14, 16]) {
        const due = n + before >= 14;
        expect(rules(quiet(n), n, told(first, since(before))), `${before} before, ${n} of the plan`).toEqual(
          due ? ["RR-STEP-UP"] : [],
        );
        expect(rules(quiet(n), n, told(first + 1.5, since(before))).length).toBe(n >= 14 ? 1 : 0);
      }
    expect(rules(quiet(2), 2, told(first, since(60)))).toEqual([]);
    expect(said(quiet(4), 4, told(first, since(28)))[0]?.because).toContain("28 of them before this plan");
  });
  it("RR-STAY-BENEFIT: pain 30% lower before the highest dose", () => {
    const slow = slowWithHold;
    expect(said({ answers: pain(6, 4.2, 30) }, 30, slow)).toMatchObject([
      { rule: "RR-STAY-BENEFIT", move: "stay" },
    ]);
    expect(rules({ answers: pain(6, 4.3, 30) }, 30, slow)).toEqual([]);
  });
  it("RR-REVIEW-8 and RR-JUDGE-12 by weeks, with the pain as it is", () => {
    expect(rules({}, 55)).toEqual([]);
    expect(rules({}, 56)).toEqual(["RR-REVIEW-8"]);
    expect(rules({}, 83)).toEqual(["RR-REVIEW-8"]);
    expect(said({ answers: pain(6, 5, 84) }, 84)[0]?.because).toContain(
      "Pain 6.0 to 5.0, 16% lower: decide together",
    );
    expect(said({ answers: pain(6, 6, 84) }, 84)[0]?.because).toContain("stop if the patient says");
    expect(said({ answers: pain(6, 4, 84) }, 84)[0]?.because).toContain("continue");
    expect(said({}, 84)[0]).toMatchObject({ rule: "RR-JUDGE-12", move: undefined });
  });
  it("RR-JUDGE-12: not before eight weeks on the dose", () =>
    expect(rules({}, 150, slowWithHold)).toEqual([]));
  it("RR-MECFS-6MO: no measure better after six months, and only where all could be compared", () => {
    const mecfs = { conditions: ["mecfs"], answers: pain(6, 6, 185) };
    expect(said(mecfs, 185)).toMatchObject([{ rule: "RR-MECFS-6MO", move: "stop" }]);
    expect(rules({ ...mecfs, answers: pain(6, 5, 185) }, 185)).toEqual(["RR-JUDGE-12"]);
    expect(rules({ ...mecfs, answers: [] }, 185)).toEqual(["RR-JUDGE-12"]);
    expect(rules({ ...mecfs, conditions: [] }, 185)).toEqual(["RR-JUDGE-12"]);
    expect(rules({ ...mecfs, answers: pain(6, 6, 180) }, 180)).toEqual(["RR-JUDGE-12"]);
  });
  it("RR-GAP: fourteen nights not taken, none taken since", () => {
    expect(said({ doses: took(20, 33, false) }, 34)).toMatchObject([{ rule: "RR-GAP", move: "restart" }]);
    expect(rules({ doses: took(21, 33, false) }, 34)).toEqual([]);
    expect(rules({ doses: [...took(20, 33, false), ...took(34, 34)] }, 34)).toEqual([]);
  });
  it("RR-REVIEW-YEARLY: four weeks after each year", () => {
    expect(rules({}, 365)).toEqual(["RR-REVIEW-YEARLY"]);
    expect(rules({}, 393)).toEqual(["RR-JUDGE-12"]);
    expect(rules({}, 731)).toEqual(["RR-REVIEW-YEARLY"]);
  });
  it.each(["liver_symptoms", "allergic_reaction", "withdrawal_symptoms", "took_opioid", "suicidal_thoughts"])(
    "RR-STOP: %s, alone and before anything else",
    (event) => {
      const told = { ...felt(event, [18]), doses: took(0, 19, false), conditions: ["mecfs"] };
      expect(said(told, 20)).toMatchObject([{ rule: "RR-STOP", move: "stop" }]);
      expect(rules(felt(event, [12]), 20)).toEqual([]);
    },
  );
  it("RR-STOP: pregnancy, and a dose left out for an opioid", () => {
    expect(rules({ pregnant: true }, 20)).toEqual(["RR-STOP"]);
    expect(rules({ doses: [{ day: iso(19), taken: false, why: "tookOpioid" }] }, 20)).toEqual(["RR-STOP"]);
  });
  it("LDN-SURGERY: stop and restart days, a move from the stop day on, and the restart still after a stop", () => {
    const surgeries = [{ kind: "surgery", on: iso(30), opioidsExpected: "yes" }] as const;
    expect(said({ surgeries }, 20)).toMatchObject([{ rule: "LDN-SURGERY", move: undefined }]);
    expect(said({ surgeries }, 27)).toMatchObject([{ rule: "LDN-SURGERY", move: "stop" }]);
    const stopped = { ...standardLadder, stoppedOn: iso(27) };
    expect(said({ surgeries }, 32, stopped)[0]?.because).toContain(
      "earliest Sat Jun 13, suggested Tue Jun 16",
    );
  });
  it("LDN-SURGERY: a past surgery does not hide the next one", () => {
    const surgeries = [10, 30].map(
      (day) => ({ kind: "surgery", on: iso(day), opioidsExpected: "yes" }) as const,
    );
    const [first] = said({ surgeries }, 28);
    expect(first).toMatchObject({ rule: "LDN-SURGERY", move: "stop" });
    expect(first?.because).toMatch(/^Surgery Sat Jun 6, .* Surgery Sun May 17, /);
  });
  it("says nothing before the first night and after a stop", () => {
    expect(rules({ pregnant: true }, -1)).toEqual([]);
    expect(rules({ pregnant: true }, 30, { ...standardLadder, stoppedOn: iso(25) })).toEqual([]);
  });
});

describe("whatever was told", () => {
  const bodies = [...examples, ...protocols.map(({ body }) => body)];
  const day = fc.integer({ min: -5, max: 420 });
  const effect = fc.record(
    { event: fc.constantFrom(...SIDE_EFFECT_KEYS), severity: fc.constantFrom("mild", "moderate", "severe") },
    { requiredKeys: ["event"] },
  ) as fc.Arbitrary<PatientReports["days"][number]["effects"][number]>;
  const score = fc.option(fc.integer({ min: 0, max: 10 }));
  const scores = Object.fromEntries(SCALE_KEYS.map((key) => [key, score])) as Record<ScaleKey, typeof score>;
  const told: fc.Arbitrary<PatientReports> = fc.record({
    days: fc.array(fc.record({ day: day.map(iso), effects: fc.array(effect, { maxLength: 3 }) }), {
      maxLength: 40,
    }),
    answers: fc.uniqueArray(fc.record({ day: day.map(iso), ...scores }), {
      maxLength: 60,
      selector: (each) => each.day,
    }),
    doses: fc.array(fc.record({ day: day.map(iso), taken: fc.boolean() }), { maxLength: 60 }),
    conditions: fc.subarray(["mecfs", "fibromyalgia"]),
    pregnant: fc.boolean(),
    surgeries: fc.constant([]),
  });
  const asked = fc.record({ body: fc.constantFrom(...bodies), told, at: day });

  it("names only moves that the room offers, each rule once, and always says why", () =>
    fc.assert(
      fc.property(asked, ({ body, told, at }) => {
        const offered = moves(body, on(at), start).map(({ id }) => id);
        const all = suggests(body, told, on(at), start);
        for (const { move, because, source } of all) {
          if (move) expect(offered).toContain(move);
          expect(toText(because).length).toBeGreaterThan(10);
          expect(source.length).toBeGreaterThan(0);
        }
        expect(new Set(all.map(({ rule }) => rule)).size).toBe(all.length);
      }),
    ));
  it("does not depend on the order in which it was told", () =>
    fc.assert(
      fc.property(asked, ({ body, told, at }) => {
        const turned = {
          ...told,
          days: told.days.toReversed(),
          answers: told.answers.toReversed(),
          doses: told.doses.toReversed(),
        };
        expect(suggests(body, turned, on(at), start)).toEqual(suggests(body, told, on(at), start));
      }),
    ));
  it("never proposes a higher dose beside a side effect of the last three days, nor beside anything to stop or hold", () =>
    fc.assert(
      fc.property(asked, ({ body, told, at }) => {
        const kinds = suggests(body, told, on(at), start).map(({ kind }) => kind);
        if (!kinds.includes("stepUp")) return;
        expect(kinds).not.toContain("hold");
        expect(kinds).not.toContain("stepBack");
        expect(
          suggests(body, { ...told, ...felt("nausea", [at], "moderate") }, on(at), start).map(
            ({ kind }) => kind,
          ),
        ).not.toContain("stepUp");
      }),
    ));
  it("always stops for a reason to stop, whatever else was told", () =>
    fc.assert(
      fc.property(asked, ({ body, told, at }) => {
        const worse = { ...told, days: [...told.days, ...felt("liver_symptoms", [at]).days] };
        const [first] = suggests(body, worse, on(at), start);
        if (moves(body, on(at), start).length > 0) expect(first?.rule).toBe("RR-STOP");
      }),
    ));
});
