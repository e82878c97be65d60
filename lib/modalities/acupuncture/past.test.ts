import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { keepsPast } from "#lib/modalities/past.ts";
import { seriesOf } from "./defaults.ts";
import { electroThenMaintenance } from "./examples.ts";
import { past, withPast } from "./past.ts";
import { AcupunctureBody } from "./schema.ts";

const start = parseDate("2026-05-07");
const inWeek = (week: number, day = 0) => start.add({ days: (week - 1) * 7 + day });

const series = fc
  .record({
    key: fc.integer({ min: 1, max: 4 }).map((n) => `a${n}`),
    template: fc.constantFrom("fm-standard" as const, "maintenance" as const),
    firstWeek: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ key, template, firstWeek }) => ({ ...seriesOf(template, key), firstWeek }));
const body = fc
  .uniqueArray(series, { maxLength: 4, selector: ({ key }) => key })
  .map((all): AcupunctureBody => ({ series: all }));

it("always gives a part that opens and keeps the past, and leaves what is to come as it is wanted", () => {
  fc.assert(
    fc.property(fc.option(body), body, fc.integer({ min: 1, max: 60 }), (before, after, week) => {
      const today = inWeek(week, 3);
      const mended = withPast(before, after, start, today);
      expect(AcupunctureBody.safeParse(mended).error?.issues ?? []).toEqual([]);
      expect(keepsPast(before ? past(before, start, today) : {}, past(mended, start, today))).toBe(true);
      if (!before) return;
      expect(withPast(before, mended, start, today)).toEqual(mended);
      const begun = new Set(before.series.filter((one) => one.firstWeek < week).map(({ key }) => key));
      for (const one of after.series)
        if (!begun.has(one.key) && one.firstWeek >= week) expect(mended.series).toContainEqual(one);
    }),
    { numRuns: 200 },
  );
});

it("keeps two series apart where the part is put into a plan that runs", () => {
  const begun = withPast(null, electroThenMaintenance, start, inWeek(20));
  expect(begun.series.map(({ firstWeek }) => firstWeek)).toEqual([20, 30]);
});
