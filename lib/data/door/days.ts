import "server-only";
import { type CalendarDate, parseDate } from "@internationalized/date";
import { instantsAt, wallOf, whenText } from "#lib/domain/words/wall-clock.ts";

/** A `date` column as Prisma gives it (UTC midnight) → "2026-05-21". */
export const asDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A `date` column → CalendarDate. */
export const asCalendarDate = (date: Date): CalendarDate => parseDate(asDay(date));

/** CalendarDate or ISO day → what Prisma writes into a `date` column. */
export const asDate = (day: CalendarDate | string): Date => new Date(`${day.toString()}T00:00:00.000Z`);

/** The calendar day of an instant in a zone. */
export const dayIn = (zone: string, at: Date): CalendarDate => wallOf(at.getTime(), zone).day;

/** First instant of a day in a zone; a day that begins in a gap begins when the gap ends. */
export const dayStart = (day: CalendarDate, zone: string): number => {
  for (let minute = 0; minute < 180; minute += 15) {
    const [at] = instantsAt(day, minute, zone);
    if (at !== undefined) return at;
  }
  return Date.parse(`${day.toString()}T00:00:00Z`);
};

/** The clock, read in one place: rules take the day as an argument. */
export const now = (): Date => new Date();

/** "Thu May 14, 10:51 am" as the clock of that zone showed it. */
export const formatMoment = (zone: string, at: Date): string => whenText(at.getTime(), zone);
