import type { SeenNames } from "../seen.ts";

/** Names of opioids in Australia and New Zealand, each with the list in which it was seen. */
export const AUSTRALIA: readonly SeenNames[] = [
  {
    source: "positivechoices",
    names: {
      codeine_acetaminophen: "panadeine forte, panadeine",
      oxycodone: "endone",
    },
  },
  {
    source: "tga_oral_opioids",
    names: {
      morphine: "ordine",
      oxycodone: "oxycodone bnm",
    },
  },
  {
    source: "nz_tramal",
    names: {
      tramadol_er: "tramal sr",
    },
  },
  {
    source: "arthritis_au",
    names: {
      codeine_acetaminophen: "mersyndol",
    },
  },
  {
    source: "nps_codeine",
    names: {
      codeine_acetaminophen: "prodeine, codapane forte, codapane",
    },
  },
  {
    source: "au_product_list",
    names: {
      codeine_acetaminophen:
        "panadeine extra, codapane xtra, painstop, prodeine 15, mersyndol forte, paracod, apo-paracetamol/codeine, migraleve pink, migraleve yellow",
      codeine: "codral original cold & flu",
    },
  },
  {
    source: "getultram",
    names: {
      tramadol: "tramedo, tramal, zydol, tramahexal",
    },
  },
  {
    source: "nps_opioids",
    names: {
      codeine_acetaminophen: "panamax co, dolased forte, dolased, trust analgesic calmative",
      fentanyl_transdermal: "denpax",
    },
  },
  {
    source: "tga_dutran",
    names: {
      fentanyl_transdermal: "dutran",
    },
  },
];
