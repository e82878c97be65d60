import type { SeenNames } from "../seen.ts";

/** Names of opioids in Mexico, each with the list in which it was seen. */
export const MEXICO: readonly SeenNames[] = [
  {
    source: "prvademecum_mx",
    names: {
      tramadol: "tradol",
    },
  },
  {
    source: "mexico_tramadol",
    names: {
      tramadol_ketorolac: "sinergix, supradol duet, supradol f duet",
    },
  },
];
