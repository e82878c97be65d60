import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { type Said, toText } from "#lib/domain/words/say.ts";
import { protocolBody, protocols } from "./defaults.ts";
import { examples, standardLadder, verySensitive } from "./examples.ts";
import type { Form } from "./form.ts";
import { treadOn, treads } from "./ladder/ladder.ts";
import { pharmacy } from "./pharmacy.ts";
import { LdnBody } from "./schema.ts";
import { supply, supplySaid } from "./supply.ts";

const start = parseDate("2026-05-07");
const words = (body: typeof standardLadder, days: number, from = start) => {
  const made = supply(body, start, from, days);
  return made && toText(supplySaid(made, body)).replaceAll("\u00a0", " ");
};

it("counts the capsules of a ladder by strength", () => {
  expect(words(standardLadder, 42)).toBe("14 capsules of 1.5 mg, 14 capsules of 3 mg, 14 capsules of 4.5 mg");
  expect(words(protocolBody("mecfs-polo2019"), 14)).toBe("21 capsules of 1.5 mg");
});

it("measures a liquid in mL", () => expect(words(verySensitive, 28)).toBe("4.2 mL of 1 mg in each mL"));

it("ends with a stop, and has nothing to make after it", () => {
  const stopped = { ...standardLadder, stoppedOn: "2026-05-17" };
  expect(supply(stopped, start, start, 30)).toMatchObject({ days: 10, units: [{ mg: 1.5, count: 10 }] });
  expect(supply(stopped, start, parseDate("2026-05-17"), 30)).toBeNull();
});

it("asks for the next order a week before the last night", () => {
  const made = supply(standardLadder, start, start, 30);
  expect([made?.to.toString(), made?.orderBy?.toString()]).toEqual(["2026-06-05", "2026-05-29"]);
});

it("makes exactly the sum of the nights' doses", () => {
  const bodies = protocols.map(({ body }) => body);
  fc.assert(
    fc.property(
      fc.constantFrom(...bodies),
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 1, max: 120 }),
      (body, day, days) => {
        const from = start.add({ days: day });
        const all = treads(body, start);
        const doses = Array.from({ length: days }, (_, i) => treadOn(all, from.add({ days: i }))?.mg ?? 0);
        const made = supply(body, start, from, days);
        const total = (made?.units ?? []).reduce((sum, unit) => sum + unit.mg * unit.count, made?.mL ?? 0);
        expect(total).toBeCloseTo(
          doses.reduce((sum, mg) => sum + mg, 0),
          6,
        );
      },
    ),
  );
});

const FORMS: readonly Form[] = [
  { kind: "capsule", strengths: [0.5, 1, 1.5, 2, 3, 4.5] },
  { kind: "capsule", strengths: [0.1, 0.5, 1.5] },
  { kind: "tablet", strengths: [0.5, 1.5, 3, 4.5] },
  { kind: "liquid", mgPerMl: 1 },
];
/** Every schedule and example in every form that can make it. */
const made = [...protocols.map(({ body }) => body), ...examples].flatMap((body) =>
  FORMS.flatMap((form) => {
    const parsed = LdnBody.safeParse({ ...body, form });
    return parsed.success ? [parsed.data] : [];
  }),
);
const anyLadder = fc.record({
  body: fc.constantFrom(...made),
  day: fc.integer({ min: -20, max: 300 }),
  days: fc.integer({ min: 1, max: 120 }),
  more: fc.integer({ min: 1, max: 120 }),
});
const milligrams = (units: readonly { mg: number; count: number }[], mL: number) =>
  units.reduce((sum, unit) => sum + unit.mg * unit.count, mL);

it("covers every schedule in a liquid, and most in tablets and capsules", () => {
  const kinds = (kind: Form["kind"]) =>
    new Set(made.filter(({ form }) => form.kind === kind).map((body) => body.protocol));
  expect(kinds("liquid").size).toBeGreaterThanOrEqual(9);
  expect(kinds("tablet").size).toBeGreaterThanOrEqual(6);
});

it("in every form: whole units that exist, or a volume a syringe shows, and exactly the nights' doses", () =>
  fc.assert(
    fc.property(anyLadder, ({ body, day, days }) => {
      const from = start.add({ days: day });
      const order = supply(body, start, from, days);
      const all = treads(body, start);
      const doses = Array.from({ length: days }, (_, i) => treadOn(all, from.add({ days: i }))?.mg ?? 0);
      const { units = [], mL = 0 } = order ?? {};
      expect(milligrams(units, mL)).toBeCloseTo(
        doses.reduce((sum, mg) => sum + mg, 0),
        6,
      );
      for (const { mg, count } of units) {
        expect(Number.isInteger(count)).toBe(true);
        expect(body.form.kind === "liquid" ? [] : body.form.strengths).toContain(mg);
      }
      expect(Math.round(mL * 20)).toBeCloseTo(mL * 20, 6);
    }),
  ));

it("measures of a liquid what the nights' doses come to, also where half of one is less than a syringe shows", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 120 }).map((n) => n / 20),
      fc.constantFrom("bedtime" as const, "morning" as const, "divided" as const),
      fc.integer({ min: 1, max: 120 }),
      (mg, timing, days) => {
        const body = { ...verySensitive, timing, steps: [], thenMg: mg };
        expect(supply(body, start, start, days)?.mL).toBeCloseTo(mg * days, 6);
      },
    ),
    { examples: [[0.15, "divided", 14]] },
  ));

it("two orders in a row hold what one order for all their days does", () =>
  fc.assert(
    fc.property(anyLadder, ({ body, day, days, more }) => {
      const from = start.add({ days: day });
      const orders = [supply(body, start, from, days), supply(body, start, from.add({ days }), more)];
      const both = orders.reduce((sum, one) => sum + (one ? milligrams(one.units, one.mL) : 0), 0);
      const whole = supply(body, start, from, days + more);
      expect(both).toBeCloseTo(whole ? milligrams(whole.units, whole.mL) : 0, 6);
    }),
  ));

describe("the sheet for the pharmacy", () => {
  const lines = (said: readonly Said[]) => said.map((one) => toText(one).replaceAll("\u00a0", " "));

  it("says what to make, how it is taken, until when, and when the next order goes out", () => {
    const sheet = pharmacy(standardLadder, start, start, 30);
    expect(sheet && lines(sheet.make)).toEqual([
      "14 capsules of 1.5 mg",
      "14 capsules of 3 mg",
      "2 capsules of 4.5 mg",
    ]);
    expect(sheet && lines(sheet.directions)).toEqual([
      "Thu May 7 to Wed May 20 (14 days): 1.5 mg a day. 1 capsule of 1.5 mg at bedtime.",
      "Thu May 21 to Wed Jun 3 (14 days): 3 mg a day. 1 capsule of 3 mg at bedtime.",
      "Thu Jun 4 to Fri Jun 5 (2 days): 4.5 mg a day. 1 capsule of 4.5 mg at bedtime.",
    ]);
    expect([sheet?.to.toString(), sheet?.orderBy?.toString()]).toEqual(["2026-06-05", "2026-05-29"]);
    expect(sheet?.notes.join(" ")).toMatch(/Off-label.*no slow-release.*calcium carbonate/);
  });
  it("writes mg beside mL for a liquid, and orders nothing after a stop", () => {
    const sheet = pharmacy(verySensitive, start, start, 28);
    expect(sheet && lines([...sheet.make, ...sheet.directions])).toEqual([
      "4.2 mL of 1 mg in each mL",
      "Thu May 7 to Wed May 20 (14 days): 0.1 mg a day. 0.1 mL (0.1 mg) in the morning.",
      "Thu May 21 to Wed Jun 3 (14 days): 0.2 mg a day. 0.2 mL (0.2 mg) in the morning.",
    ]);
    expect(
      pharmacy({ ...standardLadder, stoppedOn: "2026-05-17" }, start, parseDate("2026-05-17"), 30),
    ).toBeNull();
  });
  it("has directions for every night of its days, each once, and never asks for an order in the past", () =>
    fc.assert(
      fc.property(anyLadder, ({ body, day, days }) => {
        const sheet = pharmacy(body, start, start.add({ days: day }), days);
        if (!sheet) return;
        const nights = lines(sheet.directions).map((line) => Number(/\((\d+) days?\)/.exec(line)?.[1]));
        expect(nights.reduce((sum, n) => sum + n, 0)).toBe(sheet.to.compare(sheet.from) + 1);
        if (sheet.orderBy) expect(sheet.orderBy.compare(sheet.from)).toBeGreaterThanOrEqual(0);
      }),
    ));
  it("asks for a next order only where a dose follows the last day of this one, and never after that day", () =>
    fc.assert(
      fc.property(anyLadder, fc.option(fc.integer({ min: 0, max: 400 })), ({ body, day, days }, stop) => {
        const stopping = stop === null ? body : { ...body, stoppedOn: start.add({ days: stop }).toString() };
        const sheet = pharmacy(stopping, start, start.add({ days: day }), days);
        if (!sheet) return;
        const follows = treadOn(treads(stopping, start), sheet.to.add({ days: 1 })) !== undefined;
        expect(sheet.orderBy !== null).toBe(follows);
        if (sheet.orderBy) expect(sheet.orderBy.compare(sheet.to)).toBeLessThanOrEqual(0);
      }),
    ));
});
