import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { type DayAnswers, type Direction, type ScaleKey, scaleOf, scaleWord } from "./check-in.ts";

/** Days compared: the first fourteen and the last fourteen (design). */
const WINDOW_DAYS = 14;
/** Fewer answers in either window say nothing (ux A4). */
const MIN_ANSWERS = 7;
/** Pain: below 10% of the first mean is "about the same", from 30% on "much". Source: nrs_daily, immpact2008, farrar2001. */
const SHARE = { little: 0.1, clear: 0.3 };
/** Other scales have no published bands here: one point of ten, three points of ten. Source: design. */
const POINTS = { little: 1, clear: 3 };

/** How a scale moved between the first and the last window. */
export type Trend =
  | { kind: "tooEarly" }
  | { kind: "same"; first: number; last: number }
  | { kind: "moved"; to: Direction; much: boolean; first: number; last: number };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function windowOf(answers: readonly DayAnswers[], scale: ScaleKey, from: CalendarDate, to: CalendarDate) {
  const [first, last] = [from.toString(), to.toString()];
  return answers.flatMap((answer) => {
    const value = answer[scale];
    return value === null || answer.day < first || answer.day > last ? [] : [value];
  });
}

/**
 * The first fourteen days of answers against the last fourteen up to `today`. Missing days are missing: they are neither
 * zero nor filled in. Too early while the windows overlap or either holds fewer than seven answers.
 */
export function trendOf(answers: readonly DayAnswers[], scale: ScaleKey, today: CalendarDate): Trend {
  const start = answers
    .filter((answer) => answer[scale] !== null && answer.day <= today.toString())
    .map(({ day }) => day)
    .sort()[0];
  if (start === undefined) return { kind: "tooEarly" };
  const from = parseDate(start);
  const firstEnd = from.add({ days: WINDOW_DAYS - 1 });
  const lastStart = today.subtract({ days: WINDOW_DAYS - 1 });
  if (lastStart.compare(firstEnd) <= 0) return { kind: "tooEarly" };
  const before = windowOf(answers, scale, from, firstEnd);
  const now = windowOf(answers, scale, lastStart, today);
  if (before.length < MIN_ANSWERS || now.length < MIN_ANSWERS) return { kind: "tooEarly" };
  const [first, last] = [mean(before), mean(now)];
  const moved = Math.abs(last - first);
  const bounds =
    scaleOf(scale).counts === "share" ? { little: first * SHARE.little, clear: first * SHARE.clear } : POINTS;
  // A first mean of 0 has no share to compare with; half a point is then the least that is said.
  if (moved < Math.max(bounds.little, 0.5)) return { kind: "same", first, last };
  return {
    kind: "moved",
    to: last < first ? "lower" : "higher",
    much: moved >= Math.max(bounds.clear, 1),
    first,
    last,
  };
}

/** The trend as a patient reads it: "Your pain is a little lower than when you began." No praise, no blame. */
export function trendText(scale: ScaleKey, trend: Trend): string {
  const what = scaleWord(scale);
  if (trend.kind === "tooEarly") return `It is too early to say about your ${what}. That is normal.`;
  if (trend.kind === "same") return `Your ${what} is about the same as when you began.`;
  return `Your ${what} is ${trend.much ? "much" : "a little"} ${scaleOf(scale).moved[trend.to]} than when you began.`;
}
