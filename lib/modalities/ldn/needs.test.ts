import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { protocols } from "./defaults.ts";
import { examples } from "./examples.ts";
import { treads } from "./ladder/ladder.ts";
import { labKey, needs } from "./needs.ts";

const start = parseDate("2026-05-07");
const anyStopped = fc.record({
  body: fc.constantFrom(...examples, ...protocols.map(({ body }) => body)),
  firstNights: fc.integer({ min: 1, max: 20 }),
  reviewWeek: fc.integer({ min: 1, max: 12 }),
  stop: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
});

it("books nothing before the plan begins but the blood before the first dose, and nothing from a planned stop on", () =>
  fc.assert(
    fc.property(anyStopped, ({ body, firstNights, reviewWeek, stop }) => {
      const stopDay = stop === undefined ? undefined : start.add({ days: stop });
      const asked = {
        ...body,
        steps: body.steps.map((step, i) => (i === 0 ? { ...step, nights: firstNights } : step)),
        reviewWeeks: [reviewWeek, ...body.reviewWeeks.filter((week) => week !== reviewWeek)],
        ...(stopDay ? { stoppedOn: stopDay.toString() } : {}),
      };
      const wanted = needs(asked, start);
      if (treads(asked, start).length === 0) expect(wanted).toEqual([]);
      for (const { key, earliest, target, latest } of wanted) {
        if (key !== labKey(0)) expect(earliest.compare(start), key).toBeGreaterThanOrEqual(0);
        expect(earliest.compare(target), key).toBeLessThanOrEqual(0);
        expect(target.compare(latest), key).toBeLessThanOrEqual(0);
        if (stopDay) expect(latest.compare(stopDay), key).toBeLessThan(0);
      }
    }),
  ));
