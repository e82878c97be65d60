import { type CalendarDate, toCalendarDate, type ZonedDateTime } from "#lib/domain/words/calendar.ts";
import { careDay, DAY_TURNS_AT } from "#lib/domain/words/care-day.ts";

/** From this hour on a bedtime dose can be told as taken (design). The page's layout turns at an hour of its own. */
const BEDTIME_FROM = 18;
/** No dose is asked for within so many hours of the last one (design): two of one day after a flight are never asked for. */
const MIN_HOURS_BETWEEN = 12;

/** A dose told as taken: the day that it was for, and when it was taken at the latest. */
export type LastTaken = { day: string; at: ZonedDateTime };

/** now: it can be told as taken. evening: from 18:00 on. soon: not before `from`, so long after the last one. */
export type AskedWhen = { ask: "now" } | { ask: "evening" } | { ask: "soon"; from: ZonedDateTime };

const NOW: AskedWhen = { ask: "now" };
const isBedtimeHour = (clock: ZonedDateTime): boolean =>
  clock.hour >= BEDTIME_FROM || clock.hour < DAY_TURNS_AT;

/** When a dose of a day, told now, was taken at the latest: now, or by the end of that day. */
export function takenBy(day: CalendarDate, clock: ZonedDateTime): ZonedDateTime {
  if (careDay(clock).compare(day) <= 0) return clock;
  const turned = clock.set({ hour: DAY_TURNS_AT, minute: 0, second: 0, millisecond: 0 });
  return turned.compare(clock) > 0 ? turned.subtract({ days: 1 }) : turned;
}

/** May a dose of the day be told as taken at this hour. Whoever sleeps by day may at any; nobody's hours are guessed. */
export function whenAsked(
  moment: "morning" | "day" | "bedtime",
  { clock, sleepsByDay, last }: { clock: ZonedDateTime; sleepsByDay: boolean; last: LastTaken | null },
): AskedWhen {
  if (last && last.day !== careDay(clock).toString()) {
    const from = last.at.add({ hours: MIN_HOURS_BETWEEN });
    if (from.compare(clock) > 0) return { ask: "soon", from };
  }
  if (moment === "bedtime" && !sleepsByDay && !isBedtimeHour(clock)) return { ask: "evening" };
  return NOW;
}

/** The night that is asked about by day, until the evening's own dose is: the day before; null where none is. */
export function lastNightOf(clock: ZonedDateTime): CalendarDate | null {
  return isBedtimeHour(clock) ? null : toCalendarDate(clock).subtract({ days: 1 });
}
