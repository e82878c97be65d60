import type { SeenNames } from "../seen.ts";

/** Names of opioids in France, each with the list in which it was seen. */
export const FRANCE: readonly SeenNames[] = [
  {
    source: "bdpm2021",
    names: {
      codeine_aspirin: "sedaspir, novacetol",
      codeine:
        "thiopectol adultes, neo-codion, neo-codion adultes, neo-codion enfants, dinacode adultes, eucalyptine le brun, codedrill, paderyl, pulmoserum, euphon, polery adultes",
      codeine_acetaminophen:
        "migralgine, prontalgine, algisedal, codoliprane, codoliprane adultes, dafalgan codeine, doliprane codeine, gaosedal codeine, klipal codeine, algicalm, claradol codeine, compralgyl, lindilane, paracetamol codeine",
      codeine_ibuprofen: "antarene codeine",
      ethylmorphine: "clarix toux seche codethyline, sirop peter's, tussipax, vegetoserum",
      pholcodine: "hexapneumine, broncalene, biocalyptol, dimetane sans sucre, polery enfants",
      opium_paracetamol: "lamaline, izalgi",
      opium: "colchimax, opium lehning",
      alfentanil: "rapifen",
      sufentanil: "sufenta, zalviso",
      morphine: "actiskenan, sevredol, moscontin",
      morphine_er: "skenan, skenan lp, moscontin lp",
      hydromorphone_er: "sophidone, sophidone lp",
      oxycodone: "oxynorm, oxynormoro",
      oxycodone_er: "oxycontin lp",
      oxycodone_naloxone: "oxsynia, oxsynia lp",
      buprenorphine: "temgesic, orobupre",
      methadone: "methadone ap-hp, zoryon",
      nalbuphine: "nalpain",
      tapentadol: "palexia",
      tapentadol_er: "palexia lp",
      tramadol: "biodalgic, contramal, orozamudol, takadol, topalgic, zumalgic",
      tramadol_er:
        "contramal lp, monoalgic, monoalgic lp, monocrixo, monocrixo lp, monotramal, monotramal lp, topalgic lp, zamudol lp, zamudol",
      tramadol_dexketoprofen: "skudexum",
      tramadol_acetaminophen: "ixprim, zaldiar, tramadol paracetamol",
      fentanyl: "breakyl, effentora, instanyl, pecfent, recivit",
      fentanyl_transdermal: "durogesic, matrifen",
      dihydrocodeine_er: "dicodin, dicodin lp",
      loperamide:
        "diaretyl, diastrolib, dyspagon, gastrowell, imodiumlingual, imodiumliquicaps, indiaral, peracel, imodiumduo, arestal, imodiumcaps",
      naloxone: "nalscue, prenoxad",
    },
  },
  {
    source: "bdpm_dropizal",
    names: {
      opium: "dropizal",
    },
  },
  {
    source: "bdpm2021",
    names: {
      codeine: "polery, polery adultes",
    },
  },
];
