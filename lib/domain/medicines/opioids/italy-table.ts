import type { SeenNames } from "../seen.ts";

/** Names of opioids in Italy, each with the list in which it was seen. */
export const ITALY: readonly SeenNames[] = [
  {
    source: "wagem",
    names: {
      tramadol: "prontalgin, tralenil, unitrama, unitramarim",
    },
  },
  {
    source: "itwiki_ossicodone",
    names: {
      oxycodone_acetaminophen: "depalgos",
    },
  },
  {
    source: "aifa2025",
    names: {
      fentanyl: "dogetic, effentora, fenroo, sublifen, vellofent, fentanil",
      naltrexone: "nalorex",
      oxycodone_naloxone: "algalt, dolstip, elatrex, elipsodox, oxypronal, ossicodone/naloxone",
      codeine_acetaminophen:
        "codamol, coefferalgan, tachidol, zeuseff, paracetamolo codeina, paracetamolo e codeina, co-efferalgan",
      tapentadol_er: "tadomon, tapelod",
      tramadol: "fortradol, tradogut, traflash, tramadolo hexal, tramadolo, tramadolo cloridrato",
      tramadol_er: "tralodie, tramalin",
      oxycodone: "ossicodone",
      oxycodone_acetaminophen: "ossicodone/paracetamolo",
      tapentadol: "tapentadolo",
      morphine: "morfina solfato",
    },
  },
];
