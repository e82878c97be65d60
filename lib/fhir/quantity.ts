import { ucumOf } from "#lib/domain/results/units.ts";

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
};

/** A number with its unit, coded where the unit is one that UCUM knows. */
export const quantity = (value: number, unit: string) => {
  const code = CODES[unit] ?? ucumOf(unit);
  return { value, ...(unit && unit !== "-" ? { unit } : {}), ...(code ? { system: UCUM, code } : {}) };
};
