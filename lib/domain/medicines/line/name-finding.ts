import { daysWithout, type NameTree, nameTree, substances } from "../substance-index.ts";
import { nearestNames } from "./medicine-spelling.ts";
import { numberedTylenol } from "./numbered-tylenol.ts";
import type { Named } from "./place.ts";
import { isLineWord } from "./word.ts";
import { isUnit, mayBeSkipped, type Word } from "./words.ts";

// Everyday words that are also names: they count only at the head of a line ("SAMe 400 mg", not "same dose").
const EVERYDAY = new Set(["same", "align"]);
// "222 tablets", "292 tablets" are names, but behind anything else, or behind a figure, a count.
const COUNTS = /^(?:222|282|292)$/;
const QUANTITY = /^(?:qty|quantity|disp|dispense|dispensed|total|supply|count|of|x|refills?|#?\d.*)$/;
const MINERALS = new Set(["calcium", "magnesium", "zinc"]);

/** The longest names that start at word `at`; strength, form and salt words inside a name are passed over. */
function namesFrom(words: readonly Word[], at: number): Named | null {
  let best: Named | null = null;
  const walk = (node: NameTree, i: number, count: number, last: number): void => {
    if (node.key && (!best || count > best.words))
      best = {
        key: node.key,
        from: at,
        to: last,
        words: count,
        ...(node.asked ? { asked: true } : {}),
      };
    const word = words[i]?.text;
    if (word === undefined) return;
    const singular = word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
    const next = node.next.get(word) ?? node.next.get(singular);
    if (next && !(last < i - 1 && /\d/.test(word))) walk(next, i + 1, count + 1, i);
    if (count > 0 && i - at < 12 && mayBeSkipped(word)) walk(node, i + 1, count, last);
  };
  walk(nameTree, at, 0, at - 1);
  return best;
}

/** Would this name be a misreading: a schedule, a unit after a number, an everyday word, the salt of another drug? */
function isMisread(found: Named, words: readonly Word[], taken: readonly Named[]): boolean {
  const first = words[found.from]?.text ?? "";
  const after = words[found.to + 1]?.text ?? "";
  const before = words[found.from - 1]?.text ?? "";
  if (isUnit(first) && /\d/.test(before) && !words[found.from]?.apart) return true;
  if (COUNTS.test(first))
    return words.slice(0, found.from).some(({ text }) => QUANTITY.test(text) || !isLineWord(text));
  if (found.words > 1) return found.from > 0 && isOneADay(found, words);
  const head = words.slice(0, found.from).every(({ text }) => /^\d+$/.test(text)); // "2) SAMe"
  if (EVERYDAY.has(first)) return !head || /^(as|dose|time|day|one|brand)$/.test(after);
  if (!MINERALS.has(first)) return false;
  const salt = taken.some(
    ({ to, key }) =>
      to === found.from - 1 && !words[found.from]?.apart && substances.get(key)?.kind !== "supplement",
  );
  return salt || after === "channel";
}

/** "Vitamin D3 5,000 IU: one a day" is a schedule, "One A Day" at the head of a line the brand. */
const isOneADay = ({ from, to }: Named, words: readonly Word[]): boolean =>
  words
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(" ") === "one a day" && words.slice(0, from).some(({ text }) => !isLineWord(text));

/** All names in a line, longest first, none overlapping. A numbered Tylenol is one, unless a longer name holds it. */
export function namesIn(words: readonly Word[]): readonly Named[] {
  const candidates = words.flatMap((_, at) => namesFrom(words, at) ?? []);
  candidates.sort((a, b) => b.words - a.words || a.from - b.from);
  const numbered = numberedTylenol(words).filter((one) =>
    candidates.every(({ from, to }) => from > one.from || to < one.to || to - from <= one.to - one.from),
  );
  const taken: Named[] = numbered.map(({ from, to, sure, couldBe }) => ({
    key: sure ? (couldBe[0] ?? "") : couldBe.includes("acetaminophen") ? "acetaminophen" : "",
    from,
    to,
    words: to - from + 1,
    ...(sure ? {} : { couldBe }),
  }));
  for (const found of candidates) {
    const free = taken.every(({ from, to }) => found.to < from || found.from > to);
    if (free && !isMisread(found, words, taken)) taken.push(found);
  }
  return taken.sort((a, b) => a.from - b.from);
}

const covers = (found: Named, at: number): boolean => found.from <= at && at <= found.to;

/** How well a reading of a misspelled word explains it: an opioid to be stopped, with the longest time, then the longest name. */
function weightOf(words: readonly Word[], at: number): { days: number; words: number } {
  const found = namesIn(words).find((name) => covers(name, at));
  const one = found && substances.get(found.key);
  return { days: one ? daysWithout(one) : -1, words: found?.words ?? 0 };
}

/** The line with its misspelled words put right. Of names equally near the one is taken that reads best in this line. */
function putRight(words: readonly Word[], nearest: ReadonlyMap<number, readonly string[]>): readonly Word[] {
  const withWord = (line: readonly Word[], at: number, text: string): readonly Word[] =>
    line.map((word, i) => (i === at ? { ...word, text } : word));
  let line = words;
  for (const [at, [first = ""]] of nearest) line = withWord(line, at, first);
  for (const [at, choices] of nearest) {
    if (choices.length < 2) continue;
    const read = choices.map((text) => ({ text, ...weightOf(withWord(line, at, text), at) }));
    const [best] = read.toSorted((a, b) => b.days - a.days || b.words - a.words);
    if (best) line = withWord(line, at, best.text);
  }
  return line;
}

/** The names of a line once its misspelled words are put right, and at which words that was a guess. */
export function correctedNames(words: readonly Word[], read: (at: number) => boolean) {
  const nearest = new Map<number, readonly string[]>();
  words.forEach(({ text }, at) => {
    const near = read(at) ? [] : nearestNames(text);
    if (near.length > 0) nearest.set(at, near);
  });
  if (nearest.size === 0) return { line: words, guessed: new Set<number>() };
  const right = putRight(words, nearest);
  // "Lyrica sopium" is no Lyrica sodium: what is part of no name stays as it was written.
  const names = namesIn(right);
  const line = right.map((word, at) =>
    nearest.has(at) && !names.some((name) => covers(name, at)) ? (words[at] ?? word) : word,
  );
  return { line, guessed: new Set(nearest.keys()) };
}
