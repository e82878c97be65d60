/**
 * One word of a line; whether something (a comma, a slash, "and") stands between it and the word before (`apart`), and whether
 * that begins another thing ("and", "with", "plus", a semicolon: `joined`).
 */
export type Word = { text: string; apart: boolean; joined?: boolean };

const CONNECTORS = new Set(["and", "with", "w", "plus"]);
// Salts that follow a drug name and do not change which drug it is (opioids.json, how_to_match), and the usual others.
const SALTS =
  "hcl hydrochloride sulfate sulphate sulf bitartrate bitart bit tartrate tart phosphate phos hbr hydrobromide citrate sodium";
const UNITS = "mg mcg ug g gm gram grams ml cc iu units unit meq hr hrs hour hours h";
const FORMS =
  "tab tabs tablet tablets cap caps capsule capsules pill pills oral po sl pr film strip liquid solution soln susp daily weekly monthly once generic brand";
const SKIPPED = new Set(`${SALTS} ${UNITS} ${FORMS}`.split(" "));
const QUANTITY = /^[\d.]+(?:%|x|mg|mcg|ug|gm?|ml|cc|iu|units?|meq|hrs?|h)?$/;

/** Strength, unit, form and salt words may stand inside a name: "tramadol 100 mg ER" is tramadol ER. */
export const mayBeSkipped = (word: string): boolean => SKIPPED.has(word) || QUANTITY.test(word);
/** "mg", "iu": after a number these are never the beginning of a name. */
export const isUnit = (word: string): boolean => UNITS.split(" ").includes(word);

const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´']/g, ""], // st john's → st johns
  [/(\d),(?=\d{3}\b)/g, "$1"], // 5,000 → 5000
  [/(?<=\b[a-z])\.(?=[a-z]\b)/g, ""], // o.p.m.s. → opms, b.i.d. → bid
  [/(?<!\d)\.|\.(?!\d)/g, " "], // full stops, not decimal points
  [/(?<=[a-z])&(?=[a-z])/g, " and "],
  [/(?<=\p{L}{4})(?=\d)/gu, " "], // oxycodone10 → oxycodone 10
  [/(?<=\p{L}{2})(?=\d[\d.]*(?:mg|mcg|ml|iu)\b)/gu, " "], // er10mg → er 10mg
  [/(?<=#\s?\d|tylenol[\s-]\d)s\b/g, ""], // tylenol #3s → tylenol #3
  [/#\s*(?=\d)/g, " #"], // "tylenol# 3" → "tylenol #3"
  [/\b(?:number|num|nr|no) three\b|(?<=\btylenol )iii\b/g, "#3"],
  [/\b(?:number|num|nr|no) four\b/g, "#4"],
  [/\bpromethazine[\s-]*dm\b/g, "promethazine dextromethorphan"],
  [/\b(?:number|num|nr|no)\s*(?=\d\b)/g, "no "],
  [/\b(?:extended|ext|prolonged|modified|long)[\s-]*(?:release|rel|acting)\b/g, "er"],
  [/\b(?:controlled|continuous)[\s-]*(?:release|rel)\b/g, "cr"],
  [/\b(?:sustained|slow)[\s-]*(?:release|rel)\b/g, "sr"],
  [/\bimmediate[\s-]*(?:release|rel)\b/g, "ir"],
  [/\b(vitamin|vit) (b) (?=\d{1,2}\b)/g, "$1 $2"], // vitamin b 12 → vitamin b12
  [/\b(b|d|k|t)-(?=(?:1|2|3|4|5|6|7|9|12)\b(?!-))/g, "$1"], // b-12 → b12
  [/\bq[\s-]10\b/g, "q10"],
];

/** A line as words in lower case; "#" stays with its number, connectors are dropped and remembered as `apart`. */
export function wordsOf(text: string): readonly Word[] {
  // "SAMe" is a name, "same" a word.
  let line = text
    .normalize("NFKC")
    .replace(/\bSAMe\b/g, "sam-e")
    .replace(/[\s_]+/g, " ")
    .replaceAll("\u03bc", "u")
    .toLowerCase(); // µg → ug
  for (const [from, to] of REWRITES) line = line.replace(from, to);
  const words: Word[] = [];
  let apart = false;
  let joined = false;
  for (const [piece] of line.matchAll(/#?[\p{L}\p{N}][\p{L}\p{N}.%]*|[^\s\p{L}\p{N}#]/gu)) {
    const word = piece.replace(/\.$/, "");
    if (CONNECTORS.has(word) || word === ";" || word === "+") joined = true;
    else if (!/[\p{L}\p{N}]/u.test(word)) apart ||= word !== "-";
    else {
      words.push({ text: word, apart: apart || joined, ...(joined ? { joined } : {}) });
      apart = false;
      joined = false;
    }
  }
  return words;
}
