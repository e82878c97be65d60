import { z } from "zod";
import { LAST_WEEK } from "#lib/domain/plan/past-weeks.ts";

export const whole = (least: number, most: number) =>
  z.int("Use a whole number.").min(least, `Use ${least} to ${most}.`).max(most, `Use ${least} to ${most}.`);
export const Week = whole(1, LAST_WEEK);
export const ItemKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,23}$/, "Use a short key of small letters and digits.");

/** What every item has: a stable name across versions, when it starts, and for how many weeks. */
export const item = { key: ItemKey, startWeek: Week, weeks: Week.optional() };
export type Item = { key: string; startWeek: number; weeks?: number | undefined };

/** A dose that somebody typed into words: it has to be data. */
export const TYPED_DOSE = /\d\s*(?:mg|mcg|g|micrograms?|mL|IU)\b/i;
