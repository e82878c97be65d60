/** What a number of tablets, drops or millilitres is counted in; an amount of one is not an amount of another. */
export type PieceForm = "piece" | "drop" | "ml" | "spoon" | "spray" | "packet" | "patch" | "serving";
/** What an amount is of, where the line says so. */
export type MeasuredPart = "elemental" | "epa+dha" | "epa" | "dha";
export type Unit = "iu" | "mcg" | "mg" | "g";

/** One thing that a line says, in its order. */
export type LineItem =
  | { is: "name"; key: string }
  | {
      is: "amount";
      value: number;
      unit: Unit;
      part?: MeasuredPart;
      form?: PieceForm;
      per?: number;
      each?: boolean;
      aDay?: boolean;
    }
  | { is: "part"; part: MeasuredPart }
  | { is: "number"; n: number }
  | { is: "count"; n: number; form: PieceForm }
  /** "twice", "3 x": of a day or a week as the next word says, or of the amount after it. */
  | { is: "times"; n: number; after?: boolean }
  /** "a day", "weekly": the days of the period. */
  | { is: "period"; days: number }
  /** "bid", "every 3 days": so many times a day. */
  | { is: "rate"; aDay: number }
  /** A time of the day. */
  | { is: "slot"; at: string }
  | { is: "meals" }
  /** Days of the week on which it is taken. */
  | { is: "days"; on: readonly number[] | number }
  | { is: "take" | "total" | "divided" | "each" | "for" | "apart" | "open" | "close" | "quiet" }
  /** A word that nothing here explains. */
  | { is: "word"; text: string }
  /** Says that no single amount a day is meant: "as needed", "1-2", "then". */
  | { is: "unsure"; text: string };
