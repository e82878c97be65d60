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
};

/** What a line of a medication or supplement list says. `mayBe`: what an unresolved term could stand for. */
export type Recognised = {
  text: string;
  matches: readonly Match[];
  unknown: boolean;
  mayBe: readonly string[];
};
