import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { keepsPast } from "#lib/modalities/past.ts";
import { newOrder, newTherapy } from "./defaults.ts";
import { hashimoto } from "./examples.ts";
import { past, withPast } from "./past.ts";
import { HormonesBody, type Therapy } from "./schema.ts";
import { hormonesToday } from "./today.ts";

const start = parseDate("2026-05-07");
const inWeek = (week: number, day = 0) => start.add({ days: (week - 1) * 7 + day });

/** Products with two amounts and two rhythms that each allows. */
const PRODUCTS = [
  {
    therapy: "levothyroxine",
    amounts: [25, 50],
    rhythms: [
      { kind: "daily", at: ["waking"] },
      { kind: "daily", at: ["bedtime"] },
    ],
  },
  { therapy: "estradiol_transdermal", amounts: [0.025, 0.05], rhythms: [undefined] },
  {
    therapy: "progesterone_micronized",
    amounts: [100, 200],
    rhythms: [undefined, { kind: "cyclic", nights: 12, at: "bedtime" }],
  },
] as const;
const item = fc
  .record({
    n: fc.integer({ min: 1, max: 3 }),
    product: fc.nat(2),
    rhythm: fc.nat(1),
    startWeek: fc.integer({ min: 1, max: 25 }),
    weeks: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
    first: fc.nat(1),
    gaps: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }),
  })
  .map(({ n, product, rhythm, first, gaps, startWeek, weeks }): Therapy => {
    const { therapy, amounts, rhythms } = PRODUCTS[product] ?? PRODUCTS[0];
    const made = newTherapy(`therapy-${n}`, therapy);
    let week = startWeek;
    const changes = gaps.map((gap, i) => {
      week += gap;
      return { week, amount: amounts[(first + i + 1) % 2] ?? amounts[0] };
    });
    return {
      ...made,
      rhythm: (rhythms[rhythm % rhythms.length] as Therapy["rhythm"] | undefined) ?? made.rhythm,
      dose: { ...made.dose, amount: amounts[first] ?? amounts[0] },
      startWeek,
      ...(weeks ? { weeks } : {}),
      changes: changes.filter((change) => !weeks || change.week < startWeek + weeks),
      indication: "As agreed",
    };
  });
const body = fc
  .record({
    therapies: fc.uniqueArray(item, { maxLength: 3, selector: ({ key }) => key }),
    orders: fc.boolean().map((draw) => (draw ? [newOrder("first", "fatigue-first-line")] : [])),
  })
  .filter((one) => HormonesBody.safeParse(one).success);

/** What is taken on the days of some weeks, by product: what the patient reads, without names of items. */
const taken = (one: HormonesBody, from: number, to: number, keys: (key: string) => boolean = () => true) =>
  Array.from({ length: (to - from) * 7 }, (_, i) =>
    one.therapies
      .filter(({ key }) => keys(key))
      .flatMap((therapy) => hormonesToday({ therapies: [therapy], orders: [] }, inWeek(from, i), start))
      .map(({ title, dose, moment }) => JSON.stringify([title, dose, moment]))
      .sort(),
  );

it("always gives a part that opens and keeps the past, whatever stood and whatever is wanted", () => {
  fc.assert(
    fc.property(fc.option(body), body, fc.integer({ min: 1, max: 60 }), (before, after, week) => {
      const today = inWeek(week, 3);
      const mended = withPast(before, after, start, today);
      // What goes on from before and what begins now may together be more than the form allows in a day: its field says so.
      const issues = HormonesBody.safeParse(mended).error?.issues ?? [];
      expect(issues.filter(({ message }) => !message.startsWith("Together this is more than"))).toEqual([]);
      expect(keepsPast(before ? past(before, start, today) : {}, past(mended, start, today))).toBe(true);
      if (before) expect(withPast(before, mended, start, today)).toEqual(mended);
    }),
    { numRuns: 300 },
  );
});

it("asks on each day from this week on for what the new part asks for, and on days that are over for what was taken", () => {
  fc.assert(
    fc.property(body, body, fc.integer({ min: 2, max: 30 }), (before, after, week) => {
      const known = new Set(before.therapies.filter((one) => one.startWeek < week).map(({ key }) => key));
      if (after.therapies.some(({ key, startWeek }) => startWeek < week && !known.has(key))) return;
      const named = new Set(after.therapies.map(({ key }) => key));
      const mended = withPast(before, after, start, inWeek(week));
      const here = taken(before, 1, week, (key) => named.has(key));
      expect(taken(mended, 1, week)).toEqual(here);
      const rhythms = new Set(["daily", "weekdays"]);
      const plain = [...before.therapies, ...after.therapies].every(({ rhythm }) => rhythms.has(rhythm.kind));
      if (plain) expect(taken(mended, week, week + 30)).toEqual(taken(after, week, week + 30));
    }),
    { numRuns: 200 },
  );
});

it("begins a course that is put into a plan that runs with its first dose, and its tests with it", () => {
  const begun = withPast(null, hashimoto, start, inWeek(20));
  expect(begun.therapies.map(({ startWeek, changes }) => [startWeek, changes[0]?.week])).toEqual([[20, 28]]);
  expect(begun.orders.map(({ week }) => week)).toEqual([20]);
});

it("asks for nothing more of a product that was ended in a week that is over", () => {
  const [one] = hashimoto.therapies as [Therapy];
  const before = { therapies: [{ ...one, changes: [] }], orders: [] };
  const after = { therapies: [{ ...one, weeks: 5, changes: [] }], orders: [] };
  expect(withPast(before, after, start, inWeek(10)).therapies).toEqual([{ ...one, weeks: 9, changes: [] }]);
});
