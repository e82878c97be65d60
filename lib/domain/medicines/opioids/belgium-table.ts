import type { SeenNames } from "../seen.ts";

/** Names of opioids in Belgium, each with the list in which it was seen. */
export const BELGIUM: readonly SeenNames[] = [
  {
    source: "wagem",
    names: {
      tramadol: "doctramado, dolzam, tradonal",
    },
  },
  {
    source: "doczz_be",
    names: {
      tramadol: "tradonal odis",
    },
  },
  {
    source: "valtran_be",
    names: {
      tilidine_naloxone: "valtran",
      tilidine_naloxone_er: "valtran retard",
    },
  },
  {
    source: "zivi_be",
    names: {
      tramadol_er: "tradonal retard, tramadol uno",
    },
  },
];
