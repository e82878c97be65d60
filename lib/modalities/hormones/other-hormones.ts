import type { TherapyFacts } from "./therapy-facts.ts";

/** Hydrocortisone, vitamin D and melatonin. */
export const OTHER_HORMONES = {
  hydrocortisone: {
    name: "hydrocortisone",
    substance: "hydrocortisone",
    classes: ["glucocorticoid", "systemic_glucocorticoid"],
    rxnorm: "5492",
    // 15 to 25 a day in two or three doses, the largest on waking: Endocrine Society 2016.
    forms: {
      tablet: {
        label: "Tablet",
        verb: "Take",
        unit: "mg",
        limits: { daily: [2.5, 15] },
        usual: [5, 15],
        mostPerDay: 25,
        step: 2.5,
      },
    },
    indication: "Proven adrenal insufficiency only",
    notFor: ["adrenal fatigue", "fibromyalgia", "ME/CFS"],
    how: [
      "Never stop it at once.",
      "When you are sick you need more. Follow your sick-day card.",
      "Carry your steroid card and your emergency shot.",
    ],
    monitor: [
      {
        weeks: 26,
        from: "start",
        early: 14,
        late: 14,
        labs: [],
        checks: ["weight", "blood pressure", "glucose", "bone"],
      },
    ],
    later: "Every 6 months: weight, blood pressure, glucose, bone.",
    target: "No symptoms of too little or too much.",
    evidence: "Replaces a hormone that the body lacks. It must not be used for fibromyalgia or ME/CFS.",
    sources: ["es_adrenal2016", "ese_es_gc2024", "aace_offlabel2020"],
  },
  vitamin_d: {
    name: "vitamin D",
    substance: "vitamin_d",
    classes: ["vitamin_d"],
    // Daily 600 to 2,000; deficiency: 6,000 a day or 50,000 once a week for 8 weeks (Endocrine Society 2011, 2024).
    forms: {
      capsule: {
        label: "Capsule",
        verb: "Take",
        unit: "IU",
        limits: { daily: [400, 6000], weekdays: [5000, 50_000] },
        usual: [600, 2000],
        mostPerDay: 50_000 / 7,
        step: 100,
      },
    },
    indication:
      "Documented deficiency, osteoporosis; without a test: over 75, pregnancy, high-risk prediabetes",
    notFor: [],
    how: ["Take it with food."],
    monitor: [
      {
        weeks: 12,
        from: "start",
        early: 7,
        late: 14,
        labs: ["vitamin_d_25oh", "calcium"],
        checks: [],
        evenIfEnded: true,
      },
    ],
    later: "No routine testing once the level is normal.",
    target: "25-hydroxyvitamin D of 20 ng/mL or more.",
    evidence: "Corrects a low level. We do not know if it eases the pain of fibromyalgia.",
    sources: ["es_vitd2024", "es_vitd2011", "ods_vitd"],
  },
  melatonin: {
    name: "melatonin",
    substance: "melatonin",
    classes: ["melatonin"],
    rxnorm: "6711",
    forms: {
      tablet: {
        label: "Tablet",
        verb: "Take",
        unit: "mg",
        limits: { daily: [0.5, 5] },
        usual: [0.5, 5],
        mostPerDay: 5,
        step: 0.5,
      },
    },
    indication: "Body clock that runs late, jet lag",
    notFor: ["long-lasting insomnia, as the first choice"],
    how: ["Take it 1 to 2 hours before bed.", "Do not drive if you feel sleepy."],
    at: { bedtime: "1 to 2 hours before bed" },
    monitor: [
      { weeks: 4, from: "start", early: 3, late: 14, labs: [], checks: ["sleep diary", "drowsiness"] },
    ],
    later: "Stop if sleep is no better after 4 weeks.",
    target: "Earlier sleep in the diary.",
    evidence: "Sleep experts do not advise it for sleep trouble that lasts. Sleep training comes first.",
    sources: ["aasm2017", "nccih"],
  },
} as const satisfies Record<string, TherapyFacts>;
