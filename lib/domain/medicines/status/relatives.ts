import type { Word } from "../line/words.ts";
import type { Cue, NamePlace } from "./cue.ts";

// "I take one of my mother's pills": then it is taken.
const TAKEN_FROM =
  /^(?:take|takes|taking|took|use|uses|using|used|borrow|borrowed|borrows|share|shares|sharing|from|gave|given|tomo|prends|nehme|prendo)$/;

/** Is this a word of taking? "History of opioid use: brother on it" speaks of use, and of nobody who uses. */
export const isTaking = (words: readonly Word[], at: number): boolean =>
  TAKEN_FROM.test(words[at]?.text ?? "") &&
  !(
    words[at]?.text === "use" &&
    /^(?:opioids?|opiates?|narcotics?|drugs?|substance|alcohol|of|past|prior)$/.test(
      words[at - 1]?.text ?? "",
    )
  );

/** "Husband's doctor", "husband gives it to her": nobody who takes it. */
export const isHelper = ({ to }: Cue, words: readonly Word[]): boolean =>
  /^(?:doctor|doc|dr|physician)$/.test(words[to + 1]?.text ?? "") ||
  (/^(?:gives|helps|reminds)$/.test(words[to + 1]?.text ?? "") &&
    /^(?:it|her|him|me|them)$/.test(words[to + 2]?.text ?? ""));

const LINKS =
  /^(?:who|which|is|was|has|had|also|still|both|once|currently|recently|previously|already|all|s)$/;
/** Is the relative the one who did what stands at this word? */
export const isSubject = (relative: Cue, at: number, words: readonly Word[]): boolean =>
  words.slice(relative.to + 1, at + 1).every((word) => !word.breaks) &&
  words.slice(relative.to + 1, at).every(({ text }) => LINKS.test(text));

/** "One of my husband's Norcos when it is bad": whose it is, not who takes it. */
export const isShared = ({ at, to }: Cue, words: readonly Word[], names: readonly NamePlace[]): boolean =>
  names.some(({ from }) => from === to + 1) &&
  words
    .slice(Math.max(0, at - 4), at)
    .some(({ text }) => /^(?:one|two|half|some|few|couple|leftover|extra|old)$/.test(text));
