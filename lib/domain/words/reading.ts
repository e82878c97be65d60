/**
 * How hard a patient's text is to read, by the Flesch-Kincaid grade (Kincaid 1975). Doses and dates count as one
 * short word each, and the names of treatments are not counted: the reader has been told them.
 */

const NAMES =
  /\b(naltrexone|acupuncture|naloxone|tramadol|codeine|kratom|progesterone|estradiol|levothyroxine|testosterone|hydrocortisone|melatonin|magnesium|vitamin)\b/gi;
const DOSE = /[\d.,]+\s(?:mg|micrograms|g|IU|mL)\b/g;
const DAY = /\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) [A-Z][a-z]{2} \d{1,2}(?:, \d{4})?/g;

/** Sentences of a text, split at full stops, question and exclamation marks that end a word. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(DOSE, "it")
    .replace(DAY, "then")
    .replace(/\bSt\.\s/g, "St ") // St. John's wort is no end of a sentence
    .split(/[.!?]+(?:\s+|$)/)
    .map((part) => part.trim())
    .filter((part) => part.length > 0);

const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9'’/-]+/g) ?? [];

/** Words of the longest sentence; the clinic's limit for patients is 15. */
export const longestSentence = (text: string): number =>
  Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length));

function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, "");
  if (plain.length <= 3) return 1;
  const groups = plain
    .replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, "")
    .replace(/^y/, "")
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** School grade (US) of a text, one decimal; 0 for an empty text, never below 0. */
export function gradeOf(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => wordsOf(sentence.replace(NAMES, "it")));
  if (words.length === 0) return 0;
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** The clinic's limits for patients: school grade, and words in a sentence. */
const GRADE = 6;
const WORDS = 15;
/** Fewer words than this are a label; the grade of so short a text says nothing. */
const SENTENCE = 5;

/** Sentences of a text that are too hard for a patient: each stands by itself, whatever the text around it comes to. */
export const hardSentences = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => {
    const words = wordsOf(sentence).length;
    return words > WORDS || (words >= SENTENCE && gradeOf(sentence) > GRADE);
  });
