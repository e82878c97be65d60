// Owned by the findings work: the predicate language is completed there.
import type { Said } from "./say.ts";

export type Severity = "stop" | "caution" | "info";

/** What a plan section brings in, as the rules see it. Keys are those of the clinical vocabulary. */
export type Brings = {
  /** "ldn", "acupuncture", "electroacupuncture", "exercise", "pacing_hr", "hormone:<key>", "supplement:<key>". */
  has: readonly string[];
  /** Substances with their daily amount in the substance's canonical unit, when known. */
  substances: readonly { key: string; dailyAmount?: number }[];
  /** Acupuncture points, "LI4". */
  points: readonly string[];
  /** Values inside the plan by path, e.g. "ldn.start_dose_mg": 1.5. */
  params: Readonly<Record<string, string | number | boolean>>;
  /** Laboratory keys that the plan orders. */
  labs: readonly string[];
};
export const bringsNothing: Brings = { has: [], substances: [], points: [], params: {}, labs: [] };

export type { Said };

/** Completed by the findings work. */
export type Rule = { id: string; severity: Severity };
