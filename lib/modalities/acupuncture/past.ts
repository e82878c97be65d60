import { LAST_WEEK, weekOn, weeksLate } from "#lib/domain/plan/past-weeks.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Past } from "#lib/modalities/modality.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

/** The first week of each series that has begun. How many visits are left, and how often, may always change. */
export function past({ series }: AcupunctureBody, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekOn(startsOn, today);
  const begun = ({ firstWeek }: Series) => (firstWeek < week ? [firstWeek] : []);
  return Object.fromEntries(series.map((one) => [one.key, begun(one)]));
}

/**
 * A series that has begun keeps its first week; no other begins in a week that is over. Where the whole part is new in a plan
 * that runs it begins in this week, and the series that follow come as much later.
 */
export function withPast(
  before: AcupunctureBody | null,
  after: AcupunctureBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): AcupunctureBody {
  const week = weekOn(startsOn, today);
  const late = weeksLate(
    after.series.map(({ firstWeek }) => firstWeek),
    week,
  );
  const firstWeek = ({ key, firstWeek: asked }: Series): number => {
    if (!before) return asked + late;
    const was = before.series.find((one) => one.key === key);
    return was && was.firstWeek < week ? was.firstWeek : Math.max(asked, week);
  };
  const series = after.series.map((one) => ({ ...one, firstWeek: firstWeek(one) }));
  return { ...after, series: series.filter((one) => one.firstWeek <= LAST_WEEK) };
}
