import type { SeenNames } from "../seen.ts";

/** Names of opioids in the United States, each with the list in which it was seen. */
export const UNITED_STATES: readonly SeenNames[] = [
  {
    source: "fda2022",
    names: {
      codeine:
        "ambenyl, bromanyl, phenergan vc with codeine, promethazine vc with codeine, pherazine with codeine, pherazine vc with codeine, actifed with codeine, triacin-c, codeprex, penntuss",
      codeine_acetaminophen:
        "capital and codeine, codrix, empracet with codeine, papa-deine #3, papa-deine #4, phenaphen with codeine, phenaphen with codeine no. 2, phenaphen with codeine no. 3, phenaphen with codeine no. 4, phenaphen-650 with codeine, proval #3, tylenol with codeine no. 1, tylenol with codeine no. 2, tylenol with codeine no. 3, tylenol with codeine no. 4",
      codeine_butalbital: "phrenilin with caffeine and codeine",
      codeine_carisoprodol: "soma compound with codeine",
      dihydrocodeine: "dhc plus, synalgos-dc-a",
      hydrocodone_acetaminophen:
        "bancap hc, duradyne dhc, hy-phen, lorcet-hd, norcet, tycolet, zyfrel, anexsia 5/325, anexsia 7.5/325, anexsia 7.5/650",
      hydrocodone_aspirin: "azdone, vicoprin",
      hydrocodone_cough: "flowtuss, hydropane, codamine",
      hydrocodone_er: "vantrela er",
      oxycodone_acetaminophen: "oxycet, roxilox, roxicet 5/500, tylox-325",
      oxycodone_aspirin: "codoxy, percodan-demi, roxiprin",
      oxycodone_naltrexone: "troxyca er, troxyca",
      hydromorphone: "dilaudid-hp",
      hydromorphone_er: "palladone",
      oxymorphone: "numorphan",
      morphine: "astramorph, astramorph pf, depodur, duramorph pf",
      meperidine: "mepergan",
      propoxyphene:
        "darvon compound, darvon compound-65, darvon-n, darvocet a500, darvocet-n 50, darvocet-n 100, dolene, dolene ap-65, wygesic, propacet 100, kesso-gesic, prophene 65",
      levacetylmethadol: "orlaam",
      anileridine: "leritine",
      alfentanil: "alfenta",
      fentanyl: "innovar, sublimaze, onsolis",
      fentanyl_transdermal:
        "duragesic-12, duragesic-25, duragesic-37, duragesic-50, duragesic-75, duragesic-100, fentanyl-12, fentanyl-25, fentanyl-37, fentanyl-50, fentanyl-62, fentanyl-75, fentanyl-87, fentanyl-100",
      sufentanil: "sufenta",
      dezocine: "dalgan",
      diphenoxylate: "colonaid, di-atro, lo-trol, logen, lomanate, lonox, low-quel",
      difenoxin: "motofen half-strength",
      methadone: "westadone",
      pentazocine: "talwin, talacen, talwin 50, talwin compound",
      nalmefene: "revex",
      tramadol: "rybix odt",
      loperamide: "imodium a-d ez chews",
    },
  },
  {
    source: "findrx",
    names: {
      hydrocodone_acetaminophen: "anexsia 5/500",
      codeine_aspirin: "empirin with codeine, empirin with codeine #3, empirin with codeine #4",
      propoxyphene_acetaminophen: "e-lor",
    },
  },
  { source: "dailymed_cheratussin", names: { codeine: "cheratussin, cheratussin ac, cheratussin dac" } },
];
