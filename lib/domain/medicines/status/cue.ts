import type { Word } from "../line/words.ts";
import type { LineSays } from "../substance.ts";

/** Words, from one to another (inclusive), that say whether a medicine is taken; `ahead`: only of what comes behind them; `of`: only of the name at that word. */
export type Cue = { at: number; to: number; says: LineSays; ahead?: boolean; of?: number };
/** Where names stand in a line, and whether one there is taken against allergies (its name makes "allergy" a reason). */
export type NamePlace = {
  from: number;
  to: number;
  againstAllergy: boolean;
  opioid: boolean;
  /** No name, but a kind of medicine: "opioids". What is said of it alone is said of no name. */
  kind?: true;
};

/** The words of a cue as one text. */
export const phraseOf = ({ at, to }: Cue, words: readonly Word[]): string =>
  words
    .slice(at, to + 1)
    .map(({ text }) => text)
    .join(" ");

/** The words of the clause behind a word. */
export function clauseBehind(to: number, words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(({ breaks }, n) => n > to && breaks);
  return words.slice(to + 1, end < 0 ? words.length : end);
}
