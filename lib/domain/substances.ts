import { type Named, placed } from "./medicine-place.ts";
import { nearestNames } from "./medicine-spelling.ts";
import { isUnit, mayBeSkipped, type Word, wordsOf } from "./medicine-words.ts";
import { OPIOID_GROUPS } from "./opioid-table.ts";
import type { ExplainedWord, Match, Recognised, Substance } from "./substance.ts";
import { ambiguous, daysWithout, type NameTree, nameTree, substances } from "./substance-index.ts";

export type { ExplainedWord, LineQuestion, LineSays, Match, Recognised, Substance } from "./substance.ts";

/** A substance by its key; undefined when there is none. */
export const substanceOf = (key: string): Substance | undefined => substances.get(key);
/** "hydrocodone + acetaminophen"; the key itself when it is not in the tables. */
export const substanceName = (key: string): string => substances.get(key)?.name ?? key.replaceAll("_", " ");

/** Does a substance (or something inside it) answer to a term of a rule: its key, "class:<name>"? */
export function answersTo(key: string, term: string): boolean {
  const substance = substances.get(key);
  if (key === term || substance?.contains.includes(term)) return true;
  if (!substance || !term.startsWith("class:")) return false;
  const name = term.slice(6);
  return (
    substance.classes.includes(name) ||
    substance.contains.some((inner) => substances.get(inner)?.classes.includes(name))
  );
}

/** The classes that "group:<name>" or a class name stands for. */
export const opioidClasses = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.startsWith("group:") ? (OPIOID_GROUPS[name.slice(6)] ?? []) : [name]));

type Found = Named;

// Everyday words that are also names: they count only at the head of a line ("SAMe 400 mg", not "same dose").
const EVERYDAY = new Set(["same", "align"]);
const MINERALS = new Set(["calcium", "magnesium", "zinc"]);
// "Tylenol 3 times a day" is no Tylenol #3.
const TIMES = /^(times?|x|per|a|daily|hourly)$/;

/** The longest names that start at word `at`; strength, form and salt words inside a name are passed over. */
function namesFrom(words: readonly Word[], at: number): Found | null {
  let best: Found | null = null;
  const walk = (node: NameTree, i: number, count: number, skipped: boolean): void => {
    if (node.key && (!best || count > best.words || (count === best.words && i - 1 > best.to)))
      best = { key: node.key, from: at, to: i - 1, words: count };
    const word = words[i]?.text;
    if (word === undefined) return;
    const singular = word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
    const next = node.next.get(word) ?? node.next.get(singular);
    if (next && !(skipped && /\d/.test(word))) walk(next, i + 1, count + 1, false);
    if (count > 0 && i - at < 12 && mayBeSkipped(word)) walk(node, i + 1, count, true);
  };
  walk(nameTree, at, 0, false);
  return best;
}

/** Would this name be a misreading: a schedule, a unit after a number, an everyday word, the salt of another drug? */
function isMisread(found: Found, words: readonly Word[], taken: readonly Found[]): boolean {
  const first = words[found.from]?.text ?? "";
  const last = words[found.to]?.text ?? "";
  const after = words[found.to + 1]?.text ?? "";
  const before = words[found.from - 1]?.text ?? "";
  if (isUnit(first) && /\d/.test(before) && !words[found.from]?.apart) return true;
  const numbered = words[found.to - 1]?.text === "no"; // "Tylenol no. 3 x 2"
  const twoOf = after === "x" && /^\d/.test(words[found.to + 2]?.text ?? ""); // "Tylenol 3 x 2", not "3 x daily"
  if (/^\d$/.test(last) && found.words > 1 && TIMES.test(after) && !numbered && !twoOf) return true;
  if (found.words > 1) return false;
  const head = words.slice(0, found.from).every(({ text }) => /^\d+$/.test(text)); // "2) SAMe"
  if (EVERYDAY.has(first)) return !head || /^(as|dose|time|day|one|brand)$/.test(after);
  if (!MINERALS.has(first)) return false;
  const salt = taken.some(
    ({ to, key }) =>
      to === found.from - 1 && !words[found.from]?.apart && substances.get(key)?.kind !== "supplement",
  );
  return salt || after === "channel";
}

/** All names in a line, longest first, none overlapping. */
function namesIn(words: readonly Word[]): readonly Found[] {
  const candidates = words.flatMap((_, at) => namesFrom(words, at) ?? []);
  candidates.sort((a, b) => b.words - a.words || a.from - b.from);
  const taken: Found[] = [];
  for (const found of candidates) {
    const free = taken.every(({ from, to }) => found.to < from || found.from > to);
    if (free && !isMisread(found, words, taken)) taken.push(found);
    else if (free && found.words > 1) retryShorter(found, words, taken);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** "tylenol 3 times" is still Tylenol: the first word of a misread phrase may be a name by itself. */
function retryShorter(found: Found, words: readonly Word[], taken: Found[]): void {
  const key = nameTree.next.get(words[found.from]?.text ?? "")?.key;
  if (key) taken.push({ key, from: found.from, to: found.from, words: 1 });
}

const covers = (found: Found, at: number): boolean => found.from <= at && at <= found.to;

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

/** Names after spelling correction of the words that no exact name used. */
function correctedNames(
  words: readonly Word[],
  exact: readonly Found[],
): { found: Found; probable: boolean }[] {
  const nearest = new Map<number, readonly string[]>();
  words.forEach(({ text }, at) => {
    const near = exact.some((found) => covers(found, at)) ? [] : nearestNames(text);
    if (near.length > 0) nearest.set(at, near);
  });
  if (nearest.size === 0) return exact.map((found) => ({ found, probable: false }));
  return namesIn(putRight(words, nearest)).map((found) => ({
    found,
    probable: [...nearest.keys()].some((at) => covers(found, at)),
  }));
}

const rank = (key: string): number => {
  const days = substances.get(key)?.freeDays;
  return days === null ? 1000 : (days?.suggested ?? -1);
};

/** "OxyContin (oxycodone)" is one product: of opioids with one ingredient the longest interval counts. */
function onePerIngredient(matches: readonly Match[]): Match[] {
  const kept = new Map<string, Match>();
  for (const match of matches) {
    const one = substances.get(match.key);
    const id = one?.kind === "opioid" && one.rxcui ? `rx ${one.rxcui}` : match.key;
    const other = kept.get(id);
    if (!other || rank(match.key) > rank(other.key)) kept.set(id, match);
    else if (other.key === match.key && match.certainty === "exact") kept.set(id, match);
  }
  return [...kept.values()];
}

// What some products of a name hold besides it, for the rules about what someone takes.
const ALSO: Readonly<Record<string, { words: RegExp; key: string }>> = {
  codeine: { words: /^(promethazine|prometh|phenergan)$/, key: "promethazine" },
  naltrexone: { words: /^(contrave|bupropion)$/, key: "bupropion" },
  dextromethorphan: { words: /^auvelity$/, key: "bupropion" },
};

const matchOf = (key: string, certainty: Match["certainty"], words: readonly Word[]): Match[] => {
  const one = substances.get(key);
  const also = ALSO[key];
  const holds = also && words.some(({ text }) => also.words.test(text)) ? { alsoHolds: also.key } : {};
  return one ? [{ key, name: one.name, certainty, kind: one.kind, ...holds }] : [];
};

/** Terms such as "oxy" or "T3" that no name used, and that nothing else in the line explains. */
function unclearIn(words: readonly Word[], keys: readonly string[]) {
  const texts = words.map(({ text }) => text.replace(/^(oxy|t3)s$/, "$1"));
  return ambiguous.filter(
    ({ words: term, couldBe }) =>
      texts.some((_, at) => term.every((word, n) => texts[at + n] === word)) &&
      !couldBe.some((key) => keys.includes(key)) &&
      (keys.length === 0 || /^(oxy|t3|mso4)$/.test(term.join(" "))),
  );
}

const NOTHING = /^(none|nil|no|n\/?a|nkda|-+|no (known )?(medications?|medicines?|meds|supplements?)|)\.?$/i;

/** "None": a line that names nothing, and says so. */
const nothingIn = (text: string): Recognised => ({
  text,
  matches: [],
  unknown: false,
  mayBe: [],
  leftOver: [],
  says: "takes",
  questions: [],
});

/** A line is a few words; what is longer is read this far and asked about. */
const LONGEST = 80;

/** What a line of a list says. Total: any text gives an answer, and what is not understood says so. */
export function recognise(text: string, _explained: readonly ExplainedWord[] = []): Recognised {
  const all = wordsOf(text);
  const words = all.slice(0, LONGEST);
  if (NOTHING.test(text.trim())) return nothingIn(text);
  const names = correctedNames(words, namesIn(words));
  const all_ = names.map(({ found }) => found);
  const found = names.flatMap(({ found, probable }) =>
    matchOf(placed(found, words, all_), probable ? "probable" : "exact", words),
  );
  const unclear = unclearIn(
    words,
    found.map(({ key }) => key),
  );
  const treated = unclear.flatMap(({ treatAs }) => (treatAs ? matchOf(treatAs, "probable", words) : []));
  const matches = onePerIngredient([...found, ...treated]);
  const open = unclear.filter(({ treatAs }) => !treatAs);
  return {
    text,
    matches,
    unknown:
      matches.length === 0 ||
      all.length > LONGEST ||
      (open.length > 0 && !open.every(({ couldBe }) => couldBe.includes("any"))),
    mayBe: open.flatMap(({ couldBe }) => couldBe),
    leftOver: [],
    says: "takes",
    questions: [],
  };
}
