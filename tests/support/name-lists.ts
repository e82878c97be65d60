import { daysWithout, substances } from "#lib/domain/medicines/substance-index.ts";

/** Is this an opioid that has to be stopped before naltrexone? By the key of a substance. */
export const isOpioid = (key: string): boolean => {
  const one = substances.get(key);
  return one !== undefined && daysWithout(one) >= 0;
};
/** Every name of such an opioid that is one plain word. */
export const opioidNames: readonly string[] = [...substances.values()]
  .filter(({ key }) => isOpioid(key))
  .flatMap(({ names }) => names)
  .filter((name) => /^[a-z]{5,}$/i.test(name));
/** Medicines that are no opioids, by names that everybody writes. */
export const plainNames: readonly string[] = [
  "Lyrica",
  "cymbalta",
  "omeprazole",
  "sertraline",
  "metformin",
  "zolpidem",
  "prednisone",
  "warfarin",
];
