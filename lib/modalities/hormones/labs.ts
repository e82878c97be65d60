/** What has to hold when the blood is drawn. */
export const DRAW_RULES = {
  early: { clinician: "7 to 9 am", patient: "Come between 7 and 9 in the morning." },
  morning: { clinician: "morning", patient: "Come in the morning." },
  fasting: { clinician: "fasting 8 h", patient: "Do not eat for 8 hours before. Water is fine." },
  beforeThyroid: {
    clinician: "before the thyroid tablet",
    patient: "Take a thyroid tablet only after the blood test.",
  },
  rested: { clinician: "rested", patient: "Sit and rest a while before it." },
  cycleDays2to5: { clinician: "cycle day 2 to 5", patient: "Come on day 2 to 5 of your period." },
  rest48h: { clinician: "48 h after exercise", patient: "No hard exercise for 2 days before." },
} as const satisfies Record<string, { clinician: string; patient: string }>;
export type DrawRule = keyof typeof DRAW_RULES;

type Lab = { name: string; loinc: string; draw?: readonly DrawRule[] };

/**
 * Names and codes of what this room may order. Units, ranges and conversion live in the laboratory table of lib/safety.
 * Reverse T3 is left out on purpose: the ATA advises against it for decisions.
 * This material contains content from LOINC (http://loinc.org), copyright Regenstrief Institute, Inc. and the LOINC Committee,
 * available at no cost under the licence at http://loinc.org/license. LOINC is a registered trademark of Regenstrief Institute, Inc.
 */
export const ORDERABLE_LABS = {
  tsh: { name: "Thyrotropin (TSH)", loinc: "3016-3", draw: ["morning", "beforeThyroid"] },
  ft4: { name: "Free T4", loinc: "3024-7", draw: ["beforeThyroid"] },
  t4_total: { name: "Total T4", loinc: "3026-2" },
  ft3: { name: "Free T3", loinc: "3051-0", draw: ["beforeThyroid"] },
  t3_total: { name: "Total T3", loinc: "3053-6" },
  tpo_ab: { name: "Thyroid peroxidase antibody", loinc: "8099-4" },
  tg_ab: { name: "Thyroglobulin antibody", loinc: "8098-6" },
  cortisol_am: { name: "Cortisol, morning", loinc: "9813-7", draw: ["early"] },
  cortisol: { name: "Cortisol (time not specified)", loinc: "2143-6" },
  acth: { name: "ACTH", loinc: "2141-0", draw: ["early"] },
  dheas: { name: "DHEA sulfate", loinc: "2191-5" },
  testosterone_total: { name: "Testosterone, total", loinc: "2986-8", draw: ["early", "fasting"] },
  testosterone_free: { name: "Testosterone, free", loinc: "2991-8" },
  shbg: { name: "Sex hormone binding globulin", loinc: "13967-5" },
  estradiol: { name: "Estradiol", loinc: "2243-4", draw: ["cycleDays2to5"] },
  progesterone: { name: "Progesterone", loinc: "2839-9" },
  fsh: { name: "FSH", loinc: "15067-2", draw: ["cycleDays2to5"] },
  lh: { name: "LH", loinc: "10501-5", draw: ["cycleDays2to5"] },
  prolactin: { name: "Prolactin", loinc: "2842-3", draw: ["morning", "rested"] },
  igf1: { name: "IGF-1", loinc: "2484-4" },
  vitamin_d_25oh: { name: "25-hydroxyvitamin D, total", loinc: "62292-8" },
  pth: { name: "Parathyroid hormone, intact", loinc: "2731-8", draw: ["morning"] },
  // Fasting is preferred for calcium, not needed: nobody is kept from eating for it.
  calcium: { name: "Calcium, total", loinc: "17861-6" },
  magnesium: { name: "Magnesium", loinc: "19123-9" },
  b12: { name: "Vitamin B12", loinc: "2132-9" },
  folate: { name: "Folate", loinc: "2284-8", draw: ["fasting"] },
  ferritin: { name: "Ferritin", loinc: "2276-4" },
  iron: { name: "Iron", loinc: "2498-4", draw: ["morning", "fasting"] },
  tibc: { name: "Iron binding capacity", loinc: "2500-7" },
  tsat: { name: "Transferrin saturation", loinc: "2502-3", draw: ["morning", "fasting"] },
  hba1c: { name: "Hemoglobin A1c", loinc: "4548-4" },
  glucose_fasting: { name: "Glucose, fasting", loinc: "1558-6", draw: ["fasting"] },
  insulin_fasting: { name: "Insulin", loinc: "20448-7", draw: ["fasting"] },
  alt: { name: "ALT", loinc: "1742-6" },
  ast: { name: "AST", loinc: "1920-8" },
  alp: { name: "Alkaline phosphatase", loinc: "6768-6" },
  bilirubin_total: { name: "Bilirubin, total", loinc: "1975-2" },
  albumin: { name: "Albumin", loinc: "1751-7" },
  creatinine: { name: "Creatinine", loinc: "2160-0" },
  egfr: { name: "eGFR (CKD-EPI 2021, creatinine)", loinc: "98979-8" },
  potassium: { name: "Potassium", loinc: "2823-3" },
  hemoglobin: { name: "Hemoglobin", loinc: "718-7" },
  hematocrit: { name: "Hematocrit", loinc: "4544-3" },
  platelets: { name: "Platelets", loinc: "777-3" },
  wbc: { name: "White cells", loinc: "6690-2" },
  anc: { name: "Neutrophils, absolute", loinc: "751-8" },
  crp: { name: "C-reactive protein", loinc: "1988-5" },
  esr: { name: "Sedimentation rate (Westergren)", loinc: "4537-7" },
  ck: { name: "Creatine kinase", loinc: "2157-6", draw: ["rest48h"] },
  psa: { name: "Prostate specific antigen", loinc: "2857-1", draw: ["rest48h"] },
  inr: { name: "INR", loinc: "6301-6" },
  ana: { name: "Antinuclear antibody", loinc: "8061-4" },
  ttg_iga: { name: "Tissue transglutaminase IgA", loinc: "31017-7" },
  hcg_urine: { name: "Pregnancy test, urine", loinc: "2106-3" },
} as const satisfies Record<string, Lab>;
export type LabKey = keyof typeof ORDERABLE_LABS;
export const LAB_KEYS = Object.keys(ORDERABLE_LABS) as [LabKey, ...LabKey[]];

const widened: Readonly<Record<string, Lab>> = ORDERABLE_LABS;
/** "Thyrotropin (TSH)"; the key itself where it is not in the table. */
export const orderableLabName = (key: string): string => widened[key]?.name ?? key;
export const labLoinc = (key: string): string | undefined => widened[key]?.loinc;

/** The strictest set of draw rules for several labs in one tube round: "7 to 9 am" takes the place of "morning". */
export function drawRules(labs: readonly string[]): readonly DrawRule[] {
  const all = new Set(labs.flatMap((key) => widened[key]?.draw ?? []));
  if (all.has("early")) all.delete("morning");
  return (Object.keys(DRAW_RULES) as DrawRule[]).filter((rule) => all.has(rule));
}

/** Named groups of labs, each with its reason. */
export const ORDER_SETS = [
  {
    id: "fatigue-first-line",
    label: "Tiredness, first round",
    why: "To look for other causes of tiredness.",
    labs: [
      "hemoglobin",
      "wbc",
      "platelets",
      "creatinine",
      "egfr",
      "alt",
      "ast",
      "albumin",
      "calcium",
      "glucose_fasting",
      "hba1c",
      "tsh",
      "ft4",
      "ferritin",
      "b12",
      "crp",
      "esr",
      "ck",
    ],
    sources: ["ng206", "iom2015", "eular2017"],
  },
  {
    id: "thyroid",
    label: "Thyroid",
    why: "To see how your thyroid works.",
    labs: ["tsh", "ft4"],
    sources: ["ata2014"],
  },
  {
    id: "male-androgen",
    label: "Testosterone in men, with safety labs",
    why: "To check the level and your safety.",
    labs: ["testosterone_total", "hematocrit", "psa"],
    sources: ["es_testosterone2018"],
  },
  {
    id: "under-45-cycle",
    label: "Cycle change under 45",
    why: "To see why your cycle changed.",
    labs: ["fsh", "estradiol", "prolactin", "tsh", "hcg_urine"],
    sources: ["es_menopause2015"],
  },
  {
    id: "adrenal",
    label: "Adrenal",
    why: "To check your adrenal glands.",
    labs: ["cortisol_am", "acth"],
    sources: ["es_adrenal2016", "cadegiani2016"],
  },
  {
    id: "vitamin-d",
    label: "Vitamin D",
    why: "To check your vitamin D.",
    labs: ["vitamin_d_25oh", "calcium", "pth"],
    sources: ["es_vitd2024"],
  },
] as const satisfies readonly {
  id: string;
  label: string;
  why: string;
  labs: readonly LabKey[];
  sources: readonly string[];
}[];
