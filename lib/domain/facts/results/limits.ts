import { worthInUs } from "./units.ts";

/**
 * Between which values a result can be (`can`) and is believed without asking (`likely`), in the rules' unit; by sex where that
 * matters. Source: design. `can` is wider than what has been measured in anyone; `likely` holds all but the rarest results.
 */
type Band = readonly [from: number, to: number];
type Limits = { can: Band; likely: Band; female?: Band; male?: Band };
const between = (can: Band, likely: Band, bySex: { female?: Band; male?: Band } = {}): Limits => ({
  can,
  likely,
  ...bySex,
});

export const RESULT_LIMITS: Readonly<Record<string, Limits>> = {
  tsh: between([0, 900], [0.001, 150]),
  ft4: between([0, 50], [0.2, 6]),
  t4_total: between([0, 100], [1, 25]),
  ft3: between([0, 100], [0.5, 20]),
  t3_total: between([0, 3000], [20, 600]),
  rt3: between([0, 1000], [2, 100]),
  tpo_ab: between([0, 100_000], [0, 10_000]),
  tg_ab: between([0, 100_000], [0, 10_000]),
  cortisol_am: between([0, 500], [0.2, 60]),
  cortisol: between([0, 500], [0.2, 60]),
  acth: between([0, 20_000], [1, 2000]),
  dheas: between([0, 20_000], [10, 1500]),
  testosterone_total: between([0, 20_000], [2, 2000], { female: [2, 300], male: [50, 2000] }),
  testosterone_free: between([0, 5000], [0.1, 500], { female: [0.1, 50], male: [5, 500] }),
  shbg: between([0, 2000], [2, 300]),
  estradiol: between([0, 100_000], [1, 1500], { male: [1, 100] }),
  progesterone: between([0, 2000], [0.01, 60], { male: [0.01, 5] }),
  fsh: between([0, 1000], [0.05, 200]),
  lh: between([0, 1000], [0.05, 200]),
  prolactin: between([0, 100_000], [0.7, 500]),
  igf1: between([0, 10_000], [10, 1200]),
  vitamin_d_25oh: between([0, 2000], [3, 150]),
  vitamin_d3_25oh: between([0, 2000], [1, 150]),
  pth: between([0, 20_000], [1, 2000]),
  calcium: between([1, 30], [5, 16]),
  magnesium: between([0.1, 25], [1.1, 4]),
  b12: between([0, 100_000], [50, 5000]),
  folate: between([0, 2000], [0.5, 100]),
  ferritin: between([0, 500_000], [1, 10_000]),
  iron: between([0, 20_000], [5, 600]),
  tibc: between([10, 5000], [100, 800]),
  tsat: between([0, 150], [1.5, 100]),
  hba1c: between([2.15, 25], [3.5, 18]),
  glucose_fasting: between([1, 3000], [20, 800]),
  insulin_fasting: between([0, 5000], [0.2, 400]),
  alt: between([0, 50_000], [2, 10_000]),
  ast: between([0, 50_000], [2, 10_000]),
  alp: between([0, 20_000], [5, 3000]),
  bilirubin_total: between([0, 100], [0.1, 15]),
  albumin: between([0.2, 10], [1, 6.5]),
  creatinine: between([0.005, 100], [0.2, 20]),
  egfr: between([0, 250], [2, 160]),
  potassium: between([0.5, 20], [2, 8]),
  hemoglobin: between([0.5, 35], [4, 22]),
  hematocrit: between([0.05, 100], [12, 70]),
  platelets: between([0, 20_000], [5, 1500]),
  wbc: between([0, 2000], [0.8, 60]),
  anc: between([0, 1000], [0.1, 40]),
  crp: between([0, 2000], [0, 400]),
  esr: between([0, 300], [0, 150]),
  ck: between([0, 500_000], [5, 50_000]),
  psa: between([0, 100_000], [0, 1000]),
  inr: between([0.3, 50], [0.7, 9]),
  ttg_iga: between([0, 100_000], [0, 5000]),
};

/** How a value stands to the limits of its test: it cannot be, is asked about, or is believed. */
export type Believability = "cannotBe" | "asked" | "believed";
export type KnownSex = "female" | "male" | undefined;

/** The ends belong to it; the noise of a conversion moves nothing across them. */
const within = (value: number, [from, to]: Band): boolean => {
  const steady = Number(value.toPrecision(9));
  return steady >= from && steady <= to;
};

/** How a value in the rules' unit stands; a test without limits believes every number. */
export function believabilityOf(key: string, inUs: number, sex?: KnownSex): Believability {
  const limits = RESULT_LIMITS[key];
  if (!limits) return "believed";
  if (!within(inUs, limits.can)) return "cannotBe";
  return within(inUs, (sex && limits[sex]) || limits.likely) ? "believed" : "asked";
}

/** As `believabilityOf`, for a value in any unit of the test; a unit that does not fit cannot be judged, and is asked about. */
export function believabilityIn(key: string, value: number, unit: string, sex?: KnownSex): Believability {
  const inUs = worthInUs(key, value, unit);
  return inUs === undefined ? "asked" : believabilityOf(key, inUs, sex);
}
