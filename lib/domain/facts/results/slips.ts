import { labOf } from "#lib/domain/facts/labs.ts";
import { believabilityOf, type KnownSex, RESULT_LIMITS } from "./limits.ts";
import { fromUs, unitsOf, worthInUs } from "./units.ts";

/** A number as a sentence shows it: four digits that count. */
export const shown = (value: number): string => String(Number(value.toPrecision(4)));

/** Where a result most often lies, in the rules' unit: the widest typical limits, half as wide again on each side. */
function usual(key: string, sex: KnownSex): readonly [number, number] {
  const ranges = Object.entries(labOf(key)?.range ?? {}).filter(
    ([who]) => !sex || who === "both" || who.startsWith(sex),
  );
  const lows = ranges.flatMap(([, [low]]) => low ?? []);
  const highs = ranges.flatMap(([, [, high]]) => high ?? []);
  const [from = 0, to = 0] = RESULT_LIMITS[key]?.likely ?? [];
  return [lows.length > 0 ? Math.min(...lows) / 1.5 : from, highs.length > 0 ? Math.max(...highs) * 1.5 : to];
}

const TENS = [10, 0.1, 100, 0.01, 1000, 0.001] as const;

/** "It looks like L/L, which is 55 %." or "It looks like 120 mmHg.": the likely slip of a value that is far out; "" without one. */
export function slipOf(key: string, value: number, unit: string, sex?: KnownSex): string {
  const [from, to] = usual(key, sex);
  const fits = (inUs: number | undefined): inUs is number => inUs !== undefined && inUs >= from && inUs <= to;
  const own = worthInUs(key, 1, unit);
  const other = unitsOf(key).find(
    (each) => worthInUs(key, 1, each) !== own && fits(worthInUs(key, value, each)),
  );
  if (other) {
    const inUnit = fromUs(key, worthInUs(key, value, other) ?? 0, unit);
    return ` It looks like ${other}, which is ${shown(inUnit ?? 0)} ${unit}.`;
  }
  const ten = TENS.find((by) => fits(worthInUs(key, value * by, unit)));
  return ten ? ` It looks like ${shown(value * ten)} ${unit}.` : "";
}

/** What is said of a result far out: that it cannot be, or a question with the likely slip; null for one that is believed. */
export function sayOfResult(
  key: string,
  value: number,
  unit: string,
  sex?: KnownSex,
): { cannotBe: string } | { ask: string } | null {
  const lab = labOf(key);
  const inUs = worthInUs(key, value, unit);
  if (!lab || inUs === undefined) return null;
  const standing = believabilityOf(key, inUs, sex);
  if (standing === "believed") return null;
  const slip = slipOf(key, value, unit, sex);
  const written = `${lab.name} ${value} ${unit}`;
  return standing === "cannotBe"
    ? { cannotBe: `${written} cannot be.${slip} Look at the result and its unit.` }
    : { ask: `${written} is far from what is usual.${slip}` };
}
