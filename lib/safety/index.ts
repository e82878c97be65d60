import type { Rule } from "#lib/domain/rules/rule.ts";
import { generalRules } from "./general.ts";
import { medicineRules } from "./medicines.ts";
import { outcomeRules } from "./outcomes.ts";

export { type Source, sources } from "./sources.ts";

/** Rules that belong to no single room. */
export const safetyRules: readonly Rule[] = [...medicineRules, ...outcomeRules, ...generalRules];

/** The groups of those, in words. */
const SPANNING = { MED: "Other medicines", OUT: "What patients report", GEN: "In general" } as const;

type Room = { rules: readonly Rule[]; ruleGroups: Readonly<Record<string, string>> };

/** Groups of rules with their words, in the order in which findings of one severity are read: the rooms', then the rest. */
export const ruleGroups = (rooms: readonly Room[]): readonly (readonly [group: string, words: string])[] =>
  [...rooms.map((room) => room.ruleGroups), SPANNING].flatMap((groups) => Object.entries(groups));

/** Every rule that is judged, group by group: those of the rooms given, then those that span rooms. None is ever left out. */
export function allRules(rooms: readonly Room[]): readonly Rule[] {
  const groups = ruleGroups(rooms).map(([group]) => group);
  const place = ({ group }: Rule) => (groups.includes(group) ? groups.indexOf(group) : groups.length);
  return [...rooms.flatMap((room) => room.rules), ...safetyRules].sort((a, b) => place(a) - place(b));
}
