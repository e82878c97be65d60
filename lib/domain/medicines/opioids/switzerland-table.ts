import type { SeenNames } from "../seen.ts";

/** Names of opioids in Switzerland, each with the list in which it was seen. */
export const SWITZERLAND: readonly SeenNames[] = [
  {
    source: "bsv2006",
    names: {
      codeine:
        "bronchotussin, nican, tricodein, tricodein solco, codipront, makatussin, pertussex, codein knoll, perpector, resyl plus, tossamin plus, benylin mit codein",
      dihydrocodeine: "codicontin, paracodin, escotussin, makatussin comp",
      codeine_acetaminophen:
        "treuphadol plus, co-becetamol, co-becetamol forte, co-dafalgan, codol, migraleve",
      heroin: "diaphin",
      hydrocodone_cough: "hydrocodeinon",
      methadone: "ketalgin, methadon streuli",
      morphine_er: "kapanol, m-retard helvepharm, mst continus, sevre-long",
      morphine: "sevredol",
      morphine_antispasmodic: "spasmosol",
      naltrexone: "naltrexin, nemexin",
      pentazocine: "fortalgesic",
      meperidine: "centralgin, pethidin streuli",
      tilidine: "valoron",
      tramadol: "dolotramin, ecodolor, tramal, tramundin, tramadol-mepha, tramadol helvepharm",
      tramadol_er: "ecodolor retard, tradonal one",
      tramadol_acetaminophen: "zaldiar",
      buprenorphine_patch: "transtec",
      loperamide: "lopimed, zorotop, imodium lingual",
    },
  },
  {
    source: "swissmedic2014",
    names: {
      codeine: "pectocalmine, pectocalmine junior, tossamin",
      hydromorphone: "palladon, palladon inject",
      hydromorphone_er: "palladon retard, jurnista",
      hydrocodone_cough: "hydrocodon streuli",
      tapentadol: "palexia",
      tapentadol_er: "palexia retard",
      tramadol_er: "tramadol retard, tramadol-mepha retard, tramadol sandoz retard",
      tramadol_acetaminophen: "tramadol-paracetamol",
    },
  },
];
