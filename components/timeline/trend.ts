import type { ScaleKey, Scores } from "#lib/domain/reports/check-in.ts";
import { type DayValue, isShown, midOf, type Scale, toNumber } from "./scale.ts";

/** One day's answers, 0 to 10; null where the question was left out. */
export type OutcomeMark = Partial<Scores> & { day: DayValue };

export type TrendLayout = {
  series: ScaleKey;
  dots: readonly { x: number; y: number }[];
  /** Unbroken stretches of the 7-day mean, as SVG path data. */
  lines: readonly string[];
  /** Where the last stretch ends, for its name. */
  end?: { x: number; y: number };
};

/** Height of the 0 to 10 axis. */
export const AXIS = 76;
/** y of a value from 0 to 10, under a margin of 12. */
export const valueY = (value: number): number => 12 + AXIS - (value / 10) * AXIS;

const WINDOW = 7;
const MIN = 4; // answers in seven days: fewer, and one bad evening would be the mean
const GAP = 3; // days without an answer that break the line

type Answer = { day: number; value: number };

/** Mean of the seven days up to and including each answered day; null where fewer than four were answered. */
export function weekMeans(answers: readonly Answer[]): readonly { day: number; mean: number | null }[] {
  return answers.map(({ day }, i) => {
    // In the order of days: none of the seven stands more than seven places back.
    const near = answers
      .slice(Math.max(0, i - WINDOW), i + WINDOW)
      .filter((other) => other.day <= day && other.day > day - WINDOW);
    const mean = near.reduce((sum, { value }) => sum + value, 0) / near.length;
    return { day, mean: near.length < MIN ? null : mean };
  });
}

/** Dots for days, a line for the 7-day mean. Three days without an answer break the line: nothing is filled in. */
export function layOutTrend(outcomes: readonly OutcomeMark[], series: ScaleKey, scale: Scale): TrendLayout {
  const answers = outcomes
    .flatMap((outcome): Answer[] => {
      const value = outcome[series];
      return value === null || value === undefined ? [] : [{ day: toNumber(outcome.day), value }];
    })
    .sort((a, b) => a.day - b.day);
  const stretches: { x: number; y: number }[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { day, mean } of weekMeans(answers)) {
    if (day - before > GAP || mean === null) stretches.push([]);
    before = day;
    if (mean !== null && isShown(scale, day))
      stretches.at(-1)?.push({ x: midOf(scale, day), y: valueY(mean) });
  }
  return {
    series,
    dots: answers
      .filter(({ day }) => isShown(scale, day))
      .map(({ day, value }) => ({ x: midOf(scale, day), y: valueY(value) })),
    lines: stretches.filter((points) => points.length > 1).map(toPath),
    end: stretches.findLast((points) => points.length > 1)?.at(-1),
  };
}

const toPath = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
