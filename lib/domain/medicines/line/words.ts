import { BETWEEN_ABROAD } from "./sig-words-abroad.ts";
import { foldedLine } from "./text.ts";

/**
 * One word of a line in lower case, and what stands before it: `gap` as written ("/", ", "), whether that sets it apart from the
 * word before (`apart`), begins another thing ("and", "with", a plus sign, a semicolon: `joined`) or another clause (`breaks`).
 */
export type Word = { text: string; gap: string; apart: boolean; joined?: boolean; breaks?: boolean };

const CONNECTORS = new Set(["and", "with", "w"]);
/** Connectors that may be part of a name too ("Nurofen Plus", "vitamin E"): they stay words, and a name may pass over them. */
export const isBetween = (word: string): boolean => word === "plus" || BETWEEN_ABROAD.has(word);
// Salts that follow a drug name and do not change which drug it is (opioids.json, how_to_match), and the usual others.
const SALTS =
  "hcl hydrochloride sulfate sulphate sulf bitartrate bitart bit tartrate tart phosphate phos hbr hydrobromide citrate sodium";
const UNITS = "mg mcg ug g gm gram grams ml cc iu units unit meq hr hrs hour hours h";
const FORMS =
  "tab tabs tablet tablets cap caps capsule capsules pill pills oral po sl pr film strip liquid solution soln susp daily weekly monthly once generic brand";
const SKIPPED = new Set(`${SALTS} ${UNITS} ${FORMS}`.split(" "));
const QUANTITY = /^[\d.]+(?:%|x|mg|mcg|ug|gm?|ml|cc|iu|units?|meq|hrs?|h)?$/;

/** Strength, unit, form and salt words may stand inside a name: "tramadol 100 mg ER" is tramadol ER. */
export const mayBeSkipped = (word: string): boolean =>
  SKIPPED.has(word) || QUANTITY.test(word) || isBetween(word);
/** "mg", "iu": after a number these are never the beginning of a name. */
export const isUnit = (word: string): boolean => UNITS.split(" ").includes(word);

const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´']/g, ""], // st john's → st johns
  [/\bd\/c(?:ed|d)?\b/g, "discontinued"],
  [/\bc\/o\b/g, "for"],
  [/\bh\/o\b/g, "history of"],
  [/\bc(?=1\/[248]\b)/g, "c "], // Fiorinal C1/4
  [/\bc\/ ?(?=\d)/g, "cada "], // c/8h
  [/\bvitamin[ae]s?(?= ?[a-ek]\d{0,2}\b)/g, "vitamin"],
  [/\b[bpq]\/(?=[hp]\b)/g, ""], // b/p
  [/(\d),(?=\d{3}\b)/g, "$1"], // 5,000 → 5000
  [/(?<=\d),(?=\d{1,2}\b)/g, "."], // 37,5 → 37.5
  [/(?<=\b[a-z])\.(?=[a-z]\b)/g, ""], // o.p.m.s. → opms, b.i.d. → bid
  [/\b(?:number|num|nr|nro|no)\.\s*(?=[1-4]\b)/g, "no "],
  [/(?<!\d)\.|\.(?!\d)/g, " ¦ "], // full stops, not decimal points
  [/(?<=[a-z])&(?=[a-z])/g, " and "],
  [/(?<=[a-z])0(?=[a-z]{2})|\b0(?=x[iy])/g, "o"], // tramad0l, 0xycodone
  [/(?<=\p{L}{4})(?=\d)/gu, " "], // oxycodone10 → oxycodone 10
  [/(?<=\p{L}{2})(?=\d[\d.]*(?:mg|mcg|ml|iu)\b)/gu, " "], // er10mg → er 10mg
  [/(?<=#\s?\d|tylenol[\s-]\d|\btyl[\s-]?\d)s\b/g, ""], // tylenol #3s → tylenol #3
  [/#\s*(?=\d)/g, " #"], // "tylenol# 3" → "tylenol #3"
  [/\b(?:number|num|nr|nro|no) one\b/g, "#1"],
  [/\b(?:number|num|nr|nro|no) two\b/g, "#2"],
  [/\b(?:number|num|nr|nro|no) three\b|(?<=\btylenol )threes\b/g, "#3"],
  [/\b(?:number|num|nr|nro|no) four\b|(?<=\btylenol )fours\b/g, "#4"],
  [/\bpromethazine[\s-]*dm\b/g, "promethazine dextromethorphan"],
  [/\b(?:number|num|nr|nro|no)\s*(?=\d\b)/g, "no "],
  [/\b(?:extended|ext|prolonged|modified|long)[\s-]*(?:release|rel|acting)\b/g, "er"],
  [/\b(?:controlled|continuous)[\s-]*(?:release|rel)\b/g, "cr"],
  [/\b(?:sustained|slow)[\s-]*(?:release|rel)\b/g, "sr"],
  [/\bimmediate[\s-]*(?:release|rel)\b/g, "ir"],
  [/\b(vitamin|vit) (b) (?=\d{1,2}\b)/g, "$1 $2"], // vitamin b 12 → vitamin b12
  [/\b(b|d|k|t)-(?=(?:1|2|3|4|5|6|7|9|12)s?\b(?!-))/g, "$1"], // b-12 → b12
  [/\bq[\s-]10\b/g, "q10"],
];

const BREAK = /[;:¦()[\]{},]/;

/** A line as words in lower case; "#" stays with its number, connectors are dropped and remembered as `apart`. */
export function wordsOf(text: string): readonly Word[] {
  // "SAMe" is a name, "same" a word.
  let line = foldedLine(text)
    .replace(/\bSAMe\b/g, "sam-e")
    .replaceAll("\n", " ¦ ")
    .replace(/[\s_]+/g, " ")
    .toLowerCase();
  for (const [from, to] of REWRITES) line = line.replace(from, to);
  const words: Word[] = [];
  let joined = false;
  let end = 0;
  let gap = "";
  for (const piece of line.matchAll(/#?[\p{L}\p{N}][\p{L}\p{N}.%]*/gu)) {
    const word = piece[0].replace(/\.$/, "");
    gap += line.slice(end, piece.index);
    end = piece.index + piece[0].length;
    if (CONNECTORS.has(word)) {
      joined = true;
      continue;
    }
    joined ||= /[;+]/.test(gap);
    const apart = joined || /[^\s#-]/.test(gap);
    words.push({
      text: word,
      gap,
      apart,
      ...(joined ? { joined } : {}),
      ...(BREAK.test(gap) ? { breaks: true } : {}),
    });
    joined = isBetween(word);
    gap = "";
  }
  return words;
}
