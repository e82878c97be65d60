import type { OpioidRow } from "#lib/domain/medicines/substance.ts";

type More = Partial<Pick<OpioidRow, "atc" | "rxcui" | "contains" | "note" | "confidence" | "freeDays">>;
/** Days as in the naltrexone label: 7-10 for short-acting, 10-14 for long-acting opioids. */
const row = (
  acting: "short" | "long",
  [key, generic, aliases]: readonly [string, string, string],
  { confidence = "medium", ...more }: More = {},
  classes = "opioid_full_agonist",
): OpioidRow => ({
  key,
  generic,
  classes,
  acting,
  freeDays: acting === "short" ? { min: 7, suggested: 10 } : { min: 10, suggested: 14 },
  brands: "",
  formerBrands: "",
  aliases,
  confidence,
  source: ["label_naltrexone", "atc"],
  ...more,
});
const short = (what: readonly [string, string, string], more?: More, classes?: string) =>
  row("short", what, more, classes);
const long = (what: readonly [string, string, string], more?: More, classes?: string) =>
  row("long", what, more, classes);

const SEROTONERGIC = "opioid_full_agonist serotonergic_major";
const MIXED = "opioid_mixed_agonist_antagonist";

/**
 * Opioids and opioid products that are not sold in the United States, or no longer. Substances: ATC N01AH, N02A, N07BC, R05DA,
 * R05FA (version of 2026-04-25). Brands stand by country beside this file.
 */
export const WORLD_OPIOIDS: readonly OpioidRow[] = [
  // Codeine and dihydrocodeine
  long(["codeine_er", "codeine controlled release", ""], { atc: ["R05DA04"], rxcui: "2670" }),
  short(["codeine_aspirin", "codeine + aspirin", "aspirin/codeine, aspirin and codeine"], {
    atc: ["N02AJ07"],
    rxcui: "2670",
    contains: ["aspirin"],
  }),
  short(["codeine_ibuprofen", "codeine + ibuprofen", "ibuprofen/codeine, ibuprofen and codeine"], {
    atc: ["N02AJ08"],
    rxcui: "2670",
    contains: ["ibuprofen"],
  }),
  short(["codeine_diclofenac", "codeine + diclofenac", "diclofenac/codeine"], {
    atc: ["N02AJ09"],
    rxcui: "2670",
    contains: ["diclofenac"],
  }),
  short(["codeine_methocarbamol", "codeine + methocarbamol combinations", "methocarbamol/codeine"], {
    rxcui: "2670",
    contains: ["methocarbamol"],
    note: "Muscle relaxant with aspirin or acetaminophen and codeine (Canada).",
  }),
  short(["codeine_carisoprodol", "codeine + carisoprodol + aspirin", "carisoprodol/aspirin/codeine"], {
    rxcui: "2670",
    contains: ["carisoprodol", "aspirin"],
  }),
  short(["codeine_propyphenazone", "codeine + propyphenazone combinations", "propyphenazone/codeine"], {
    atc: ["N02AA79"],
    rxcui: "2670",
  }),
  short(["dihydrocodeine_paracetamol", "dihydrocodeine + acetaminophen", "paracetamol/dihydrocodeine"], {
    atc: ["N02AJ01"],
    rxcui: "23088",
    contains: ["acetaminophen"],
  }),
  long(["dihydrocodeine_er", "dihydrocodeine modified release", ""], { atc: ["N02AA08"], rxcui: "23088" }),
  short(["acetyldihydrocodeine", "acetyldihydrocodeine", "acetyldihydrocodein"], { atc: ["R05DA12"] }),
  short(["ethylmorphine", "ethylmorphine (codethyline)", "codethyline, dionine, dionin"], {
    atc: ["R05DA01"],
    note: "In cough syrups and drops; metabolised in part to morphine.",
  }),
  short(["pholcodine", "pholcodine", ""], {
    atc: ["R05DA08"],
    confidence: "low",
    note: "Cough medicine with weak opioid effect; withdrawn in Europe, the UK and Australia 2022-2023, may be left over at home.",
  }),
  short(["thebacon", "thebacon (dihydrocodeinone enol acetate)", ""], { atc: ["R05DA10"] }),
  short(["akuamma", "akuamma (Picralima nitida)", ""], { confidence: "low" }, "opioid_like_nonprescription"),
  short(["nicocodine", "nicocodine", ""], { atc: ["R05DA13"], confidence: "low" }),
  // Morphine, opium and relatives
  short(["morphine_antispasmodic", "morphine or opium alkaloids + antispasmodic", ""], {
    atc: ["N02AG01"],
    rxcui: "7052",
  }),
  short(["morphine_antidiarrheal", "morphine or opium in stomach mixtures", "kaolin and morphine mixture"], {
    atc: ["A07DA52"],
    rxcui: "7052",
    note: "Small amounts, sold without prescription; taken by the bottle they act as an opioid.",
  }),
  short(["opium_paracetamol", "opium + acetaminophen (with or without caffeine)", "paracetamol/opium"], {
    atc: ["N02AA02"],
    rxcui: "7676",
    contains: ["acetaminophen"],
  }),
  short(["papaveretum", "papaveretum", ""], { atc: ["N02AA10"] }),
  short(["nicomorphine", "nicomorphine", ""], { atc: ["N02AA04"] }),
  long(["hydromorphone_naloxone", "hydromorphone + naloxone", ""], { atc: ["N02AA53"], rxcui: "3423" }),
  long(["oxycodone_naltrexone", "oxycodone + sequestered naltrexone", ""], {
    atc: ["N02AA56"],
    rxcui: "7804",
  }),
  short(["hydrocodone_aspirin", "hydrocodone + aspirin", ""], { rxcui: "5489", contains: ["aspirin"] }),
  short(["desomorphine", "desomorphine", ""], { confidence: "low" }),
  // Phenylpiperidines, diphenylpropylamines and others
  short(["alfentanil", "alfentanil", ""], { atc: ["N01AH02"], note: "Hospital only." }),
  short(["phenoperidine", "phenoperidine", ""], { atc: ["N01AH04"], note: "Hospital only." }),
  short(["anileridine", "anileridine", ""], { atc: ["N01AH05"] }),
  short(["ketobemidone", "ketobemidone", ""], { atc: ["N02AB01", "N02AG02"] }),
  short(["piritramide", "piritramide", ""], { atc: ["N02AC03"], note: "Hospital use in central Europe." }),
  short(["dextromoramide", "dextromoramide", ""], { atc: ["N02AC01"] }),
  short(["dipipanone", "dipipanone (with cyclizine)", ""], { confidence: "medium" }),
  long(["bezitramide", "bezitramide", ""], { atc: ["N02AC05"] }),
  short(["propoxyphene_acetaminophen", "propoxyphene + acetaminophen", "dextropropoxyphene/paracetamol"], {
    atc: ["N02AC54"],
    contains: ["acetaminophen"],
  }),
  long(
    ["levomethadone", "levomethadone", ""],
    { atc: ["N07BC05"] },
    "opioid_full_agonist serotonergic_minor",
  ),
  long(["levacetylmethadol", "levacetylmethadol", "laam"], { atc: ["N07BC03"] }),
  short(["normethadone", "normethadone", ""], { atc: ["R05DA06"] }),
  short(["tilidine", "tilidine", ""], { atc: ["N02AX01"] }),
  short(["tilidine_naloxone", "tilidine + naloxone", "tilidin comp"], {
    atc: ["N02AX51"],
    note: "Naloxone is added against misuse; it is still an opioid agonist.",
  }),
  long(["tilidine_naloxone_er", "tilidine + naloxone extended release", ""], { atc: ["N02AX51"] }),
  short(
    ["tramadol_ketorolac", "tramadol + ketorolac", "ketorolac/tramadol, tramadol/ketorolac"],
    { atc: ["N02AX02"], contains: ["tramadol", "ketorolac"] },
    SEROTONERGIC,
  ),
  short(
    ["tramadol_dexketoprofen", "tramadol + dexketoprofen", ""],
    {
      atc: ["N02AJ14"],
      rxcui: "10689",
      contains: ["tramadol", "dexketoprofen"],
    },
    SEROTONERGIC,
  ),
  short(
    ["tramadol_diclofenac", "tramadol + diclofenac", ""],
    {
      atc: ["N02AJ15"],
      rxcui: "10689",
      contains: ["tramadol", "diclofenac"],
    },
    SEROTONERGIC,
  ),
  short(
    ["desmetramadol", "O-desmethyltramadol", "o-desmethyltramadol, o-dsmt, odsmt, desmethyltramadol"],
    { confidence: "low", note: "Active metabolite of tramadol, sold as a street drug." },
    SEROTONERGIC,
  ),
  // Mixed agonists and antagonists
  short(["pentazocine", "pentazocine", ""], { atc: ["N02AD01"], rxcui: "8001" }, MIXED),
  short(["phenazocine", "phenazocine", ""], { atc: ["N02AD02"] }, MIXED),
  short(["dezocine", "dezocine", ""], { atc: ["N02AX03"] }, MIXED),
  short(["meptazinol", "meptazinol", ""], { atc: ["N02AX05"] }, "opioid_partial_agonist"),
  // Not absorbed into the brain; given after bowel surgery
  row(
    "short",
    ["alvimopan", "alvimopan", "alvimopan, entereg"],
    {
      atc: ["A06AH02"],
      freeDays: { min: 0, suggested: 0 },
      note: "Given in hospital after bowel surgery, often beside opioids.",
    },
    "opioid_peripheral_antagonist",
  ),
];
