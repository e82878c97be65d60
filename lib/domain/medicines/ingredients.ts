import { spellingDistance } from "./spelling.ts";

/**
 * An ingredient of combination products. `key`: what it is alone; absent where the tables hold it only inside of products.
 * `short`: abbreviations that are no beginning of the name. `beside`: what it is sold together with.
 */
type Ingredient = { key?: string; short?: string; beside: string };

// Combinations on the US market now or formerly: DailyMed and Drugs@FDA, by the generic names of the opioid table.
const ROWS: Readonly<Record<string, Ingredient>> = {
  codeine: {
    key: "codeine",
    short: "c cdn",
    beside: `acetaminophen aspirin ibuprofen butalbital carisoprodol promethazine guaifenesin pseudoephedrine phenylephrine
      chlorpheniramine brompheniramine triprolidine caffeine`,
  },
  hydrocodone: {
    key: "hydrocodone_acetaminophen",
    beside:
      "acetaminophen ibuprofen aspirin homatropine chlorpheniramine guaifenesin pseudoephedrine phenylephrine",
  },
  benzhydrocodone: { key: "benzhydrocodone_acetaminophen", beside: "acetaminophen" },
  oxycodone: { key: "oxycodone", beside: "acetaminophen aspirin ibuprofen naloxone" },
  tramadol: { key: "tramadol", beside: "acetaminophen celecoxib" },
  dihydrocodeine: { key: "dihydrocodeine", short: "dhc", beside: "acetaminophen aspirin caffeine" },
  pentazocine: { key: "pentazocine", beside: "naloxone acetaminophen aspirin" },
  buprenorphine: { key: "buprenorphine", beside: "naloxone" },
  tilidine: { key: "tilidine", beside: "naloxone" },
  propoxyphene: { key: "propoxyphene", short: "ppx", beside: "acetaminophen aspirin caffeine" },
  opium: { key: "opium", beside: "belladonna" },
  diphenoxylate: { key: "diphenoxylate", beside: "atropine" },
  meperidine: { key: "meperidine", beside: "promethazine" },
  morphine: { key: "morphine", beside: "naltrexone" },
  naloxone: { key: "naloxone", short: "nlx nx", beside: "oxycodone buprenorphine pentazocine tilidine" },
  naltrexone: { key: "naltrexone", short: "ntx", beside: "bupropion morphine" },
  acetaminophen: {
    key: "acetaminophen",
    short: "apap",
    beside: `codeine hydrocodone benzhydrocodone oxycodone tramadol dihydrocodeine pentazocine propoxyphene butalbital caffeine
      aspirin`,
  },
  aspirin: {
    key: "aspirin",
    short: "asa",
    beside:
      "codeine hydrocodone oxycodone dihydrocodeine pentazocine propoxyphene butalbital carisoprodol caffeine acetaminophen",
  },
  ibuprofen: { key: "ibuprofen", beside: "hydrocodone oxycodone codeine" },
  celecoxib: { key: "celecoxib", beside: "tramadol" },
  bupropion: { key: "bupropion", beside: "naltrexone" },
  promethazine: { key: "promethazine", beside: "codeine meperidine phenylephrine" },
  guaifenesin: {
    key: "guaifenesin",
    short: "gg gfn",
    beside: "codeine hydrocodone pseudoephedrine phenylephrine",
  },
  pseudoephedrine: {
    key: "pseudoephedrine",
    short: "pse psd",
    beside: "codeine hydrocodone guaifenesin chlorpheniramine brompheniramine triprolidine",
  },
  carisoprodol: { key: "carisoprodol", beside: "aspirin codeine" },
  butalbital: { beside: "acetaminophen aspirin caffeine codeine" },
  caffeine: {
    beside: "butalbital acetaminophen aspirin codeine dihydrocodeine propoxyphene",
  },
  phenylephrine: { short: "pe", beside: "codeine hydrocodone promethazine guaifenesin chlorpheniramine" },
  chlorpheniramine: { short: "cpm", beside: "codeine hydrocodone pseudoephedrine phenylephrine" },
  brompheniramine: { short: "bpm", beside: "codeine pseudoephedrine" },
  triprolidine: { beside: "codeine pseudoephedrine" },
  homatropine: { beside: "hydrocodone" },
  belladonna: { beside: "opium" },
  atropine: { beside: "diphenoxylate" },
};

/** Ids of every ingredient, and with what each is sold. */
export const INGREDIENTS = Object.keys(ROWS);
const partners = new Map(
  Object.entries(ROWS).map(([id, { beside }]) => [id, new Set(beside.trim().split(/\s+/))]),
);
export const isSoldWith = (one: string, other: string): boolean => partners.get(one)?.has(other) ?? false;
/** What an ingredient is by itself, in the tables. */
export const aloneKey = (id: string): string | undefined => ROWS[id]?.key;

/** The ingredients that a word may be cut from: three letters or more of the name, or a usual abbreviation. */
export const cutFrom = (word: string): readonly string[] =>
  INGREDIENTS.filter(
    (id) =>
      (word.length >= 3 && id.startsWith(word)) ||
      ROWS[id]?.short?.split(" ").includes(word) ||
      (word.length >= 5 && id.startsWith(word.replace(/s$/, ""))),
  );

/** The ingredient that a name says in plain, in English or as other languages spell it; undefined for a brand. */
export const plainIngredient = (key: string, word: string): string | undefined =>
  INGREDIENTS.find((id) => {
    const { key: alone, short } = ROWS[id] ?? {};
    if (alone !== undefined && alone !== key) return false;
    if (id === word || short?.split(" ").includes(word)) return true;
    return alone === key && id[0] === word[0] && word.length > 5 && spellingDistance(id, word, 3) <= 3;
  });

/** Combination products of the tables, by their ingredients, in the order in which they are looked for. */
export const COMBINATIONS: readonly {
  of: readonly [string, string];
  key: string;
  takesIn: readonly string[];
}[] = [
  { of: ["codeine", "butalbital"], key: "codeine_butalbital", takesIn: ["acetaminophen", "caffeine"] },
  { of: ["codeine", "acetaminophen"], key: "codeine_acetaminophen", takesIn: ["caffeine"] },
  // One product that also holds promethazine; the match says so.
  { of: ["codeine", "promethazine"], key: "codeine", takesIn: [] },
  ...["homatropine", "chlorpheniramine"].map((other) => ({
    of: ["hydrocodone", other] as const,
    key: "hydrocodone_cough",
    takesIn: ["pseudoephedrine", "guaifenesin", "phenylephrine"],
  })),
  { of: ["hydrocodone", "acetaminophen"], key: "hydrocodone_acetaminophen", takesIn: [] },
  { of: ["hydrocodone", "ibuprofen"], key: "hydrocodone_ibuprofen", takesIn: [] },
  { of: ["benzhydrocodone", "acetaminophen"], key: "benzhydrocodone_acetaminophen", takesIn: [] },
  { of: ["oxycodone", "naloxone"], key: "oxycodone_naloxone", takesIn: [] },
  { of: ["oxycodone", "acetaminophen"], key: "oxycodone_acetaminophen", takesIn: [] },
  { of: ["oxycodone", "aspirin"], key: "oxycodone_aspirin", takesIn: [] },
  { of: ["oxycodone", "ibuprofen"], key: "oxycodone_ibuprofen", takesIn: [] },
  { of: ["tramadol", "acetaminophen"], key: "tramadol_acetaminophen", takesIn: [] },
  { of: ["tramadol", "celecoxib"], key: "tramadol_celecoxib", takesIn: [] },
  { of: ["tilidine", "naloxone"], key: "tilidine_naloxone", takesIn: [] },
  { of: ["buprenorphine", "naloxone"], key: "buprenorphine_naloxone", takesIn: [] },
  { of: ["codeine", "ibuprofen"], key: "codeine_ibuprofen", takesIn: [] },
  { of: ["codeine", "carisoprodol"], key: "codeine_carisoprodol", takesIn: ["aspirin"] },
  { of: ["codeine", "aspirin"], key: "codeine_aspirin", takesIn: ["caffeine"] },
  { of: ["pentazocine", "naloxone"], key: "pentazocine_naloxone", takesIn: [] },
  { of: ["butalbital", "acetaminophen"], key: "butalbital_apap_caffeine", takesIn: ["caffeine"] },
  { of: ["butalbital", "aspirin"], key: "butalbital_apap_caffeine", takesIn: ["caffeine"] },
  { of: ["butalbital", "caffeine"], key: "butalbital_apap_caffeine", takesIn: ["acetaminophen"] },
];
