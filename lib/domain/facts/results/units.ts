import { type Lab, labOf } from "#lib/domain/facts/labs.ts";
import {
  type Dimension,
  RESULT_UNITS,
  type ResultUnit,
  UNIT_SPELLINGS,
  type UnitName,
} from "./unit-table.ts";

/** A unit in one plain form: small letters, u for micro, no signs of powers, no spaces. "x10^3/µL" → "103/ul". */
export const plainUnit = (unit: string): string =>
  unit
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => digit.normalize("NFKC"))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\u03bc|micro|mc(?=[glium])/g, "u") // µg, mcg → ug; µL, mcL → ul
    .replace(/[\^*\s[\]{}]/g, "")
    .replace(/^[x×](?=10)/, "")
    .replace(/_/g, "")
    .replace(/cu\.?mm$|cmm$/, "cumm")
    .replace(/per(?=(?:[dmu]?l|mm3|h)$)/, "/")
    .replace(/\/100ml$/, "/dl");

const names = Object.keys(RESULT_UNITS) as UnitName[];
const bySpelling = new Map<string, UnitName>([
  ...Object.entries(UNIT_SPELLINGS),
  ...names.map((name) => [plainUnit(name), name] as const),
]);

/** The unit that a laboratory means; undefined for one that is not known. `counts`: of cells, where G/L is giga per litre. */
export function unitNamed(written: string, counts = false): UnitName | undefined {
  if (Object.hasOwn(RESULT_UNITS, written))
    return counts && written === "g/L" ? "10*9/L" : (written as UnitName);
  const plain = plainUnit(written);
  if (counts && plain === "g/l") return "10*9/L";
  return bySpelling.get(plain);
}
/** UCUM code of a unit of laboratory results; undefined for one that is not known. */
export const ucumOf = (unit: string): string | undefined =>
  (RESULT_UNITS as Readonly<Record<string, ResultUnit>>)[unit]?.ucum;

/**
 * Conversions that the laboratory table's one factor does not say: the clinic's unit per unit of a dimension.
 * Molar masses: PubChem; prolactin, ferritin: AMA Manual of Style, 11th ed., SI conversion table; hemoglobin as monomer (IFCC), 16 114.5 g/mol.
 */
const MORE: Readonly<Record<string, Partial<Record<Dimension, number>>>> = {
  // per mol/L: ng/mL x 43.478 = pmol/L
  prolactin: { moles: 1e12 / 43.478 },
  // per g/L: 5 808 g/mol; pmol/L = uIU/mL x 6.0 as in the table
  insulin_fasting: { mass: 1e12 / 5808 / 6 },
  ferritin: { moles: 1e12 / 2.247 },
  albumin: { moles: 6646.3 },
  hemoglobin: { moles: 1611.45 },
  calcium: { charge: 1e3 / 0.2495 / 2 },
  magnesium: { charge: 1e3 / 0.4114 / 2 },
  potassium: { charge: 1e3 },
};

type Ways = Partial<Record<Dimension, number>>;
/** How much of the clinic's unit one unit of each dimension is worth. */
function waysOf(lab: Lab): Ways {
  const us = unitNamed(lab.us, lab.us.startsWith("10*"));
  const si = unitNamed(lab.si, lab.us.startsWith("10*"));
  if (!us) return {};
  const own = RESULT_UNITS[us];
  const ways: Ways = { [own.dimension]: 1 / own.size };
  if (si && lab.factor && RESULT_UNITS[si].dimension !== own.dimension)
    ways[RESULT_UNITS[si].dimension] = 1 / (lab.factor * RESULT_UNITS[si].size);
  return { ...ways, ...MORE[lab.key] };
}

/** Float noise goes: twelve digits are far beyond what a laboratory measures. */
const steady = (value: number): number => Number(value.toPrecision(12));

/** What a value in a unit is worth in the unit that the rules use; undefined for a unit that this test is not reported in. */
export function worthInUs(key: string, value: number, unit: string): number | undefined {
  const lab = labOf(key);
  if (!lab) return undefined;
  const counts = lab.us.startsWith("10*");
  const given = unitNamed(unit, counts);
  if (!given || !unitsOf(key).includes(given)) return undefined;
  if (given === unitNamed(lab.us, counts)) return value;
  const { dimension, size } = RESULT_UNITS[given];
  if (dimension === "ifcc") return steady(value / 10.929 + 2.15); // IFCC to NGSP
  const way = waysOf(lab)[dimension];
  return way === undefined ? undefined : steady(value * size * way);
}

/** What a value in the rules' unit is in another unit of the test; undefined for a unit that it is not reported in. */
export function fromUs(key: string, value: number, unit: string): number | undefined {
  const [none, one] = [worthInUs(key, 0, unit), worthInUs(key, 1, unit)];
  return none === undefined || one === undefined ? undefined : steady((value - none) / (one - none));
}

const ENZYME: readonly UnitName[] = ["U/L", "IU/L", "ukat/L", "nkat/L"];
const COUNT: readonly UnitName[] = ["10*3/uL", "10*9/L", "/uL", "/mm3", "10*4/uL", "10*5/uL"];
const ANTIBODY: readonly UnitName[] = ["IU/mL", "kIU/L", "U/mL", "kU/L"];
const GONADOTROPIN: readonly UnitName[] = ["mIU/mL", "IU/L", "U/L", "mU/mL"];
const TRACE: readonly UnitName[] = ["pg/mL", "pmol/L", "ng/L"];

/** The units of each test with a number, the clinic's usual one first. A unit whose conversion depends on the assay is not here. */
const UNITS: Readonly<Record<string, readonly UnitName[]>> = {
  tsh: ["mIU/L", "uIU/mL", "mU/L", "uU/mL"],
  ft4: ["ng/dL", "pmol/L", "pg/mL", "ng/L"],
  t4_total: ["ug/dL", "nmol/L", "ng/mL", "ug/L"],
  ft3: ["pg/mL", "pmol/L", "pg/dL", "ng/L", "ng/dL"],
  t3_total: ["ng/dL", "nmol/L", "ng/mL", "ug/L"],
  rt3: ["ng/dL", "nmol/L", "pmol/L", "ng/mL", "pg/mL"],
  tpo_ab: ANTIBODY,
  tg_ab: ANTIBODY,
  cortisol_am: ["ug/dL", "nmol/L", "ng/mL", "ug/L"],
  cortisol: ["ug/dL", "nmol/L", "ng/mL", "ug/L"],
  acth: TRACE,
  dheas: ["ug/dL", "umol/L", "ug/mL", "mg/L", "ng/mL", "ug/L", "nmol/L"],
  testosterone_total: ["ng/dL", "nmol/L", "ng/mL", "ug/L", "pg/mL"],
  testosterone_free: ["pg/mL", "pmol/L", "ng/dL", "ng/L", "nmol/L"],
  shbg: ["nmol/L"],
  estradiol: ["pg/mL", "pmol/L", "ng/L", "nmol/L"],
  progesterone: ["ng/mL", "nmol/L", "ug/L", "ng/dL"],
  fsh: GONADOTROPIN,
  lh: GONADOTROPIN,
  prolactin: ["ng/mL", "mIU/L", "ug/L", "uIU/mL", "mU/L", "pmol/L"],
  igf1: ["ng/mL", "nmol/L", "ug/L"],
  vitamin_d_25oh: ["ng/mL", "nmol/L", "ug/L"],
  vitamin_d3_25oh: ["ng/mL", "nmol/L", "ug/L"],
  pth: TRACE,
  calcium: ["mg/dL", "mmol/L", "mEq/L", "mg/L"],
  magnesium: ["mg/dL", "mmol/L", "mEq/L", "mg/L"],
  b12: ["pg/mL", "pmol/L", "ng/L"],
  folate: ["ng/mL", "nmol/L", "ug/L"],
  ferritin: ["ng/mL", "ug/L", "pmol/L"],
  iron: ["ug/dL", "umol/L", "ug/L", "mg/L"],
  tibc: ["ug/dL", "umol/L", "ug/L", "mg/L"],
  tsat: ["%", "fraction"],
  hba1c: ["%", "mmol/mol"],
  glucose_fasting: ["mg/dL", "mmol/L", "g/L"],
  insulin_fasting: ["uIU/mL", "pmol/L", "mIU/L", "uU/mL", "mU/L", "ng/mL", "ug/L"],
  alt: ENZYME,
  ast: ENZYME,
  alp: ENZYME,
  bilirubin_total: ["mg/dL", "umol/L", "mg/L"],
  albumin: ["g/dL", "g/L", "umol/L"],
  creatinine: ["mg/dL", "umol/L", "mg/L"],
  egfr: ["mL/min/1.73m2", "mL/min", "mL/s/1.73m2"],
  potassium: ["mmol/L", "mEq/L"],
  hemoglobin: ["g/dL", "g/L", "mmol/L"],
  hematocrit: ["%", "L/L", "fraction"],
  platelets: COUNT,
  wbc: COUNT,
  anc: COUNT,
  crp: ["mg/L", "mg/dL", "ug/mL"],
  esr: ["mm/h"],
  ck: ENZYME,
  psa: ["ng/mL", "ug/L"],
  inr: ["ratio"],
  ttg_iga: ["U/mL", "kU/L"],
};

/** Units in which a result of this test may be entered, the clinic's usual one first; of a test in words the table's own. */
export function unitsOf(key: string): readonly string[] {
  const lab = labOf(key);
  return lab ? (UNITS[key] ?? [...new Set([lab.us, lab.si])]) : [];
}

/** Is this a unit in which a result of this test is reported? */
export const isUnitOf = (key: string, unit: string): boolean => worthInUs(key, 1, unit) !== undefined;

/** The unit of this test that a laboratory means, as the clinic writes it; undefined where it does not fit. */
export function unitOfTest(key: string, written: string): string | undefined {
  const units = unitsOf(key);
  if (units.includes(written)) return written;
  const named = unitNamed(written, labOf(key)?.us.startsWith("10*"));
  if (named === "fraction" && units.includes("ratio")) return "ratio"; // UCUM's 1, for INR
  return named && units.includes(named) ? named : undefined;
}

/** A value in the unit that the rules use. A unit that does not fit is taken as the US unit: entry and scenario files refuse it before. */
export const inUsUnit = (key: string, value: number, unit?: string): number =>
  unit ? (worthInUs(key, value, unit) ?? value) : value;
