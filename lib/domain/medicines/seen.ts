import type { SubstanceRow } from "./substance.ts";

/** Names of substances by key, comma separated, all seen in one list (an id of name-sources.ts). */
export type SeenNames = { source: string; names: Readonly<Record<string, string>> };

/** More names of one substance: `seen` are ids of name-sources.ts, `asked` names for which no list was at hand. */
export type MoreNames = { names: string; seen: string; asked?: string };

const row =
  (kind: SubstanceRow["kind"]) =>
  (key: string, classes: string, names: string, seen: string, asked = ""): SubstanceRow => ({
    key,
    kind,
    classes,
    names,
    seen,
    ...(asked ? { asked } : {}),
  });
/** A medicine that is no opioid: key, classes, names, the lists in which the names were seen, names that are asked about. */
export const medicine = row("drug");
/** A supplement, herb or food, likewise. */
export const supplement = row("supplement");
