import { canonicalUnits } from "#lib/domain/facts/facts.ts";
import { type Match, recognise, substanceName, substanceOf } from "#lib/domain/medicines/substances.ts";
import { amountsOf } from "./of-line.ts";

/**
 * The amount a day that a line states for a substance, in its canonical unit; undefined unless amount and schedule are both
 * surely said. A line that names nothing ("5,000 IU weekly") is about the substance that is asked for.
 */
export function statedDailyDose(key: string, text: string): number | undefined {
  if (!(key in canonicalUnits)) return undefined;
  const { matches } = recognise(text);
  if (matches.some((match) => match.key === key)) return amountsOf(text, matches)[key];
  const it: Match = {
    key,
    name: substanceName(key),
    certainty: "exact",
    kind: substanceOf(key)?.kind ?? "supplement",
  };
  return matches.length === 0 ? amountsOf(text, [it])[key] : undefined;
}

/** The substances of a line of which a limit counts the amount a day, in their order. */
export const limitedIn = (text: string, matches = recognise(text).matches): readonly string[] => [
  ...new Set(matches.flatMap(({ key }) => (key in canonicalUnits ? [key] : []))),
];

/** The amounts a day of a line, by substance; `given`: what is recorded beside it, of its first substance with a limit. */
export function dosesOf(
  text: string,
  given?: number,
  matches = recognise(text).matches,
): Readonly<Record<string, number>> {
  const [first] = limitedIn(text, matches);
  return {
    ...amountsOf(text, matches),
    ...(first === undefined || given === undefined ? {} : { [first]: given }),
  };
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
