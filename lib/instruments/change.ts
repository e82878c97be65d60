import { oneDecimal, steady } from "./arithmetic.ts";
import type { Instrument } from "./instrument.ts";

/** How two scores of one instrument compare. `clear`: by the percentage that counts; `small`: by points only. */
export type ScoreChange = {
  direction: "better" | "worse" | "same";
  size: "clear" | "small" | "none";
  percent: number | null;
  /** For people: "From 7 to 4.9: 30% lower. This is a clear change." */
  text: string;
};

const WORDS = {
  clear: "This is a clear change.",
  small: "This is a small change that counts.",
  none: "This is too little to count as a change.",
} as const;

/**
 * Judges a change by the instrument's own threshold; give the scores before they are rounded. Higher is worse in every
 * instrument with a threshold; null where it has none.
 */
export function changeBetween({ threshold }: Instrument, before: number, after: number): ScoreChange | null {
  if (!threshold) return null;
  const points = steady(Math.abs(before - after));
  const percent = before === 0 ? null : steady((100 * (before - after)) / before);
  const much = Math.abs(percent ?? 0);
  const clear = threshold.clearPercent ?? threshold.percent;
  const reached = (limit: number | undefined, value: number) => limit !== undefined && value >= limit;
  const size =
    percent !== null && reached(clear, much)
      ? "clear"
      : (percent !== null && reached(threshold.percent, much)) || reached(threshold.points, points)
        ? "small"
        : "none";
  const direction = points === 0 ? "same" : after < before ? "better" : "worse";
  const [from, to] = [oneDecimal(before), oneDecimal(after)];
  const by =
    percent === null || direction === "same"
      ? ""
      : `: ${oneDecimal(much)}% ${direction === "better" ? "lower" : "higher"}`;
  const text =
    direction === "same" ? `Still ${to}. No change.` : `From ${from} to ${to}${by}. ${WORDS[size]}`;
  return { direction, size: direction === "same" ? "none" : size, percent, text };
}
