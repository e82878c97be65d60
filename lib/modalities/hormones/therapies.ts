import { OTHER_HORMONES } from "./other-hormones.ts";
import { SEX_HORMONES } from "./sex-hormones.ts";
import type { ProductForm, TherapyFacts } from "./therapy-facts.ts";
import { THYROID } from "./thyroid.ts";

/** The nine therapies of this clinic's hormone work, with bounds, checks and sources. */
export const THERAPIES = { ...THYROID, ...SEX_HORMONES, ...OTHER_HORMONES } as const;

export type TherapyKey = keyof typeof THERAPIES;
export const THERAPY_KEYS = Object.keys(THERAPIES) as [TherapyKey, ...TherapyKey[]];

/** The facts of a therapy, widened so that every therapy is read the same way. */
export const therapyFacts = (key: TherapyKey): TherapyFacts => THERAPIES[key];
/** A form of a therapy; undefined when that therapy does not come in it. */
export const formOf = (key: TherapyKey, form: string): ProductForm | undefined => {
  const forms = therapyFacts(key).forms;
  return Object.hasOwn(forms, form) ? forms[form] : undefined;
};
