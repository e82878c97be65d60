import { newOrder, newTherapy } from "./defaults.ts";
import type { HormonesBody } from "./schema.ts";

/** Hashimoto's disease: levothyroxine 25, then 50 micrograms after the first retest. */
export const hashimoto: HormonesBody = {
  therapies: [
    {
      ...newTherapy("levothyroxine", "levothyroxine"),
      indication: "Hashimoto's thyroiditis, TSH 11.8 mIU/L, antibodies positive",
      changes: [{ week: 9, amount: 50 }],
    },
  ],
  orders: [
    { key: "baseline", labs: ["tsh", "ft4", "tpo_ab"], why: "To see how your thyroid works.", week: 1 },
  ],
};

/** Hot flashes at 51 with a uterus: patch on Mon and Thu, progesterone each night. */
export const patchAndProgesterone: HormonesBody = {
  therapies: [
    {
      ...newTherapy("estradiol", "estradiol_transdermal"),
      indication: "Hot flashes that break sleep, 14 months after the last period",
      changes: [{ week: 7, amount: 0.05 }],
    },
    {
      ...newTherapy("progesterone", "progesterone_micronized"),
      indication: "Protects the womb lining beside estradiol",
    },
  ],
  orders: [],
};

/** 25-hydroxyvitamin D of 11 ng/mL: eight weeks of 6,000 IU, then 2,000 IU. */
export const vitaminD: HormonesBody = {
  therapies: [
    {
      ...newTherapy("vitamin-d", "vitamin_d"),
      dose: { amount: 6000, unit: "IU" },
      changes: [{ week: 9, amount: 2000 }],
      indication: "25-hydroxyvitamin D 11 ng/mL",
    },
  ],
  orders: [],
};

/** Nothing is prescribed before other causes of tiredness have been looked for. */
export const testsFirst: HormonesBody = {
  therapies: [],
  orders: [newOrder("first-round", "fatigue-first-line"), newOrder("adrenal", "adrenal", 2)],
};

export const examples: readonly HormonesBody[] = [hashimoto, patchAndProgesterone, vitaminD, testsFirst];
