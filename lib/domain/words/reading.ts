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

const DAY_ES = /\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo), \d{1,2} de [a-z]+(?: de \d{4})?/g;
const wordsOfSpanish = (text: string): string[] => text.match(/[\p{L}\d'’/-]+/gu) ?? [];
const STRONG = /[aeoáéóíú]/;

/** Syllables of a Spanish word: a group of vowels is one, two strong ones beside each other are two (RAE, Ortografía). */
export function spanishSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replaceAll("qu", "k")
    .replace(/gu(?=[eéií])/g, "g")
    .replace(/y$/, "i");
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  const splits = groups.map((group) =>
    [...group].filter((vowel, i) => i > 0 && STRONG.test(vowel) && STRONG.test(group[i - 1] ?? "")),
  );
  return Math.max(1, groups.length + splits.flat().length);
}

/**
 * How easy a Spanish text is to read, 0 to 100 and over. Fernández Huerta (1959, with F as words in a sentence: Law 2011) and
 * Szigriszt-Pazos (1993), read on the INFLESZ scale (Barrio-Cantalejo 2008). Doses and dates count as one short word each.
 */
export function spanishEase(text: string): { fernandezHuerta: number; inflesz: number; longest: number } {
  const sentences = sentencesOf(text.replace(DAY_ES, "hoy")).map((sentence) => sentence.replace(/[¿¡]/g, ""));
  const words = sentences.map(wordsOfSpanish).filter((sentence) => sentence.length > 0);
  const all = words.flat();
  if (all.length === 0) return { fernandezHuerta: 100, inflesz: 100, longest: 0 };
  const perWord = all.reduce((sum, word) => sum + spanishSyllables(word), 0) / all.length;
  const perSentence = all.length / words.length;
  const one = (n: number): number => Math.round(n * 10) / 10;
  return {
    fernandezHuerta: one(206.84 - 60 * perWord - 1.02 * perSentence),
    inflesz: one(206.835 - 62.3 * perWord - perSentence),
    longest: Math.max(...words.map((sentence) => sentence.length)),
  };
}

/** Easy enough for patients: Fernández Huerta at least 70 or INFLESZ at least 65, and no sentence over 20 words. */
export const isEasySpanish = (text: string): boolean => {
  const { fernandezHuerta, inflesz, longest } = spanishEase(text);
  return (fernandezHuerta >= 70 || inflesz >= 65) && longest <= 20;
};
