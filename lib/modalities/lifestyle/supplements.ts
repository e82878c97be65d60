import type { DoseUnit } from "#lib/domain/words/dose.ts";

/** When in the day something is taken. */
export const INTAKE_TIMES = ["morning", "midday", "evening", "bedtime"] as const;
export type IntakeTime = (typeof INTAKE_TIMES)[number];

/** A supplement in the canonical unit of the rules. Amounts are a day. */
export type SupplementFacts = {
  name: string;
  unit: DoseUnit;
  /** What the amount counts: "elemental", "EPA + DHA". */
  of?: string;
  usual: readonly [number, number];
  /** Official upper limit a day; null where none exists. */
  limit: number | null;
  /** Most that can be entered a day. Above the official limit the safety rules speak. */
  most: number;
  at: readonly IntakeTime[];
  patient: string;
  evidence: string;
  sources: readonly string[];
};

/** The thirteen supplements of the clinic, with usual amounts, limits and what is known. Sources: NIH ODS and those named. */
export const SUPPLEMENT_FACTS = {
  // 10,000: limit of the 2011 guideline for adults at risk; HOR-VITD-UL speaks above 4,000.
  vitamin_d: {
    name: "vitamin D",
    unit: "IU",
    usual: [1000, 2000],
    limit: 4000,
    most: 10000,
    at: ["morning"],
    patient: "Helps only when your level is low.",
    evidence: "only when deficient; fibromyalgia pain: low certainty",
    sources: ["ods_vitd", "es_vitd2024"],
  },
  // typing guard at twice the upper limit; SUP-MG-UL speaks above 350.
  magnesium: {
    name: "magnesium",
    unit: "mg",
    of: "elemental",
    usual: [100, 350],
    limit: 350,
    most: 700,
    at: ["bedtime"],
    patient: "Proof that it helps is weak.",
    evidence: "low",
    sources: ["ods_mg"],
  },
  // highest dose commonly studied.
  coq10: {
    name: "coenzyme Q10",
    unit: "mg",
    usual: [100, 300],
    limit: null,
    most: 1200,
    at: ["morning"],
    patient: "Small studies only. Take it with food that has fat.",
    evidence: "low; small fibromyalgia RCTs; with NADH in ME/CFS modest fatigue effect",
    sources: ["castro2021", "nccih"],
  },
  // FDA: considered safe up to here; SUP-FISHOIL-BLEED speaks above 3,000.
  fish_oil: {
    name: "fish oil",
    unit: "mg",
    of: "EPA + DHA",
    usual: [1000, 2000],
    limit: 5000,
    most: 5000,
    at: ["morning"],
    patient: "Proof in fibromyalgia is weak.",
    evidence: "low for fibromyalgia",
    sources: ["ods_omega3", "gencer2021"],
  },
  // no official limit; typing guard at twice the usual top.
  vitamin_b12: {
    name: "vitamin B12",
    unit: "micrograms",
    usual: [500, 1000],
    limit: null,
    most: 2000,
    at: ["morning"],
    patient: "Helps when your level is low, or with metformin or acid blockers.",
    evidence: "when deficient or on metformin/PPI",
    sources: ["ods_b12"],
  },
  // typing guard at twice the upper limit; SUP-B6-UL speaks above 100.
  vitamin_b6: {
    name: "vitamin B6",
    unit: "mg",
    usual: [1.3, 25],
    limit: 100,
    most: 200,
    at: ["morning"],
    patient: "No proof that it helps pain.",
    evidence: "none for pain",
    sources: ["ods_b6"],
  },
  // no official limit; the usual top.
  d_ribose: {
    name: "D-ribose",
    unit: "g",
    usual: [10, 15],
    limit: null,
    most: 15,
    at: ["morning", "midday", "evening"],
    patient: "One small study with no dummy pill.",
    evidence: "open-label pilot only",
    sources: ["teitelbaum2006"],
  },
  // highest dose commonly studied.
  acetyl_l_carnitine: {
    name: "acetyl-L-carnitine",
    unit: "mg",
    usual: [500, 1500],
    limit: null,
    most: 3000,
    at: ["morning"],
    patient: "One study in fibromyalgia. Proof is weak.",
    evidence: "one RCT in fibromyalgia (with injections first); low",
    sources: ["rossini2007"],
  },
  // highest dose commonly studied.
  melatonin: {
    name: "melatonin",
    unit: "mg",
    usual: [0.5, 5],
    limit: null,
    most: 10,
    at: ["bedtime"],
    patient: "Small studies only. Sleep training comes first.",
    evidence: "low; small fibromyalgia RCTs; AASM suggests against for chronic insomnia",
    sources: ["aasm2017", "nccih"],
  },
  // no official limit; the usual top.
  five_htp: {
    name: "5-HTP",
    unit: "mg",
    usual: [50, 300],
    limit: null,
    most: 300,
    at: ["bedtime"],
    patient: "Old, small studies only.",
    evidence: "old small fibromyalgia trials; low",
    sources: ["nccih", "expert"],
  },
  // highest dose commonly studied.
  same: {
    name: "SAMe",
    unit: "mg",
    usual: [400, 800],
    limit: null,
    most: 1600,
    at: ["morning"],
    patient: "Small studies do not agree.",
    evidence: "small trials mixed",
    sources: ["nccih"],
  },
  // typing guard; treatment of deficiency exceeds the limit of 45 under supervision.
  iron: {
    name: "iron",
    unit: "mg",
    of: "elemental",
    usual: [40, 65],
    limit: 45,
    most: 200,
    at: ["morning"],
    patient: "Helps only when ferritin is low.",
    evidence: "only if ferritin low",
    sources: ["ods_iron"],
  },
  // upper limit age 19 to 50; 2,000 above 50.
  calcium: {
    name: "calcium",
    unit: "mg",
    of: "diet and supplement together",
    usual: [500, 600],
    limit: 2500,
    most: 2500,
    at: ["morning"],
    patient: "Food comes first.",
    evidence: "diet first",
    sources: ["ods_calcium"],
  },
} as const satisfies Record<string, SupplementFacts>;
export type SupplementKey = keyof typeof SUPPLEMENT_FACTS;
export const SUPPLEMENT_KEYS = Object.keys(SUPPLEMENT_FACTS) as [SupplementKey, ...SupplementKey[]];
/** The facts of a supplement, widened so that each is read the same way. */
export const supplementFacts = (key: SupplementKey): SupplementFacts => SUPPLEMENT_FACTS[key];
