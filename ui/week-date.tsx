import { type CalendarDate, dayText, parseDate } from "#lib/domain/words/calendar.ts";

/** A date, or its ISO day ("2026-05-21") where it crosses into a client component. */
export type ShownDay = CalendarDate | string;
const toDate = (day: ShownDay): CalendarDate => (typeof day === "string" ? parseDate(day) : day);

/** "Thu May 21", kept on one line; `withYear` adds ", 2026". On paper the year is added everywhere: app/globals.css. */
export function WeekDate({ day, withYear = false }: { day: ShownDay; withYear?: boolean }) {
  const date = toDate(day);
  return (
    <time
      dateTime={date.toString()}
      data-year={withYear ? undefined : date.year}
      className="whitespace-nowrap"
    >
      {dayText(date, { withYear })}
    </time>
  );
}
