import { SALT_WORDS } from "./sig-words.ts";
import { foldedLine } from "./text.ts";
import { isLineWord } from "./word.ts";
import { isBetween, type Word } from "./words.ts";

/** Figures: "50mg", "q4h", "x30", "2xday", "#60", "1st", "8am", "90ct". */
const FIGURES =
  /^#?[\d.]+(?:%|x|k|mgs?|mcgs?|ug|gms?|g|mls?|cc|ius?|ui|ie|u|units?|micrograms?|meq|kg|lbs?|oz|hrs?|hours?|h|min|d|days?|wks?|weeks?|mo|mos|months?|yrs?|years?|y|ct|tabs?|caps?|pills?|drops?|gtts?|puffs?|sprays?|am|pm|st|nd|rd|th|s|xd|xday|xdaily|xweek|xwk|xweekly)?$/;
const EVERY = /^(?:q[\d.]+(?:hrs?|hours?|h|d|days?|w|wks?|weeks?|mo|min)?|x[\d.]+d?|q)$/;
/** Letters that mean something only behind a figure: "12 h", "5 k". */
const BEHIND_FIGURE = /^[a-z]$/;
const isFigure = (text: string): boolean => FIGURES.test(text) || EVERY.test(text);

/** Where names stand, whether a medicine there is for a cough or may be numbered by its codeine, and the words that something else explained already. */
export type ReadWords = {
  nameAt: (at: number) => { cough: boolean; numbered: boolean } | undefined;
  names: number;
  explained: (at: number) => boolean;
};

const DOCTOR = /^(?:dr|dra|doctor|doctora|prof|professor)$/;
/** Is the word one that only its place explains? Undefined where its place does not matter. */
function byPlace(words: readonly Word[], at: number, { nameAt, names }: ReadWords): boolean | undefined {
  const { text = "", gap = "", joined = false } = words[at] ?? {};
  const [before, after] = [words[at - 1]?.text ?? "", words[at + 1]?.text];
  if (text === "plus") return after !== undefined && !(nameAt(at - 1) && !nameAt(at + 1) && isFigure(after));
  if (isBetween(text)) return after !== undefined && !isFigure(after);
  if (text === "pump") return isFigure(before) || /^(?:one|two|per|insulin|gel|each)$/.test(before);
  if (
    text === "patch" &&
    isFigure(before) &&
    /^(?:apply|place|use|change|wear|put)$/.test(words[at - 2]?.text ?? "")
  )
    return true;
  if (text === "patch") return names === 1 || !!patched(words, at, nameAt);
  // "Fioricet #3", "aspirin #3": no quantity, but perhaps the codeine in it.
  if (/^#[1-4]$/.test(text)) return !nameAt(at - 1)?.numbered;
  // "Codeine linctus", "DAO enzyme": such a word alone may be a medicine itself.
  if (/^(?:linctus|mixture|enzymes?|emulgel|intensol)$/.test(text)) return !joined && !!nameAt(at - 1);
  if (text === "j") return /\//.test(gap);
  if (text === "mos") return isFigure(before); // months; and a Canadian morphine
  if (text === "ac") return !(nameAt(at - 1)?.cough && !joined);
  if (text === "ms") return /^(?:for|para|pour|fur)$/.test(before);
  if (text === "o") return before === "p" || isLineWord(before);
  if (SALT_WORDS.has(text) && !isLineWord(text))
    return (!joined && !/,/.test(gap) && (!!nameAt(at - 1) || SALT_WORDS.has(before))) || !!nameAt(at + 1);
  return undefined;
}

/** "Lidocaine 5% patch", "patch of lidocaine": a name that no "and" or comma parts from it. */
function patched(words: readonly Word[], at: number, nameAt: ReadWords["nameAt"]): boolean {
  for (let n = at; n > 0; n--) {
    if (words[n]?.joined || /[,;]/.test(words[n]?.gap ?? "")) break;
    if (nameAt(n - 1)) return true;
  }
  for (let n = at + 1; n < words.length && !words[n]?.joined && !/[,;]/.test(words[n]?.gap ?? ""); n++)
    if (nameAt(n)) return true;
  return false;
}

function isExplained(words: readonly Word[], at: number, read: ReadWords): boolean {
  if (read.nameAt(at) || read.explained(at)) return true;
  const text = words[at]?.text ?? "";
  const placed = byPlace(words, at, read);
  if (placed !== undefined) return placed;
  if (isFigure(text) || isLineWord(text)) return true;
  const before = words[at - 1]?.text ?? "";
  if (BEHIND_FIGURE.test(text) && isFigure(before)) return true;
  return DOCTOR.test(before) && /^[a-z]{2,}$/.test(text);
}

/** Which words of a line nobody explained, by their places. */
export const leftOverIn = (words: readonly Word[], read: ReadWords): number[] =>
  words.flatMap((_, at) => (isExplained(words, at, read) ? [] : [at]));

const NOUN =
  /^(?:pills?|meds?|medicines?|medications?|drugs?|thinners?|relaxers?|relaxants?|killers?|syrup|patch|patches|shots?|drip|pump|inhalers?|lollipops?|infusions?|injections?|blocks?)$/;
const SHAPE = /^(?:tablets?|tabs?|capsules?|caps|drops|liquid|powder)$/;
const KIND =
  /^(?:pain|relief|sleep|sleeping|nerve|cough|cold|headache|migraine|anxiety|arthritis|back|strong)$/;
const NOT_A_PRODUCT =
  /^(?:other|others|all|any|my|your|these|this|with|per|each|every|of|same|the|a|an|new|no|take|by|oral|sl|for|known|prescription|generic|brand|otc|current|vitamins?)$/;
/** A medicine that a line speaks of without a name, in a clause of its own: "and pain pump", ", water pill". */
export function unnamedIn(words: readonly Word[], read: ReadWords): number[] {
  if (read.names === 0) return [];
  return words.flatMap(({ text }, at) => {
    const before = words[at - 1]?.text ?? "";
    // "Lyrica and the other one"
    if (text === "one" && before === "other" && (!words[at + 1] || words[at + 1]?.breaks)) return [at];
    const product = NOUN.test(text) || (SHAPE.test(text) && KIND.test(before));
    if (!product || at === 0 || read.nameAt(at) || read.nameAt(at - 1)) return [];
    if (/^(?:patch|pump)$/.test(text) && /^(?:pain|nerve)$/.test(before))
      return patched(words, at, read.nameAt) ? [] : [at];
    if (isFigure(before) || NOT_A_PRODUCT.test(before) || words[at]?.apart) return [];
    return patched(words, at, read.nameAt) ? [] : [at];
  });
}

/** The words of a line, by place, as they stand in the text that somebody wrote. */
export function asWritten(text: string, words: readonly Word[]): (at: number) => string {
  const pieces = text.match(/[\p{L}\p{M}\p{N}\p{Cf}'’.%#]+/gu) ?? [];
  const plain = pieces.map((piece) =>
    foldedLine(piece)
      .toLowerCase()
      .replace(/['’.]+/g, ""),
  );
  return (at) => {
    const word = words[at]?.text ?? "";
    return pieces[plain.indexOf(word.replace(/\./g, ""))] ?? word;
  };
}
