import { type CalendarDate, dayOfWeek, parseDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import { amountInWeek, type Rhythm, type Therapy, type Time } from "./schema.ts";

/** A dose held from one day to another; `to` absent means until it is reviewed. */
export type Stretch = { from: CalendarDate; to?: CalendarDate; dose: Dose };

/** Nights are counted in cycles of this length, and no rhythm waits longer between intakes. Source: label_prometrium, nams2022. */
export const CYCLE_DAYS = 28;

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

/** The last day of a course; undefined where it goes on until it is reviewed. */
export const lastDay = (item: Therapy, startsOn: CalendarDate): CalendarDate | undefined =>
  stretchesOf(item, startsOn).at(-1)?.to;

/** How many nights of its cycle have passed on a day: 0 on the first night. `first` is the item's first day. */
export const nightOfCycle = (
  { firstNight }: Extract<Rhythm, { kind: "cyclic" }>,
  date: CalendarDate,
  first: CalendarDate,
): number => {
  const nights = date.compare(firstNight ? parseDate(firstNight) : first);
  return ((nights % CYCLE_DAYS) + CYCLE_DAYS) % CYCLE_DAYS;
};

/** Times of day at which a rhythm asks for something on a date; `first` is the item's first day. */
export function timesOn(rhythm: Rhythm, date: CalendarDate, first: CalendarDate): readonly Time[] {
  if (rhythm.kind === "daily") return rhythm.at;
  if (rhythm.kind === "weekdays") return rhythm.days.includes(dayOfWeek(date)) ? [rhythm.at] : [];
  if (rhythm.kind === "cyclic") return nightOfCycle(rhythm, date, first) < rhythm.nights ? [rhythm.at] : [];
  // Every second week: the first such weekday on or after the start, then each 14 days.
  const wait = (rhythm.day - dayOfWeek(first) + 7) % 7;
  return (date.compare(first) - wait) % 14 === 0 && date.compare(first) >= wait ? [rhythm.at] : [];
}

/** The days of a stretch on which a rhythm asks for something, from `from` to `to`. */
export function intakeDays(
  { rhythm }: Therapy,
  stretch: Stretch,
  first: CalendarDate,
  [from, to]: readonly [CalendarDate, CalendarDate],
): readonly CalendarDate[] {
  const begin = stretch.from.compare(from) > 0 ? stretch.from : from;
  const end = stretch.to && stretch.to.compare(to) < 0 ? stretch.to : to;
  return Array.from({ length: Math.max(0, end.compare(begin) + 1) }, (_, i) => begin.add({ days: i })).filter(
    (day) => timesOn(rhythm, day, first).length > 0,
  );
}

/** The first day of a stretch on which something is taken; undefined where it holds none. */
export const firstIntake = (item: Therapy, stretch: Stretch, first: CalendarDate): CalendarDate | undefined =>
  intakeDays(item, stretch, first, [stretch.from, stretch.from.add({ days: CYCLE_DAYS })])[0];

/** The doses of an item, each from the first day on which it is taken; one that is never taken is left out. */
export function takenDoses(item: Therapy, startsOn: CalendarDate): readonly Stretch[] {
  const first = startOfWeek(startsOn, item.startWeek);
  return stretchesOf(item, startsOn).flatMap((stretch) => {
    const from = firstIntake(item, stretch, first);
    return from ? [{ ...stretch, from }] : [];
  });
}

/** The last day of a course with the last one on which something is taken; undefined where it goes on until it is reviewed. */
export function lastDays(
  item: Therapy,
  startsOn: CalendarDate,
): { end: CalendarDate; taken: CalendarDate } | undefined {
  const end = lastDay(item, startsOn);
  return end && { end, taken: lastIntakeBefore(item, end.add({ days: 1 }), startsOn)?.day ?? end };
}

/** The last day on which something is taken before a day; undefined where nothing was. */
export function lastIntakeBefore(
  item: Therapy,
  day: CalendarDate,
  startsOn: CalendarDate,
): { day: CalendarDate; dose: Dose } | undefined {
  const first = startOfWeek(startsOn, item.startWeek);
  for (let back = 1; back <= CYCLE_DAYS; back += 1) {
    const date = day.subtract({ days: back });
    const stretch = stretchOn(item, date, startsOn);
    if (stretch && timesOn(item.rhythm, date, first).length > 0) return { day: date, dose: stretch.dose };
  }
  return undefined;
}
