import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { keepsPast } from "#lib/modalities/past.ts";
import { newExercise, newNutrition, newPacing, newSleep, newSupplement } from "./defaults.ts";
import { graded } from "./examples.ts";
import { newAction, newMeasure } from "./goals/goals.ts";
import { past, withPast } from "./past.ts";
import { amountIn, sameName, stepsOf } from "./reductions/reductions.ts";
import { LifestyleBody } from "./schema.ts";

const start = parseDate("2026-05-07");
const inWeek = (week: number, day = 0) => start.add({ days: (week - 1) * 7 + day });

const when = fc.record({
  startWeek: fc.integer({ min: 1, max: 30 }),
  weeks: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
});
const number = fc.integer({ min: 1, max: 4 });
/** Few keys and few names, so that two bodies often speak of the same thing. */
const some = <T>(make: (n: number) => T, most: number) =>
  fc
    .uniqueArray(fc.tuple(number, when), { maxLength: most, selector: ([n]) => n })
    .map((all) => all.map(([n, weeks]) => ({ ...make(n), ...weeks })));
const cut = fc
  .record({
    key: number.map((n) => `cut-${n}`),
    medicine: fc.constantFrom("amitriptyline", " Amitriptyline.", "tramadol"),
    week: fc.integer({ min: 1, max: 30 }),
    from: fc.integer({ min: 2, max: 4 }),
    less: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ from, less, ...one }) => ({
    ...one,
    from: { amount: from * 10, unit: "mg" as const },
    to: { amount: Math.max(0, from - less) * 10, unit: "mg" as const },
  }));
const goal = fc.tuple(number, when).map(([n, { startWeek, weeks = 2 }]) => ({
  ...(n % 2 ? newAction(`goal-${n}`) : newMeasure(`goal-${n}`, "peg")),
  ...(n % 2 ? { what: "Get up at 6:30" } : {}),
  ...{ startWeek, byWeek: startWeek + weeks - 1 },
}));
const supplements = ["magnesium", "vitamin_d"] as const;
const body: fc.Arbitrary<LifestyleBody> = fc
  .record({
    sleep: some((n) => newSleep(`sleep-${n}`), 1),
    movement: some((n) => (n === 1 ? newPacing("move-1") : newExercise(`move-${n}`)), 4),
    nutrition: some((n) => newNutrition(`eat-${n}`, n % 2 ? "mediterranean" : "caffeine"), 2),
    supplements: fc
      .nat(1)
      .chain((turn) =>
        some((n) => newSupplement(`supplement-${n}`, supplements[(n + turn) % 2] ?? "magnesium"), 2),
      ),
    reductions: fc.uniqueArray(cut, { maxLength: 4, selector: ({ key }) => key }),
    goals: fc.uniqueArray(goal, { maxLength: 4, selector: ({ key }) => key }),
  })
  .filter((one) => LifestyleBody.safeParse(one).success) as fc.Arbitrary<LifestyleBody>;

/** What is asked for in a week: habits by what they are, and the amount of every medicine that is named. */
function asked(one: LifestyleBody, week: number): string[] {
  const { goals: _goals, reductions, ...lists } = one;
  const items = Object.values(lists).flat();
  const on = items.filter(
    ({ startWeek, weeks }) => startWeek <= week && (weeks === undefined || week < startWeek + weeks),
  );
  const said = on.map(({ key: _key, startWeek: _start, weeks: _weeks, ...what }) => JSON.stringify(what));
  return [
    ...said,
    ...[...new Set(reductions.map(({ medicine }) => sameName(medicine)))].map((name) =>
      amount(one, name, week),
    ),
  ].sort();
}
function amount(one: LifestyleBody, name: string, week: number): string {
  const steps = stepsOf(one).filter(({ medicine }) => sameName(medicine) === name);
  return `${name} ${JSON.stringify(amountIn(steps, week))}`;
}
const begins = (one: LifestyleBody, week: number) =>
  Object.values(one).flatMap((items) =>
    items.filter((item) => ("week" in item ? item.week : item.startWeek) < week).map(({ key }) => key),
  );

it("always gives a part that opens and keeps the past, whatever stood and whatever is wanted", () => {
  fc.assert(
    fc.property(fc.option(body), body, fc.integer({ min: 1, max: 45 }), (before, after, week) => {
      const today = inWeek(week, 3);
      const mended = withPast(before, after, start, today);
      expect(LifestyleBody.safeParse(mended).error?.issues ?? []).toEqual([]);
      expect(keepsPast(before ? past(before, start, today) : {}, past(mended, start, today))).toBe(true);
      // A second time there is nothing left to mend.
      if (before) expect(withPast(before, mended, start, today)).toEqual(mended);
    }),
    { numRuns: 300 },
  );
});

it("asks from this week on for what the new part asks for, where that begins nothing in a week that is over", () => {
  fc.assert(
    fc.property(body, body, fc.integer({ min: 1, max: 30 }), (before, after, week) => {
      // What is wanted of weeks that are over is wanted of things that had begun.
      const known = new Set(begins(before, week));
      if (begins(after, week).some((key) => !known.has(key))) return;
      const mended = withPast(before, after, start, inWeek(week));
      const habits = (one: LifestyleBody, at: number) => asked({ ...one, reductions: [] }, at);
      for (let at = week; at < week + 40; at += 1) expect(habits(mended, at)).toEqual(habits(after, at));
    }),
    { numRuns: 300 },
  );
});

it("gives a medicine from this week on the amount that the new entries come to, and never two steps at once", () => {
  const cuts = fc.uniqueArray(cut, { minLength: 1, maxLength: 4, selector: ({ key }) => key });
  fc.assert(
    fc.property(cuts, cuts, fc.integer({ min: 1, max: 34 }), (was, now, week) => {
      const [before, after] = [was, now].map((reductions) => ({ ...graded, reductions })) as [
        LifestyleBody,
        LifestyleBody,
      ];
      const mended = withPast(before, after, start, inWeek(week));
      for (const name of new Set(now.map(({ medicine }) => sameName(medicine)))) {
        const of = (one: LifestyleBody) => stepsOf(one).filter(({ medicine }) => sameName(medicine) === name);
        const over = of(before).filter((step) => step.week < week);
        const first = of(after)[0];
        if (over.length > 0) {
          if (first && first.week <= week)
            for (let at = week; at < 70; at += 1)
              expect(amount(mended, name, at)).toBe(amount(after, name, at));
          continue;
        }
        // A course that had not begun keeps its steps and the weeks between them.
        const late = Math.max(
          0,
          week - Math.min(...now.filter((one) => sameName(one.medicine) === name).map((one) => one.week)),
        );
        const begun = of(after).some((step) => step.week < week);
        const moved = of(after).map((step) => [step.week + (begun ? late : 0), step.to]);
        expect(of(mended).map((step) => [step.week, step.to])).toEqual(moved);
      }
    }),
    { numRuns: 300 },
  );
});

it("begins in this week where it is put back into a plan that runs: goals and reductions come as much later", () => {
  const again = withPast(null, graded, start, inWeek(20));
  expect(LifestyleBody.safeParse(again).success).toBe(true);
  expect(again.reductions.map(({ week }) => week)).toEqual([28]);
  expect(again.movement.map(({ startWeek }) => startWeek)).toEqual([20, 24]);
  expect(again.goals.map(({ startWeek, byWeek }) => byWeek - startWeek)).toEqual(
    graded.goals.map(({ startWeek, byWeek }) => byWeek - startWeek),
  );
});

it("never says of weeks that are over that another supplement, habit or activity was followed in them", () => {
  const was: LifestyleBody = {
    ...{ sleep: [], reductions: [], goals: [] },
    movement: [{ ...newExercise("move-1"), activity: "walking" }],
    nutrition: [newNutrition("eat-1", "mediterranean")],
    supplements: [newSupplement("supplement-1", "magnesium")],
  };
  const other: LifestyleBody = {
    ...was,
    movement: [{ ...newExercise("move-1"), activity: "yoga" }],
    nutrition: [newNutrition("eat-1", "caffeine")],
    supplements: [newSupplement("supplement-1", "vitamin_d")],
  };
  for (const list of ["movement", "nutrition", "supplements"] as const) {
    const swapped = { ...was, [list]: other[list] };
    expect(keepsPast(past(was, start, inWeek(6)), past(swapped, start, inWeek(6))), list).toBe(false);
    const mended = withPast(was, swapped, start, inWeek(6));
    const [{ weeks, ...item } = { weeks: undefined }] = other[list] as { weeks?: number }[];
    const left = weeks ? { weeks: weeks - 5 } : {};
    expect(mended[list]).toEqual([{ ...item, ...left, key: expect.stringMatching(/-2$/), startWeek: 6 }]);
    expect(keepsPast(past(was, start, inWeek(6)), past(mended, start, inWeek(6)))).toBe(true);
    // Before it begins it is still the same entry.
    expect(keepsPast(past(was, start, inWeek(1)), past(swapped, start, inWeek(1)))).toBe(true);
  }
});
