import type { SeenNames } from "../seen.ts";

/** Names of opioids in India, each with the list in which it was seen. */
export const INDIA: readonly SeenNames[] = [
  {
    source: "soranus",
    names: {
      tramadol_acetaminophen: "opitral-p",
    },
  },
  {
    source: "india2024",
    names: {
      tapentadol: "tapease ns, tapease",
      loperamide: "andial, eldoper, lopamide, lupidium",
      naltrexone: "naltima, naltrawave, nodict",
    },
  },
  {
    source: "getultram",
    names: {
      tramadol: "osteodol, contramal, zoftadol, vamadol plus, tramazac, trimif, tramacip, palitex",
      tramadol_acetaminophen: "ultramed",
    },
  },
];
