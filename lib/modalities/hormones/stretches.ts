import { type CalendarDate, dayOfWeek, startOfWeek } from "#lib/domain/calendar.ts";
import type { Dose } from "#lib/domain/dose.ts";
import { amountInWeek, type Rhythm, type Therapy, type Time } from "./schema.ts";

/** A dose held from one day to another; `to` absent means until it is reviewed. */
export type Stretch = { from: CalendarDate; to?: CalendarDate; dose: Dose };

/** The stretches of an item in order: one for each dose, without a gap. */
export function stretchesOf(item: Therapy, startsOn: CalendarDate): readonly Stretch[] {
  const starts = [item.startWeek, ...item.changes.map(({ week }) => week)];
  const end = item.weeks === undefined ? undefined : item.startWeek + item.weeks;
  return starts.map((week, i) => {
    const next = starts[i + 1] ?? end;
    return {
      from: startOfWeek(startsOn, week),
      ...(next === undefined ? {} : { to: startOfWeek(startsOn, next).subtract({ days: 1 }) }),
      dose: { amount: amountInWeek(item, week), unit: item.dose.unit },
    };
  });
}

/** The stretch that covers a day; undefined before the start and after the end. */
export const stretchOn = (item: Therapy, date: CalendarDate, startsOn: CalendarDate): Stretch | undefined =>
  stretchesOf(item, startsOn).find(
    ({ from, to }) => date.compare(from) >= 0 && (!to || date.compare(to) <= 0),
  );

/** Times of day at which a rhythm asks for something on a date; `first` is the item's first day. */
export function timesOn(rhythm: Rhythm, date: CalendarDate, first: CalendarDate): readonly Time[] {
  if (rhythm.kind === "daily") return rhythm.at;
  if (rhythm.kind === "weekdays") return rhythm.days.includes(dayOfWeek(date)) ? [rhythm.at] : [];
  if (rhythm.kind === "cyclic") return date.compare(first) % 28 < rhythm.nights ? [rhythm.at] : [];
  // Every second week: the first such weekday on or after the start, then each 14 days.
  const wait = (rhythm.day - dayOfWeek(first) + 7) % 7;
  return (date.compare(first) - wait) % 14 === 0 && date.compare(first) >= wait ? [rhythm.at] : [];
}
