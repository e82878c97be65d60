import { MAKER_WORDS } from "./maker-words.ts";
import { REASON_WORDS } from "./reason-words.ts";
import { SIG_WORDS } from "./sig-words.ts";
import { SIG_WORDS_ABROAD } from "./sig-words-abroad.ts";

const VOCABULARIES = [SIG_WORDS, REASON_WORDS, SIG_WORDS_ABROAD, MAKER_WORDS];
/** Is this an ordinary word of a medicine line, one that names no medicine? */
export const isLineWord = (word: string): boolean =>
  VOCABULARIES.some((words) => words.has(word)) ||
  (word.length > 4 && word.endsWith("s") && VOCABULARIES.some((words) => words.has(word.slice(0, -1))));
