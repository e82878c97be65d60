import { NICKNAMES } from "./nicknames.ts";

/** A person as registered: names and birth date (ISO day). */
export type Registered = { givenName: string; familyName: string; bornOn: string };

const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
/** Words of a name without accents, marks and case: "Núñez-O'Brien" → nunez, obrien. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ.`]/gu, "")
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

/** Edits from one word to another (a letter more, less, other, or two swapped), up to a few. */
export function editsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 1; j <= b.length; j++) (rows[0] as number[])[j] = j;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        ...(swapped ? [at(i - 2, j - 2) + 1] : []),
      );
    }
  return at(a.length, b.length);
}

const nearWord = (a: string, b: string): boolean =>
  a === b ||
  editsBetween(a, b) <= (Math.min(a.length, b.length) >= 7 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0);
const near = (a: readonly string[], b: readonly string[]): boolean =>
  nearWord(a.join(""), b.join("")) ||
  a.some((one) => one.length > 2 && b.some((other) => nearWord(one, other)));

const circles = NICKNAMES.map((line) => new Set(line.split(" ")));
const called = (a: string, b: string): boolean =>
  circles.some((names) => names.has(a) && names.has(b)) ||
  (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));
const nearGiven = (a: readonly string[], b: readonly string[]): boolean =>
  near(a, b) || a.some((one) => b.some((other) => called(one, other)));
const initial = (a: readonly string[], b: readonly string[]): boolean =>
  (a[0]?.length === 1 || b[0]?.length === 1) && a[0]?.[0] === b[0]?.[0];

/** A slip of the hand in a birth date: day and month changed over, one digit other, two digits changed over. */
function nearDay(a: string, b: string): boolean {
  if (a === b) return true;
  const [year, month, day] = b.split("-");
  if (a === `${year}-${day}-${month}`) return true;
  return editsBetween(a.replaceAll("-", ""), b.replaceAll("-", "")) <= 1;
}

/**
 * May these two be one person: the same day of birth and a name that comes near (other spelling, swapped names, a short form, another
 * family name), or the same name and a birth date that is one slip away.
 */
export function looksAlike(a: Registered, b: Registered): boolean {
  const [givenA, familyA, givenB, familyB] = [a.givenName, a.familyName, b.givenName, b.familyName].map(
    wordsOf,
  ) as [string[], string[], string[], string[]];
  const inPlace = near(familyA, familyB) && (nearGiven(givenA, givenB) || initial(givenA, givenB));
  const swapped = near(familyA, givenB) && nearGiven(givenA, familyB);
  if (a.bornOn === b.bornOn) return inPlace || swapped || near(familyA, familyB) || nearGiven(givenA, givenB);
  return nearDay(a.bornOn, b.bornOn) && (inPlace || swapped);
}
