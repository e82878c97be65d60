import { shown } from "./slips.ts";

/** A measurement: its units with how much of the first one each is, what it can be, and what is believed without asking. */
type Measured = {
  name: string;
  units: Readonly<Record<string, number>>;
  can: readonly [number, number];
  likely: readonly [number, number];
};

/** Source of the limits: design, for adults. Units: NIST SP 811 (pound, stone, inch, foot, mmHg). */
export const MEASURED: Readonly<Record<string, Measured>> = {
  weight: {
    name: "Weight",
    units: { kg: 1, lb: 0.45359237, st: 6.35029318 },
    can: [2, 650],
    likely: [35, 250],
  },
  height: {
    name: "Height",
    units: { cm: 1, in: 2.54, ft: 30.48, m: 100 },
    can: [40, 280],
    likely: [120, 215],
  },
  systolic: {
    name: "Upper blood pressure",
    units: { mmHg: 1, kPa: 7.50061683 },
    can: [10, 350],
    likely: [70, 240],
  },
  diastolic: {
    name: "Lower blood pressure",
    units: { mmHg: 1, kPa: 7.50061683 },
    can: [5, 250],
    likely: [35, 140],
  },
  heart_rate: {
    name: "Heart rate",
    units: { "beats/min": 1, bpm: 1, "/min": 1 },
    can: [10, 350],
    likely: [35, 200],
  },
};

/** Units in which something is measured, the usual one first. */
const unitsMeasured = (key: string): readonly string[] => Object.keys(MEASURED[key]?.units ?? {});

const within = (value: number, [from, to]: readonly [number, number]) => value >= from && value <= to;
const TENS = [10, 0.1, 100, 0.01] as const;

function slipOf({ units, likely }: Measured, value: number, unit: string): string {
  const own = units[unit] ?? 1;
  const other = Object.entries(units).find(([, size]) => size !== own && within(value * size, likely));
  if (other)
    return ` It looks like ${value} ${other[0]}, which is ${shown((value * other[1]) / own)} ${unit}.`;
  const ten = TENS.find((by) => within(value * by * own, likely));
  return ten ? ` It looks like ${shown(value * ten)} ${unit}.` : "";
}

/** What is said of a measurement far out or in a unit that does not fit; null for one that is believed. */
export function sayOfMeasured(
  key: string,
  value: number,
  unit: string,
): { unit: string } | { cannotBe: string } | { ask: string } | null {
  const measured = MEASURED[key];
  if (!measured) return null;
  const size = measured.units[unit];
  const { name, can, likely } = measured;
  if (size === undefined)
    return {
      unit: `${name} is not measured in ${unit}. Use ${unitsMeasured(key).slice(0, 2).join(" or ")}.`,
    };
  const amount = value * size;
  if (within(amount, likely)) return null;
  const slip = slipOf(measured, value, unit);
  const written = `${name} ${value} ${unit}`;
  return within(amount, can)
    ? { ask: `${written} is far from what is usual.${slip}` }
    : { cannotBe: `${written} cannot be.${slip} Look at the number and its unit.` };
}
