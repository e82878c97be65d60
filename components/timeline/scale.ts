import { type CalendarDate, dayNumber, parseDate, shortDayText, weekOf } from "#lib/domain/words/calendar.ts";

/** A date, or its ISO day where the timeline is drawn inside a client component. */
export type DayValue = CalendarDate | string;
export const toDate = (day: DayValue): CalendarDate => (typeof day === "string" ? parseDate(day) : day);
export const toNumber = (day: DayValue): number =>
  typeof day === "string" ? Date.parse(day) / 86_400_000 : dayNumber(day);

/** Days to pixels (at a 16 px root; the drawing grows with the reader's text size). Day 0 is the first day shown. */
export type Scale = { first: number; days: number; perDay: number; width: number };

// With the names of the lanes these fill a page of a desk's screen (1440 px), the column beside a preview, or the narrow
// column that a patient reads: a plan is seen as whole as can be, and nothing stands empty beside it.
const ROOM = { page: 1120, column: 760, narrow: 380 };
export type TimelineWidth = keyof typeof ROOM;
// Below 32 px a weekly session would touch its neighbour; above 112 a short plan falls apart.
const weekWidth = (weeks: number, room: TimelineWidth): number =>
  Math.min(112, Math.max(32, Math.floor(ROOM[room] / weeks)));

// Names and weeks together fit the 7.5 inches of a letter page at print size, without being scaled down.
const PAPER = 528;

/** A scale of `weeks` whole weeks from `from`; on paper the weeks share the width of a page. */
export function makeScale(from: DayValue, weeks: number, paper = false, room: TimelineWidth = "page"): Scale {
  const perWeek = paper ? Math.floor(PAPER / weeks) : weekWidth(weeks, room);
  return { first: toNumber(from), days: weeks * 7, perDay: perWeek / 7, width: weeks * perWeek };
}

/** Left edge of a day. */
export const xOf = (scale: Scale, day: number): number => (day - scale.first) * scale.perDay;
/** Middle of a day, where a point stands. */
export const midOf = (scale: Scale, day: number): number => xOf(scale, day + 0.5);
export const isShown = (scale: Scale, day: number): boolean =>
  day >= scale.first && day < scale.first + scale.days;

/** The part of a span that is in view, as pixels; null when none is. `to` is inclusive, absent = open end. */
export function spanBetween(
  scale: Scale,
  from: number,
  to: number | undefined,
): { x0: number; x1: number } | null {
  const x0 = Math.max(0, xOf(scale, from));
  const x1 = to === undefined ? scale.width : Math.min(scale.width, xOf(scale, to + 1));
  return x1 > x0 ? { x0, x1 } : null;
}

export type WeekTick = { x: number; week: string; day: string };

/** A line for each week, and its two words where they fit: "Week 3" and "May 7" (before the start only the day). */
export function weekTicks(scale: Scale, from: DayValue, startsOn: DayValue): readonly WeekTick[] {
  const first = toDate(from);
  const perWeek = scale.perDay * 7;
  const every = Math.ceil(60 / perWeek);
  return Array.from({ length: scale.days / 7 }, (_, i) => {
    const day = first.add({ days: i * 7 });
    const week = weekOf(day, toDate(startsOn));
    // Also the last one has to have room for its words.
    const named = i % every === 0 && i * perWeek + 60 <= scale.width;
    return {
      x: i * perWeek,
      week: named && week > 0 ? `Week ${week}` : "",
      day: named ? shortDayText(day) : "",
    };
  });
}

const WIDE = /[A-Z0-9mw%@—]/;
const THIN = /[ ijltf.,:;'|()-]/;

/** About how wide a text is, in pixels; on the safe side, since a label that fits must not touch its neighbour. */
export function textWidth(text: string, size = 13, bold = false): number {
  let ems = 0;
  for (const char of text) ems += WIDE.test(char) ? 0.68 : THIN.test(char) ? 0.34 : 0.56;
  return ems * size * (bold ? 1.06 : 1);
}

/** First row in which each box touches no earlier one; -1 where all `rows` are taken. Boxes keep their order. */
export function placeInRows(
  boxes: readonly { x0: number; x1: number }[],
  rows: number,
  gap = 6,
): readonly number[] {
  const taken: { x0: number; x1: number }[][] = Array.from({ length: rows }, () => []);
  return boxes.map((box) => {
    const row = taken.findIndex((placed) =>
      placed.every((other) => box.x1 + gap <= other.x0 || box.x0 >= other.x1 + gap),
    );
    taken[row]?.push(box);
    return row;
  });
}
