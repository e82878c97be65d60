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
];
