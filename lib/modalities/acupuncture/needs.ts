import { type Need, SHARED_VISITS } from "#lib/domain/scheduling/need.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { card } from "./card.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

export const sessionKey = (series: Series, n: number): string => `acu-${series.key}-${n}`;
export const gateKey = (series: Series): string => `acu-${series.key}-review`;

/** Day that the plan has in mind for visit n (from 1): evenly spaced from the first week on. */
export const sessionDay = (series: Series, n: number, startsOn: CalendarDate): CalendarDate =>
  startOfWeek(startsOn, series.firstWeek).add({ days: Math.round(((n - 1) * 7) / series.perWeek) });

/** Days either way that still keep the rhythm: just under half the gap, a week at most (design). */
const slack = (series: Series): number => Math.min(7, Math.max(1, Math.floor((7 / series.perWeek - 1) / 2)));

/** One need per visit, each after the one before, and the review that the rest waits for. */
export const needs = (body: AcupunctureBody, startsOn: CalendarDate): readonly Need[] =>
  body.series
    .flatMap((series) => seriesNeeds(series, startsOn))
    .sort((a, b) => a.target.compare(b.target) || a.key.localeCompare(b.key));

function seriesNeeds(series: Series, startsOn: CalendarDate): readonly Need[] {
  const days = slack(series);
  const sessions = Array.from({ length: series.sessions }, (_, i): Need => {
    const n = i + 1;
    const target = sessionDay(series, n, startsOn);
    return {
      key: sessionKey(series, n),
      visitType: "acupuncture",
      minutes: series.minutes,
      who: card.visits.acupuncture.who,
      // The first visit is not before its week: what comes first (a blood test, a consent) keeps its place.
      earliest: n === 1 ? target : target.subtract({ days }),
      target,
      latest: target.add({ days }),
      ordinal: { n, of: series.sessions },
      ...(n === 1 ? {} : { after: waitsFor(series, n) }),
    };
  });
  return series.reviewAfter === undefined
    ? sessions
    : [...sessions, gate(series, series.reviewAfter, startsOn)];
}

const waitsFor = (series: Series, n: number): string =>
  series.reviewAfter === n - 1 ? gateKey(series) : sessionKey(series, n - 1);

/** Reassessment after 6 to 8 visits (pack, reassessment_rule): measured before the next one is given. */
function gate(series: Series, after: number, startsOn: CalendarDate): Need {
  const target = sessionDay(series, after, startsOn).add({ days: 1 });
  return {
    key: gateKey(series),
    visitType: "review",
    minutes: SHARED_VISITS.review.minutes,
    who: SHARED_VISITS.review.who,
    earliest: target.subtract({ days: 1 }),
    target,
    latest: target.add({ days: slack(series) + 1 }),
    after: sessionKey(series, after),
  };
}
