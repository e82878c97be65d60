import type { CalendarDate } from "#lib/domain/calendar.ts";
import { weekNow } from "#lib/domain/past-weeks.ts";
import type { Past } from "#lib/modalities/modality.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

/** The first week of each series that has begun. How many visits are left, and how often, may always change. */
export function past({ series }: AcupunctureBody, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekNow(startsOn, today);
  const begun = ({ firstWeek }: Series) => (firstWeek < week ? [firstWeek] : []);
  return Object.fromEntries(series.map((one) => [one.key, begun(one)]));
}

/** A series that has begun keeps its first week; no other begins in a week that is over. */
export function withPast(
  before: AcupunctureBody | null,
  after: AcupunctureBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): AcupunctureBody {
  const week = weekNow(startsOn, today);
  const series = after.series.map((one) => {
    const was = before?.series.find(({ key }) => key === one.key);
    const begun = was && was.firstWeek < week;
    return { ...one, firstWeek: begun ? was.firstWeek : Math.max(one.firstWeek, week) };
  });
  return { ...after, series };
}
