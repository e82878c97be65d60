import { labOf } from "#lib/domain/facts/labs.ts";
import { LOINC } from "./base.ts";

/** What kind of quantity a unit counts: LOINC names a test for each kind, and one of another kind is another test. */
export type QuantityKind = (typeof KINDS)[number][0];
const KINDS = [
  ["molesPerMole", /^mmol\/mol/],
  ["moles", /mol\//],
  ["equivalents", /eq\//],
  ["units", /^[kmun]?(?:iu|u|kat|units)\//],
  ["number", /^(?:x?10|k\/|thou|cells?\/|\/[um])/],
  ["mass", /^[munp]?g\//],
  ["fraction", /^(?:%|l\/l|percent|fraction)$/],
  ["ratio", /^(?:\{?ratio\}?|\{?inr\}?|1)$/],
  ["filtration", /^ml\/min\/\{?1\.73/],
  ["sedimentation", /^mm\/hr?$/],
  ["presence", /positive/],
] as const;

/** The kind of a unit as it is written; undefined for one that says none. */
export function kindOf(unit: string): QuantityKind | undefined {
  const plain = unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u03bc|mc(?=g)/g, "u")
    .replace(/[[\]\s_]/g, "");
  return KINDS.find(([, form]) => form.test(plain))?.[0];
}

/**
 * Codes for results in another kind of quantity than the usual one of labs.ts. Pairs of mass and moles: miracum/loinc-conversion,
 * data/conversion.tsv; the rest by LOINC's own long names (59261-8 by IFCC protocol, 15081-3 [Units/volume], 54347-0
 * [Moles/volume]). Potassium has one charge: its equivalents are moles. A kind that is not here goes out without a code.
 */
const OTHER: Readonly<Record<string, Partial<Record<QuantityKind, string>>>> = {
  ft4: { moles: "14920-3" },
  t4_total: { moles: "14921-1" },
  ft3: { moles: "14928-6" },
  t3_total: { moles: "14930-2" },
  rt3: { moles: "14929-4" },
  cortisol_am: { moles: "14679-5" },
  cortisol: { moles: "14675-3" },
  acth: { moles: "14674-6" },
  dheas: { moles: "14688-6" },
  testosterone_total: { moles: "14913-8" },
  testosterone_free: { moles: "14914-6" },
  shbg: { mass: "2942-1" },
  estradiol: { moles: "14715-7" },
  progesterone: { moles: "14890-8" },
  prolactin: { units: "15081-3" },
  igf1: { moles: "29775-4" },
  vitamin_d3_25oh: { moles: "14635-7" },
  pth: { moles: "14866-8" },
  calcium: { moles: "2000-8" },
  magnesium: { moles: "2601-3" },
  b12: { moles: "14685-2" },
  folate: { moles: "14732-2" },
  ferritin: { moles: "14723-1" },
  iron: { moles: "14798-3" },
  tibc: { moles: "14800-7" },
  hba1c: { molesPerMole: "59261-8" },
  glucose_fasting: { moles: "14771-0" },
  insulin_fasting: { moles: "14796-7" },
  bilirubin_total: { moles: "14631-6" },
  albumin: { moles: "54347-0" },
  creatinine: { moles: "14682-9" },
  potassium: { equivalents: "2823-3" },
  hemoglobin: { moles: "59260-0" },
  crp: { moles: "76485-2" },
};

/** A titer of antinuclear antibodies is another test than whether there are any: LOINC 29953-7, Nuclear Ab [Titer] in Serum. */
const isTiter = (key: string, text: string): boolean =>
  key === "ana" && /^\s*[<>]?\s*1\s*[:/]\s*\d+/.test(text);

/** The code of a result in the unit it was given in; undefined where none is surely right. */
function codeOf(key: string, unit: string, text: string): string | undefined {
  const lab = labOf(key);
  if (!lab) return undefined;
  if (isTiter(key, text)) return "29953-7";
  if (unit === lab.us) return lab.loinc;
  const kind = kindOf(unit);
  if (!kind) return lab.si === unit && lab.factor === null ? lab.loinc : undefined;
  return kind === kindOf(lab.us) ? lab.loinc : OTHER[key]?.[kind];
}

/** What was measured, as a CodeableConcept: its name in words always, its code where one fits the kind of quantity. */
export function labConcept(key: string, unit: string, text = "") {
  const code = codeOf(key, unit, text);
  const name = labOf(key)?.name ?? key;
  return { ...(code ? { coding: [{ system: LOINC, code }] } : {}), text: name };
}
