import { canonical } from "#lib/domain/plan/canonical.ts";
import { dailyAmount } from "./limits.ts";
import type { LifestyleBody, Movement, Supplement } from "./schema.ts";

/**
 * Supplements or exercise taken away or made less, and all else as it was. Rest and pacing, sleep, goals and how other
 * medicines are taken are no risk that a version takes away: where they differ it does something else.
 */
export function lowersRisk(before: LifestyleBody, after: LifestyleBody | null): boolean {
  if (!after) return false;
  const { supplements, movement, ...rest } = after;
  const { supplements: oldSupplements, movement: oldMovement, ...oldRest } = before;
  if (canonical(rest) !== canonical(oldRest)) return false;
  const pacing = (all: readonly Movement[]) => all.filter(({ kind }) => kind === "pacing");
  return (
    canonical(pacing(movement)) === canonical(pacing(oldMovement)) &&
    supplements.every((now) => oldSupplements.some((was) => isLessOf(was, now))) &&
    movement.every((now) => oldMovement.some((was) => isLessMovement(was, now))) &&
    (someLess(oldSupplements, supplements) || someLess(oldMovement, movement))
  );
}

/** Of items that are none more: is one gone, or less than it was. */
const someLess = (before: readonly object[], after: readonly object[]): boolean => {
  const now = new Set(after.map(canonical));
  return before.some((was) => !now.has(canonical(was)));
};

function isLessOf(was: Supplement, now: Supplement): boolean {
  const { amount: _old, ...oldRest } = was;
  const { amount: _now, ...rest } = now;
  return canonical(oldRest) === canonical(rest) && dailyAmount(now) <= dailyAmount(was);
}

function isLessMovement(was: Movement, now: Movement): boolean {
  if (canonical(was) === canonical(now)) return true;
  if (was.kind !== "exercise" || now.kind !== "exercise") return false;
  const { initialMinutes, goalMinutes, weeklyIncreasePercent, ...rest } = now;
  const { initialMinutes: oldFirst, goalMinutes: oldGoal, weeklyIncreasePercent: oldRise, ...oldRest } = was;
  return (
    canonical(rest) === canonical(oldRest) &&
    initialMinutes <= oldFirst &&
    goalMinutes <= oldGoal &&
    weeklyIncreasePercent <= oldRise
  );
}
