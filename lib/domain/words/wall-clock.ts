import { CalendarDate, fromAbsolute, parseDate } from "@internationalized/date";
import { dayText, timeText } from "./calendar.ts";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 1440 * MINUTE;

/** How far the clocks of a zone are ahead of UTC, in ms, by quarter of an hour: they are changed at no other time. */
const offsets = new Map<string, Map<number, number>>();
/** A clinic's year of quarters fits; more is asked again. */
const MAX_KEPT = 40_000;

/** Asking a zone's rules takes longer than all else about a moment, and a day's page asks of hundreds: each is asked once. */
function offsetAt(at: number, zone: string): number {
  const kept = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, kept);
  const quarter = Math.floor(at / QUARTER);
  const known = kept.get(quarter);
  if (known !== undefined) return known;
  const { offset } = fromAbsolute(quarter * QUARTER, zone);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(quarter, offset);
  return offset;
}

/** The instants (epoch ms) at which a clock in `zone` shows this minute of this day: none in a gap, two when the hour repeats. */
export function instantsAt(day: CalendarDate, minute: number, zone: string): number[] {
  const wall = Date.UTC(day.year, day.month - 1, day.day) + minute * MINUTE;
  // The offsets of the day before and the day after: the same but where the clocks change between.
  return [...new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)])]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetAt(at, zone) === wall)
    .sort((a, b) => a - b);
}

/** As `instantsAt` for many minutes of one day: the zone's rules are asked once unless the clocks change on it. */
export function clockOf(day: CalendarDate, zone: string): (minute: number) => readonly number[] {
  const start = instantsAt(day, 0, zone)[0];
  const end = instantsAt(day.add({ days: 1 }), 0, zone)[0];
  if (start === undefined || end === undefined || end - start !== 1440 * MINUTE)
    return (minute) => instantsAt(day, minute, zone);
  return (minute) => [start + minute * MINUTE];
}

/** Instants are counted from here. */
const FIRST_DAY = new CalendarDate(1970, 1, 1);

/** What a clock in `zone` shows at an instant: the day, and minutes from midnight. */
export function wallOf(at: number, zone: string): { day: CalendarDate; minute: number } {
  const minutes = Math.floor((at + offsetAt(at, zone)) / MINUTE);
  const days = Math.floor(minutes / 1440);
  return { day: FIRST_DAY.add({ days }), minute: minutes - days * 1440 };
}

/** "2026-05-21T14:30-04:00": an instant as forms carry it, readable and never in doubt. */
export const isoMoment = (at: number, zone: string): string => {
  const { day, minute } = wallOf(at, zone);
  const ahead = offsetAt(at, zone) / MINUTE;
  return `${day}T${hoursAndMinutes(minute)}${ahead < 0 ? "-" : "+"}${hoursAndMinutes(Math.abs(ahead))}`;
};

const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
const hoursAndMinutes = (minutes: number) => `${two(minutes / 60)}:${two(minutes % 60)}`;

/** "2:30 pm" of a minute of the day. */
export const minuteText = (minute: number): string =>
  timeText({ hour: Math.floor(minute / 60), minute: minute % 60 });

/** "2:30 pm" of an instant. */
export const clockTextAt = (at: number, zone: string): string => minuteText(wallOf(at, zone).minute);

/** "Thu May 21, 2:30 pm" of an instant. */
export const whenText = (at: number, zone: string): string => {
  const { day, minute } = wallOf(at, zone);
  return `${dayText(day)}, ${minuteText(minute)}`;
};

export type WallMoment = { ok: true; at: number } | { ok: false; why: string };

const FORM = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::00)?([+-]\d\d:\d\d)?$/;
const not = (why: string): WallMoment => ({ ok: false, why });

/** Read "2026-05-21T14:30-04:00" in a zone. A time in the gap is refused; a repeated one needs its offset. */
export function readMoment(text: string, zone: string): WallMoment {
  const [, dayPart = "", hour = "", minutes = "", offset] = FORM.exec(text) ?? [];
  const minute = Number(hour) * 60 + Number(minutes);
  const day = realDay(dayPart);
  if (!day || Number(hour) > 23 || Number(minutes) > 59) return not("Choose a day and a time from the list.");
  const at = instantsAt(day, minute, zone);
  const [first, second] = at;
  if (first === undefined)
    return not(
      `${minuteText(minute)} does not exist on ${dayText(day)}: the clocks go forward. Choose another time.`,
    );
  const exact = offset === undefined ? undefined : Date.parse(`${dayPart}T${hour}:${minutes}:00${offset}`);
  if (exact !== undefined && at.includes(exact)) return { ok: true, at: exact };
  if (exact !== undefined) return not("That time belongs to another time zone. Choose a time from the list.");
  if (second === undefined) return { ok: true, at: first };
  return not(
    `${minuteText(minute)} comes twice on ${dayText(day)}: the clocks go back. Choose it from the list.`,
  );
}

function realDay(text: string): CalendarDate | undefined {
  try {
    const day = parseDate(text);
    return day.year >= 2000 && day.year <= 2200 ? day : undefined;
  } catch {
    return undefined;
  }
}
