import type { Band } from "./instrument.ts";

/** Removes floating-point noise (7 to 4.9 is exactly 30%): thresholds are compared with this. */
export const steady = (value: number): number => Math.round(value * 1e6) / 1e6;
/** One decimal, half up. */
export const oneDecimal = (value: number): number => Math.floor(steady(value * 10) + 0.5) / 10;
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The band that a value falls in, by the lower limits; undefined below the first. */
export const bandOf = (bands: readonly Band[], value: number): string | undefined =>
  bands.findLast(({ from }) => steady(value) >= from)?.band;

/** The total of a list with at most `mayMiss` gaps, each filled with the mean of the others; null with more. */
export function filledTotal(values: readonly (number | null)[], mayMiss: number): number | null {
  const answered = values.filter((value) => value !== null);
  if (answered.length === 0 || values.length - answered.length > mayMiss) return null;
  const mean = sum(answered) / answered.length;
  return Math.floor(steady(mean * values.length) + 0.5);
}
