import {
  type CalendarDate,
  parseDate,
  parseZonedDateTime,
  toCalendarDate,
  type ZonedDateTime,
} from "@internationalized/date";
import { z } from "zod";

/** How a date is written outside the program: "2026-05-21". Between 1900 and 2200: every bound has an upper limit. */
export const IsoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: ({ input }) => (input === "" ? "Give the day." : "Use a date like 2026-05-21."),
    abort: true,
  })
  .refine(
    (text) => text >= "1900-01-01" && text <= "2200-12-31" && isRealDay(text),
    "That day is not in the calendar.",
  );
export type IsoDay = z.infer<typeof IsoDay>;

function isRealDay(text: string): boolean {
  try {
    return parseDate(text).toString() === text;
  } catch {
    return false;
  }
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Days from 1970-01-01 to this date; Thursday is day 0. */
export const dayNumber = ({ year, month, day }: CalendarDate): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;
const weekdayIndex = (date: CalendarDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;
const month = (date: CalendarDate): string => MONTHS[date.month - 1] ?? "";
const weekday = (date: CalendarDate): string => WEEKDAYS[weekdayIndex(date)] ?? "";

/** 0 = Sunday … 6 = Saturday. */
export const dayOfWeek = weekdayIndex;

/** "Thu May 21". The only way a date becomes text in a sentence; `withYear` adds ", 2026". */
export const dayText = (date: CalendarDate, { withYear = false } = {}): string =>
  `${weekday(date)} ${month(date)} ${date.day}${withYear ? `, ${date.year}` : ""}`;

/** "May 21" for axes and narrow columns. */
export const shortDayText = (date: CalendarDate): string => `${month(date)} ${date.day}`;

/** "From Nov 25 to Dec 8, 2026", "From Nov 25, 2026" without an end, "On Nov 25, 2026": days that stand alone, with their year. */
export function spanText(from: CalendarDate, to?: CalendarDate): string {
  if (!to) return `From ${birthText(from)}`;
  if (from.compare(to) === 0) return `On ${birthText(from)}`;
  return `From ${from.year === to.year ? shortDayText(from) : birthText(from)} to ${birthText(to)}`;
}

/** "Feb 2, 1982": nobody asks on which weekday someone was born. */
export const birthText = (date: CalendarDate): string => `${shortDayText(date)}, ${date.year}`;

/** "2:30 pm". */
export const timeText = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;

/** "Thu May 21, 2:30 pm" in the moment's own zone. */
export const momentText = (at: ZonedDateTime): string => `${dayText(toCalendarDate(at))}, ${timeText(at)}`;

/** "Mon", "Mon and Thu", "Mon, Wed and Sat": weekdays by number (0 = Sunday), in the order of a week from Monday. */
export function weekdaysText(days: readonly number[]): string {
  const names = [...new Set(days)]
    .sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
    .map((day) => WEEKDAYS[day] ?? "");
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** First day of a plan week: week 1 begins on the start day. */
export const startOfWeek = (startsOn: CalendarDate, week: number): CalendarDate =>
  startsOn.add({ days: (week - 1) * 7 });

/** Which week of a plan a date falls in: the first seven days are week 1; before the start it is 0 or less. */
export const weekOf = (date: CalendarDate, startsOn: CalendarDate): number =>
  Math.floor(date.compare(startsOn) / 7) + 1;

/** Whole years between a birth date and a date. */
export function ageOn(date: CalendarDate, born: CalendarDate): number {
  const hadBirthday = date.month > born.month || (date.month === born.month && date.day >= born.day);
  return date.year - born.year - (hadBirthday ? 0 : 1);
}

export { type CalendarDate, parseDate, parseZonedDateTime, toCalendarDate, type ZonedDateTime };
