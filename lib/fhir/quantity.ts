import { ucumOf } from "#lib/domain/facts/results/units.ts";

const UCUM = "http://unitsofmeasure.org";

/** Units of measurements → UCUM; those of results: lib/domain/results. What is in neither goes out as text: a code is never guessed. */
const CODES: Readonly<Record<string, string>> = {
  kg: "kg",
  g: "g",
  cm: "cm",
  m: "m",
  lb: "[lb_av]",
  in: "[in_i]",
  mmHg: "mm[Hg]",
  "beats/min": "/min",
  bpm: "/min",
  "/min": "/min",
};

/** Units in which FHIR's profiles of vital signs hold no value, in one in which they do. Factors: lib/domain/facts/results/measured.ts. */
const IN_PROFILE: Readonly<Record<string, { unit: string; each: number }>> = {
  st: { unit: "lb", each: 14 },
  ft: { unit: "in", each: 12 },
  m: { unit: "cm", each: 100 },
  kPa: { unit: "mmHg", each: 7.50061683 },
};

/** A number with its unit, coded where the unit is one that UCUM knows. */
export const quantity = (value: number, unit: string) => {
  const code = CODES[unit] ?? ucumOf(unit);
  return { value, ...(unit && unit !== "-" ? { unit } : {}), ...(code ? { system: UCUM, code } : {}) };
};

/** A vital sign, in a unit of FHIR's profiles: 11 st goes out as 154 lb. */
export function vitalQuantity(value: number, unit: string) {
  const { unit: sent = unit, each = 1 } = IN_PROFILE[unit] ?? {};
  return quantity(Number((value * each).toPrecision(6)), sent);
}
