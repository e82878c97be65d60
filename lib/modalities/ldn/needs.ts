import { type Need, SHARED_VISITS, type SharedVisit } from "#lib/domain/scheduling/need.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { prescribes } from "./brings.ts";
import { begins, doses, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";

/** Keys of the needs; marks on the timeline carry the same ones. */
export const reviewKey = (week: number): string => `ldn-review-w${week}`;
export const labKey = (week: number): string => `ldn-blood-w${week}`;
export const CALL_KEY = "ldn-first-call";

const visit = (
  key: string,
  visitType: SharedVisit,
  target: CalendarDate,
  before: number,
  after: number,
): Need => ({
  key,
  visitType,
  minutes: SHARED_VISITS[visitType].minutes,
  who: SHARED_VISITS[visitType].who,
  earliest: target.subtract({ days: before }),
  target,
  latest: target.add({ days: after }),
});

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a.compare(b) >= 0 ? a : b);

/** The window inside the days of the ladder; only the blood before the first dose may be drawn before them. */
function within(need: Need, first: CalendarDate, last: CalendarDate | undefined): Need {
  const ends = last && need.latest.compare(last) > 0 ? last : need.latest;
  if (need.key === labKey(0)) return { ...need, latest: ends };
  const { earliest, target } = need;
  return { ...need, earliest: later(earliest, first), target: later(target, first), latest: ends };
}

/** Day of the first new dose, or two weeks in where the dose never changes. */
function firstChange(body: LdnBody, startsOn: CalendarDate, first: CalendarDate): CalendarDate {
  return doses(treads(body, startsOn))[1]?.from ?? first.add({ days: 14 });
}

/**
 * What the ladder needs booked. Weeks 8 and 12: RR-REVIEW-8, RR-JUDGE-12. Blood before the first dose and at the
 * weeks chosen: pack, monitoring. The windows (a week each way; from three weeks before the start to the day of the first
 * bedtime dose) are design values.
 */
export function needs(body: LdnBody, startsOn: CalendarDate): readonly Need[] {
  // A ladder that is stopped on its first day needs no blood either.
  const first = begins(body, startsOn);
  if (!prescribes(body) || !first) return [];
  // The last day of that week of the ladder: in a plan that begins with it, still in the column of that name.
  const weeksIn = (week: number) => first.add({ days: week * 7 - 1 });
  const reviews = [...new Set(body.reviewWeeks)].map((week) =>
    visit(reviewKey(week), "review", weeksIn(week), 7, 7),
  );
  const labs = [...new Set(body.labWeeks)].map((week) =>
    week === 0
      ? visit(labKey(0), "bloodDraw", first.subtract({ days: 3 }), 18, 3)
      : visit(labKey(week), "bloodDraw", weeksIn(week), 7, 7),
  );
  // Side effects and opioids are asked about before the dose rises (pack, monitoring: each step).
  const call = body.firstCall
    ? [visit(CALL_KEY, "call", firstChange(body, startsOn, first).subtract({ days: 2 }), 2, 1)]
    : [];
  const until = body.stoppedOn ? parseDate(body.stoppedOn) : undefined;
  // What is left after a stop is decided at the stop: no visit of this part is booked from that day on.
  return [...labs, ...call, ...reviews]
    .filter((need) => !until || need.target.compare(until) < 0)
    .map((need) => within(need, first, until?.subtract({ days: 1 })))
    .sort((a, b) => a.target.compare(b.target) || a.key.localeCompare(b.key));
}
