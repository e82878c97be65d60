import { nearestNames } from "./line/medicine-spelling.ts";
import { spellingDistance } from "./spelling.ts";
import { daysWithout, lookalikes, nameTree, nameWords, substances } from "./substance-index.ts";

/** The least length of a word that may be a name cut short at the width of a label. */
const CUT = 5;
const wholeNames = [...nameWords.values()].filter(({ word, whole }) => whole && /^[a-z]{6,}$/.test(word));
const byBeginning = Map.groupBy(wholeNames, ({ word }) => word.slice(0, CUT));
const beginningWith = (word: string) =>
  (byBeginning.get(word.slice(0, CUT)) ?? []).filter((name) => name.word.startsWith(word));
const keyOf = (word: string): string => nameTree.next.get(word)?.key ?? "";

/** The substances whose names begin with a word: "HYDROMORPHON", "levothyrox". Longest interval without an opioid first. */
export function begunNames(word: string): readonly string[] {
  if (word.length < CUT || !/^[a-z]+$/.test(word) || nameWords.has(word) || lookalikes.has(word)) return [];
  const keys = new Set(beginningWith(word).map((name) => keyOf(name.word)));
  const days = (key: string): number => {
    const one = substances.get(key);
    return one ? daysWithout(one) : -1;
  };
  return [...keys].sort((a, b) => days(b) - days(a));
}

/** Is enough of a name there to take it for that name until someone says otherwise: three letters of five? */
export const isMostOf = (word: string, key: string): boolean =>
  beginningWith(word).some((name) => keyOf(name.word) === key && word.length * 5 >= name.word.length * 3);

const isOpioid = (key: string): boolean => substances.get(key)?.kind === "opioid";
const opioidWords = [...nameWords.values()].filter(({ opioid }) => opioid).map(({ word }) => word);
/** Is the word an opioid's name, or one slip of the pen from it: a letter more, less, other, or two changed over? */
export const isNearOpioid = (word: string): boolean =>
  opioidWords.some((name) => Math.abs(name.length - word.length) < 2 && spellingDistance(word, name, 1) <= 1);

/** May a clinician say that this word means nothing? Never one that is near an opioid's name, or may be one cut short. */
export const mayMeanNothing = (word: string): boolean => {
  const plain = word.toLowerCase();
  return (
    !isNearOpioid(plain) &&
    !nearestNames(plain).some((name) => isOpioid(keyOf(name))) &&
    !begunNames(plain).some(isOpioid)
  );
};

/** Below nine letters a brand of an opioid may be one letter from something else: Propain and procain, Dolantin and Dilantin. */
const PLAIN_SLIP = 9;
/** A slip so small that nobody has to be asked: one letter of a long name that is no opioid's, and like no opioid's. */
export function isPlainSlip(word: string, key: string): boolean {
  if (isOpioid(key) || word.length < PLAIN_SLIP) return false;
  // "Dolantin" is pethidine, and one letter from Dilantin: nothing near a known look-alike of an opioid is a plain slip.
  if ([...lookalikes].some((other) => word[0] === other[0] && spellingDistance(word, other, 1) <= 1))
    return false;
  const [name = "", ...others] = nearestNames(word);
  if (others.some((other) => keyOf(other) !== keyOf(name)) || spellingDistance(word, name, 1) > 1)
    return false;
  const ends = (one: string): boolean => one[0] === word[0] || one.at(-1) === word.at(-1);
  return opioidWords.every((opioid) => !ends(opioid) || spellingDistance(word, opioid, 2) > 2);
}
