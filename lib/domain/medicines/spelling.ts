/** Restricted Damerau-Levenshtein distance, or `limit + 1` as soon as it is known to be more than `limit`. */
export function spellingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** Which letters from a to z a word holds, as bits. */
export const lettersIn = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
};

/** Can words with these letters be so near? One slip changes at most two of the letters that one holds and the other does not. */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let different = a ^ b;
  for (let n = 0; n < 2 * limit && different !== 0; n++) different &= different - 1;
  return different === 0;
}

/** How far a word of this length may be from a name: not below 6 letters, 1 to 8 letters, else 2. */
export const spellingLimit = (letters: number): number => (letters < 6 ? 0 : letters < 9 ? 1 : 2);
