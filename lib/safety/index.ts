import type { Rule } from "#lib/domain/rules/rule.ts";
import { generalRules } from "./general.ts";
import { medicineRules } from "./medicines.ts";
import { outcomeRules } from "./outcomes.ts";

export { type Source, sources } from "./sources.ts";

/** Rules that belong to no single room. */
export const safetyRules: readonly Rule[] = [...medicineRules, ...outcomeRules, ...generalRules];

/** Every rule that is judged: those of the rooms given, then those that span rooms. */
export const allRules = (rooms: readonly { rules: readonly Rule[] }[]): readonly Rule[] => [
  ...rooms.flatMap((room) => room.rules),
  ...safetyRules,
];
