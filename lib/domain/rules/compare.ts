import type { Compare } from "./rule.ts";

type Comparable = string | number | boolean;
// Floating-point noise (200.00000000000003 / 40) must not move a value across a limit.
const steady = (value: Comparable): Comparable =>
  typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value;

/** Does the comparison hold? Values of different kinds are never equal and never ordered. */
export function compare(left: Comparable, op: Compare, right: Comparable): boolean {
  const a = steady(left);
  const b = steady(right);
  if (op === "==") return a === b;
  if (typeof a !== "number" || typeof b !== "number") return false;
  if (op === "<") return a < b;
  if (op === "<=") return a <= b;
  return op === ">" ? a > b : a >= b;
}
