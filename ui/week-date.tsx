import { type CalendarDate, dayText, parseDate } from "#lib/domain/words/calendar.ts";
import { spoken } from "./spoken.ts";

/** A date, or its ISO day ("2026-05-21") where it crosses into a client component. */
export type ShownDay = CalendarDate | string;
const toDate = (day: ShownDay): CalendarDate => (typeof day === "string" ? parseDate(day) : day);

type Props = { day: ShownDay; withYear?: boolean; inEnglish?: boolean };
/** "Thu May 21", kept on one line; `withYear` adds ", 2026". On paper the year is added everywhere: app/globals.css. */
export function WeekDate({ day, withYear = false, inEnglish = false }: Props) {
  const date = toDate(day);
  const interpreter = inEnglish ? null : spoken().interpreter;
  return (
    <time
      dateTime={date.toString()}
      lang={interpreter?.locale}
      data-year={withYear ? undefined : date.year}
      className="whitespace-nowrap"
    >
      {interpreter ? interpreter.day(date, { withYear }) : dayText(date, { withYear })}
    </time>
  );
}
