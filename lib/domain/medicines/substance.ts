import type { IsoDay } from "#lib/domain/words/calendar.ts";

/** A medicine or supplement as the table holds it; lists are one string so that a row stays a line. */
export type SubstanceRow = {
  key: string;
  kind: "drug" | "supplement";
  /** Separated by spaces. */
  classes: string;
  /** Separated by commas. */
  names: string;
  /** RxNorm ingredient; "?" in front where it was not read from RxNorm itself. */
  rxcui?: string;
  /** Lists in which the names were seen, separated by spaces (medicines/name-sources.ts). */
  seen?: string;
  /** Names for which no list was at hand: they count, and are asked about. */
  asked?: string;
};

/** An opioid, a product that acts like one, or an antagonist. */
export type OpioidRow = {
  key: string;
  generic: string;
  classes: string;
  acting: "short" | "long" | "depot";
  /** Days without it before naltrexone; null where no fixed interval exists (always a specialist's decision). */
  freeDays: { min: number; suggested: number } | null;
  rxcui?: string;
  atc?: readonly string[];
  brands: string;
  formerBrands: string;
  aliases: string;
  /** Keys of other substances in the product. */
  contains?: readonly string[];
  note?: string;
  confidence: "high" | "medium" | "low";
  source: readonly string[];
};

/** A substance as the program uses it. */
export type Substance = {
  key: string;
  kind: "drug" | "supplement" | "opioid";
  /** For people: "hydrocodone + acetaminophen". */
  name: string;
  classes: readonly string[];
  /** Every name by which a line may call it, as written in the table. */
  names: readonly string[];
  /** Names that may mean something else, or that no list shows: always asked about. */
  asked: readonly string[];
  /** Other substances inside the same product. */
  contains: readonly string[];
  rxcui?: string;
  freeDays?: { min: number; suggested: number } | null;
};

/** A substance found in a line. `probable`: only after spelling correction, or by a term that may mean something else. */
export type Match = {
  key: string;
  name: string;
  certainty: "exact" | "probable";
  kind: Substance["kind"];
  /** Key of another substance in this product: Contrave is naltrexone and bupropion. */
  alsoHolds?: string;
  /** What the line says of this one; absent where it is taken. */
  says?: Exclude<LineSays, "takes">;
};

/** What a line says of the medicines in it. `unclear`: its words speak against each other, or of several medicines. */
export type LineSays = "takes" | "stopped" | "allergy" | "declined" | "notTheirs" | "unclear";

/**
 * What a clinician said of a word that nobody could read: "nothing", or the key of the substance that it is. `by`: who said so,
 * `content`: the version of the clinical content at that time.
 */
export type ExplainedWord = { word: string; means: string; by: string; at: IsoDay; content: string };

/**
 * What has to be asked about a line: a word that nobody explained, a name that is only a guess, words that may be one product or
 * another ("Tylenol 3 tablets"), or what the line says of its medicines (`says`). `couldBe`: keys of substances.
 */
export type LineQuestion =
  | { asks: "word"; word: string }
  | { asks: "guess"; word: string; couldBe: readonly string[] }
  | { asks: "which"; word: string; couldBe: readonly string[] }
  | { asks: "status"; says: Exclude<LineSays, "takes"> };

/** What a line of a medication or supplement list says. */
export type Recognised = {
  text: string;
  matches: readonly Match[];
  /** Not fully read: it counts as an unknown medicine until someone has answered. */
  unknown: boolean;
  /** What an unresolved term could stand for. */
  mayBe: readonly string[];
  /** Words that nobody explained, as written. */
  leftOver: readonly string[];
  says: LineSays;
  /** The day on which it was stopped, where the line surely says so. */
  stoppedOn?: IsoDay;
  questions: readonly LineQuestion[];
};
