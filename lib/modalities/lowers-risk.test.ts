import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { modalities } from "./index.ts";
import { standardLadder } from "./ldn/examples.ts";
import { moves } from "./ldn/moves.ts";
import type { LdnBody } from "./ldn/schema.ts";
import type { Modality, RawSection, TodayItem } from "./modality.ts";
import { acupuncture, hormones, ldn, lifestyle } from "./rooms.ts";

const start = parseDate("2026-05-07");
const on = (n: number) => start.add({ days: n });
const raw = (room: Modality, body: unknown): RawSection => ({ shape: room.shape, body });
const lower = (room: Modality, before: unknown, after: unknown, n = 10) =>
  room.lowersRisk(raw(room, before), after === null ? null : raw(room, after), start, on(n));

describe("low-dose naltrexone", () => {
  const move = (id: string, body: LdnBody = standardLadder, n = 20) =>
    moves(body, on(n), start).find((one) => one.id === id)?.body;
  it("lowers risk by a hold, a step back, a stop and by being taken out, and by nothing else", () => {
    for (const id of ["hold-7", "hold-14", "stay", "step-back", "stop"])
      expect(lower(ldn, standardLadder, move(id), 20), id).toBe(true);
    expect(lower(ldn, standardLadder, null)).toBe(true);
    for (const id of ["step-up", "morning"]) expect(lower(ldn, standardLadder, move(id), 20), id).toBe(false);
    expect(lower(ldn, standardLadder, standardLadder)).toBe(false);
  });
  it("does not where less is looked at beside a lower dose", () => {
    const held = move("hold-7");
    expect(lower(ldn, standardLadder, { ...held, labWeeks: [] }, 20)).toBe(false);
    expect(lower(ldn, standardLadder, { ...held, reviewWeeks: [12] }, 20)).toBe(false);
  });
});

describe("low-dose naltrexone told from before", () => {
  it("is no lower risk where what was taken before is told anew beside a lower dose", () => {
    const told = (mg: number): LdnBody => ({
      ...standardLadder,
      before: { mg, since: "2026-03-04", toldBy: "the patient" },
    });
    const held = moves(told(1.5), on(20), start).find((one) => one.id === "hold-7")?.body as LdnBody;
    expect(lower(ldn, told(1.5), held, 20)).toBe(true);
    expect(lower(ldn, told(1.5), { ...held, before: told(4.5).before }, 20)).toBe(false);
  });
});

describe("what is only written in another way", () => {
  it("is no lower risk: other words, another order of the same", async () => {
    for (const room of [acupuncture, lifestyle]) {
      const { examples } = (await import(`./${room.id}/examples.ts`)) as { examples: readonly object[] };
      for (const one of [...examples, ...room.protocols.map(({ body }) => body as object)]) {
        const turned = Object.fromEntries(
          Object.entries(one).map(([field, list]) => [field, Array.isArray(list) ? list.toReversed() : list]),
        );
        expect(lower(room, one, turned), JSON.stringify(one)).toBe(false);
      }
    }
    const [one] = acupuncture.protocols.map(({ body }) => body as { series: object[] });
    const told = { ...one, series: one?.series.map((series) => ({ ...series, why: "Twice as strong" })) };
    expect(lower(acupuncture, one, told)).toBe(false);
  });
});

const item = (over: object) => ({
  ...{ key: "therapy-1", therapy: "estradiol_transdermal", form: "patch", startWeek: 1, changes: [] },
  ...{ dose: { amount: 0.05, unit: "mg" }, rhythm: { kind: "weekdays", days: [1, 4], at: "waking" } },
  ...{ compounded: false, indication: "Hot flashes" },
  ...over,
});
const progesterone = item({
  ...{ key: "therapy-2", therapy: "progesterone_micronized", form: "capsule" },
  ...{
    dose: { amount: 100, unit: "mg" },
    rhythm: { kind: "daily", at: ["bedtime"] },
    indication: "With estradiol",
  },
});
const thyroxine = item({
  ...{ key: "therapy-3", therapy: "levothyroxine", form: "tablet" },
  ...{
    dose: { amount: 75, unit: "micrograms" },
    rhythm: { kind: "daily", at: ["waking"] },
    indication: "Low thyroid",
  },
});
const steroid = item({
  ...{ key: "therapy-4", therapy: "hydrocortisone", form: "tablet" },
  ...{ dose: { amount: 10, unit: "mg" }, rhythm: { kind: "daily", at: ["waking"] }, indication: "Adrenal" },
});
const body = (...therapies: object[]) => ({ therapies, orders: [] });

describe("hormones", () => {
  it("lower risk by less of one", () => {
    const less = { ...item({}), changes: [{ week: 3, amount: 0.025 }] };
    expect(lower(hormones, body(item({}), progesterone), body(less, progesterone))).toBe(true);
    expect(lower(hormones, body(item({}), progesterone), body(progesterone))).toBe(true);
    expect(lower(hormones, body(item({}), progesterone), null)).toBe(true);
    expect(lower(hormones, body(thyroxine), body({ ...thyroxine, changes: [{ week: 3, amount: 50 }] }))).toBe(
      true,
    );
  });
  it("do not where oestrogen loses its progestogen, or a steroid or thyroid hormone is dropped", () => {
    expect(lower(hormones, body(item({}), progesterone), body(item({})))).toBe(false);
    expect(lower(hormones, body(item({}), progesterone), body(item({}), { ...progesterone, weeks: 3 }))).toBe(
      false,
    );
    expect(lower(hormones, body(thyroxine), body())).toBe(false);
    expect(lower(hormones, body(thyroxine, item({})), null)).toBe(false);
    expect(lower(hormones, body(steroid), body())).toBe(false);
    expect(lower(hormones, body(steroid), body({ ...steroid, changes: [{ week: 3, amount: 5 }] }))).toBe(
      false,
    );
  });
  it("do not where a thyroid hormone is cut by more than half at once, and do where it goes down in steps", () => {
    const DOSES = [12.5, 25, 50, 75, 88, 100, 112, 125, 137, 150, 175, 200];
    const taken = (amount: number, ...changes: object[]) => ({
      ...{ ...thyroxine, dose: { amount, unit: "micrograms" }, changes },
    });
    for (const from of DOSES)
      for (const to of DOSES.filter((dose) => dose < from)) {
        const cut = body(taken(from, { week: 3, amount: to }));
        expect(lower(hormones, body(taken(from)), cut), `${from} to ${to}`).toBe(to >= from / 2);
        expect(lower(hormones, body(taken(from)), body(taken(to))), `${from} to ${to} now`).toBe(
          to >= from / 2,
        );
      }
    const steps = [100, 50, 25].map((amount, i) => ({ week: 3 + i * 6, amount }));
    expect(lower(hormones, body(taken(200)), body(taken(200, ...steps)))).toBe(true);
  });
  it("do not by what is added, raised or given in another way", () => {
    expect(lower(hormones, body(item({})), body(item({}), progesterone))).toBe(false);
    expect(lower(hormones, body(item({})), body({ ...item({}), changes: [{ week: 3, amount: 0.1 }] }))).toBe(
      false,
    );
    expect(
      lower(
        hormones,
        body(item({}), thyroxine),
        body({ ...item({}), rhythm: { kind: "weekdays", days: [1], at: "waking" } }),
      ),
    ).toBe(false);
  });
});

it("a hormone that is given in some weeks begins in no other ones", () => {
  const injected = item({
    ...{ therapy: "testosterone", form: "injection", startWeek: 3 },
    ...{ dose: { amount: 100, unit: "mg" }, rhythm: { kind: "twoWeekly", day: 1, at: "waking" } },
  });
  const cycle = { ...progesterone, startWeek: 3, rhythm: { kind: "cyclic", nights: 12, at: "bedtime" } };
  for (const one of [injected, cycle]) {
    expect(hormones.open(raw(hormones, body(one)))).toMatchObject({ ok: true });
    expect(lower(hormones, body(one), body({ ...one, startWeek: 4 }), 3)).toBe(false);
  }
});

it("an other medicine that is reduced, stopped or given again is never a lower risk by itself", async () => {
  const { examples } = await import("./lifestyle/examples.ts");
  for (const one of examples) {
    const less = { ...one, reductions: one.reductions.slice(1) };
    if (one.reductions.length > 0) expect(lower(lifestyle, one, less)).toBe(false);
    const opioid = {
      key: "less-99",
      medicine: "Prednisone",
      from: { amount: 20, unit: "mg" },
      to: { amount: 0, unit: "mg" },
      week: 2,
    };
    expect(lower(lifestyle, one, { ...one, reductions: [...one.reductions, opioid] })).toBe(false);
  }
});

/** Amounts asked for on a day, by title and moment: read from what the patient is shown, not from the body. */
const asked = (items: readonly TodayItem[]) =>
  items.map(({ title, moment, dose }) => ({
    of: `${title} ${moment} ${dose?.unit ?? ""}`,
    amount: dose?.amount ?? 0,
  }));

describe.each(modalities.map((room) => [room.id, room] as const))("%s", (_id, room) => {
  it("never calls it a lower risk where any day asks for more, or for something that was not there", async () => {
    const { examples } = (await import(`./${room.id}/examples.ts`)) as { examples: readonly object[] };
    const bodies = [...room.protocols.map((one) => one.body as object), ...examples];
    const one = fc.constantFrom(...bodies);
    let lowered = 0;
    fc.assert(
      fc.property(
        one,
        one,
        fc.nat(9),
        fc.integer({ min: 0, max: 60 }),
        fc.nat(7),
        (was, other, kind, n, at) => {
          const offered = room.moves(raw(room, was), on(n), start);
          const after =
            kind < 3
              ? other
              : kind < 7
                ? (offered[at % Math.max(1, offered.length)]?.body ?? other)
                : mixed(was, other, at);
          if (
            !room.open(raw(room, after)).ok ||
            !room.lowersRisk(raw(room, was), raw(room, after), start, on(n))
          )
            return;
          lowered += 1;
          expect(JSON.stringify(after)).not.toBe(JSON.stringify(was));
          for (let day = n; day < n + 200; day += 1) {
            const old = asked(room.today(raw(room, was), on(day), start));
            for (const { of, amount } of asked(room.today(raw(room, after), on(day), start)).filter(
              ({ amount }) => amount > 0,
            ))
              expect(
                old.some((each) => each.of === of && each.amount >= amount),
                `${of} on day ${day}`,
              ).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
    if (room.id === "ldn") expect(lowered).toBeGreaterThan(5);
  });
});

/** Some items of one body beside some of another: what an editor may come to. */
function mixed(was: object, other: object, at: number): object {
  return Object.fromEntries(
    Object.entries(was).map(([field, value]) => {
      const theirs = (other as Record<string, unknown>)[field];
      if (!Array.isArray(value) || !Array.isArray(theirs)) return [field, value];
      return [field, at % 2 ? value.slice(1) : [...value.slice(0, at), ...theirs.slice(at)]];
    }),
  );
}
