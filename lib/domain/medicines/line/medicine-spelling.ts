import { lettersIn, mayBeNear, spellingDistance, spellingLimit } from "../spelling.ts";
import { lookalikes, type NameWord, nameWords, wordsByShape } from "../substance-index.ts";
import { isLineWord } from "./word.ts";

/** How many letters two words have in common from their beginning. */
function alike(a: string, b: string): number {
  let letters = 0;
  while (letters < a.length && a[letters] === b[letters]) letters += 1;
  return letters;
}

/**
 * The words of names that are nearest to a misspelled word, all as near as each other: opioids first, of these the longest
 * interval, then what begins most alike. Empty where the word is known, plain, or like nothing.
 */
export function nearestNames(text: string): readonly string[] {
  const limit = spellingLimit(text.length);
  if (limit === 0 || !/^[a-z]+$/.test(text)) return [];
  if (nameWords.has(text) || lookalikes.has(text) || isLineWord(text)) return [];
  let least = limit;
  const near: { name: NameWord; distance: number }[] = [];
  const letters = lettersIn(text);
  for (let length = text.length - limit; length <= text.length + limit; length++)
    for (const name of wordsByShape.get(`${text.slice(0, 1)}${length}`) ?? []) {
      if (!mayBeNear(letters, name.letters, least)) continue;
      const distance = spellingDistance(text, name.word, least);
      if (distance > least) continue;
      least = distance;
      near.push({ name, distance });
    }
  const rank = ({ whole, opioid }: NameWord): number => (opioid ? 0 : 1) + (whole ? 0 : 2);
  return near
    .filter(({ distance }) => distance === least)
    .map(({ name }) => name)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        b.days - a.days ||
        alike(text, b.word) - alike(text, a.word) ||
        (a.word < b.word ? -1 : 1),
    )
    .map(({ word }) => word);
}
