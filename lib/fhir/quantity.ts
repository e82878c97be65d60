const UCUM = "http://unitsofmeasure.org";

/** Units as the clinic writes them → UCUM. What is not here goes out as text alone: a code is never guessed. */
const CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...["%", "10*3/uL", "10*9/L", "L/L", "U/L", "U/mL", "g/L", "g/dL", "kU/L", "mg/L", "mg/dL", "mm/h"],
      ...["mmol/L", "mmol/mol", "ng/dL", "ng/mL", "nmol/L", "pg/mL", "pmol/L", "ug/L", "ug/dL", "umol/L"],
      ...["kg", "g", "cm", "m"],
    ].map((unit) => [unit, unit]),
  ),
  "IU/L": "[IU]/L",
  "IU/mL": "[IU]/mL",
  "kIU/L": "k[IU]/L",
  "mIU/L": "m[IU]/L",
  "mIU/mL": "m[IU]/mL",
  "uIU/mL": "u[IU]/mL",
  "mL/min/1.73m2": "mL/min/{1.73_m2}",
  ratio: "{ratio}",
  lb: "[lb_av]",
  in: "[in_i]",
  mmHg: "mm[Hg]",
  bpm: "/min",
};

/** A number with its unit, coded where the unit is one that UCUM knows. */
export const quantity = (value: number, unit: string) => {
  const code = CODES[unit];
  return { value, ...(unit && unit !== "-" ? { unit } : {}), ...(code ? { system: UCUM, code } : {}) };
};
