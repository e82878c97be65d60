import { canonicalUnits } from "./facts.ts";

// How often a line says it is taken, per day. A line that does not say so has no known daily dose.
const SCHEDULES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:q\.?\s?week|weekly|once a week|per week|a week|every week|1x\/?week)\b|\/\s?(?:week|wk)\b/, 1 / 7],
  [/\b(?:every other day|qod|alternate days?)\b/, 1 / 2],
  [/\b(?:four times (?:a|per)? ?da(?:y|ily)|qid|4x|4 times)\b/, 4],
  [/\b(?:three times (?:a|per)? ?da(?:y|ily)|tid|3x|3 times)\b/, 3],
  [/\b(?:twice|two times (?:a|per)? ?da(?:y|ily)|bid|2x|2 times)\b/, 2],
  [
    /\b(?:daily|once|qd|qday|every day|a day|per day|qam|qpm|qhs|hs|nightly|at night|bedtime)\b|\/\s?da?y?\b/,
    1,
  ],
];
const TABLETS = /\b(\d)\s*(?:tabs?|tablets?|caps?|capsules?|pills?|softgels?|gummies)\b/;

/** What an amount in a line is worth in the canonical unit, where the line says enough to be sure. */
const WORTH: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  vitamin_d: [
    [/([\d.]+)\s*k\s*(?:iu|units?)\b/, 1000],
    [/([\d.]+)\s*(?:iu|i\.u\.|units?)\b/, 1],
    [/([\d.]+)\s*(?:mcg|ug|micrograms?)\b/, 40], // 1 microgram is 40 IU: NIH ODS vitamin D
  ],
  magnesium: [[/([\d.]+)\s*mg\s*(?:of\s*)?elemental\b/, 1]],
  fish_oil: [
    [/([\d.]+)\s*mg\s*(?:of\s*)?epa/, 1],
    [/([\d.]+)\s*g\s*(?:of\s*)?epa/, 1000],
  ],
  vitamin_b6: [[/([\d.]+)\s*mg\b/, 1]],
  melatonin: [[/([\d.]+)\s*mg\b/, 1]],
  coq10: [[/([\d.]+)\s*mg\b/, 1]],
};

/** The daily amount that a line states for a substance, in its canonical unit; undefined unless amount and schedule are both written. */
export function statedDailyDose(key: string, text: string): number | undefined {
  if (!(key in canonicalUnits)) return undefined;
  const line = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("\u03bc", "u") // µg → ug
    .replace(/(\d),(?=\d{3}\b)/g, "$1");
  const perDay = SCHEDULES.find(([schedule]) => schedule.test(line))?.[1];
  if (perDay === undefined || /\b(?:prn|as needed)\b/.test(line)) return undefined;
  const tablets = Number(TABLETS.exec(line)?.[1] ?? 1);
  for (const [pattern, worth] of WORTH[key] ?? []) {
    const amount = Number(pattern.exec(line)?.[1]);
    if (Number.isFinite(amount)) return amount * worth * perDay * tablets;
  }
  return undefined;
}

/** What one of a unit is worth in the canonical unit: of vitamin D in IU (1 microgram is 40: NIH ODS), of the others in mg. */
const ONE_IS_WORTH: Readonly<Record<"IU" | "mg", Readonly<Record<string, number>>>> = {
  IU: { iu: 1, unit: 1, units: 1, ug: 40, mcg: 40, microgram: 40, micrograms: 40, mg: 40_000 },
  mg: { mg: 1, g: 1000, gram: 1000, grams: 1000, ug: 0.001, mcg: 0.001, microgram: 0.001, micrograms: 0.001 },
};
/** An amount a day that is stated with a unit, in the canonical unit of the substance; undefined for a unit that says anything else. */
export function inCanonicalUnit(key: string, amount: number, unit: string): number | undefined {
  const canonical = canonicalUnits[key];
  if (canonical === undefined) return undefined;
  const said = unit.normalize("NFKC").toLowerCase().replaceAll("\u03bc", "u");
  const [, name = "", rest = ""] = /^\s*([a-z]+)\b[\s/]*(.*)$/.exec(said) ?? [];
  const worth = ONE_IS_WORTH[canonical.startsWith("IU") ? "IU" : "mg"][name];
  if (worth === undefined || !/^(?:(?:elemental|epa|dha|of|with|per|a|day|daily|d)\b[\s/+&,]*)*$/.test(rest))
    return /^(?:per|a)?\s*(?:week|weekly|wk)$/.test(rest) && worth !== undefined
      ? (amount * worth) / 7
      : undefined;
  return amount * worth;
}
