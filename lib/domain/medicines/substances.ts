import { type CombinationReading, combined } from "./combinations.ts";
import { asWritten, leftOverIn, type ReadWords, unnamedIn } from "./line/left-over.ts";
import { placed } from "./line/place.ts";
import { type LineReading, readLine } from "./line/reading.ts";
import { LONGEST_LINE } from "./line/text.ts";
import { type Word, wordsOf } from "./line/words.ts";
import { holdsNothing } from "./nothing.ts";
import { OPIOID_GROUPS } from "./opioid-table.ts";
import { statusOf } from "./status/status.ts";
import { stoppedOn } from "./status/stopped-on.ts";
import type { ExplainedWord, LineQuestion, LineSays, Match, Recognised, Substance } from "./substance.ts";
import { ambiguous, substances } from "./substance-index.ts";

export type { ExplainedWord, LineQuestion, LineSays, Match, Recognised, Substance } from "./substance.ts";

/** A substance by its key; undefined when there is none. */
export const substanceOf = (key: string): Substance | undefined => substances.get(key);
const keysByName = new Map([...substances.values()].map(({ name, key }) => [name, key]));
/** A name of each substance, for choosing one, in the order of the alphabet. */
export const KNOWN_NAMES: readonly string[] = [...keysByName.keys()].sort();
/** The substance that has exactly this name in `KNOWN_NAMES`. */
export const keyNamed = (name: string): string | undefined => keysByName.get(name.trim().toLowerCase());
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
  naltrexone: { words: /^(contrave|mysimba|bupropion)$/, key: "bupropion" },
  dextromethorphan: { words: /^auvelity$/, key: "bupropion" },
};

const matchOf = (key: string, guess: boolean, words: readonly Word[], says: LineSays = "takes"): Match[] => {
  const one = substances.get(key);
  const also = ALSO[key];
  const holds = also && words.some(({ text }) => also.words.test(text)) ? { alsoHolds: also.key } : {};
  const said = says === "takes" ? {} : { says };
  return one
    ? [{ key, name: one.name, certainty: guess ? "probable" : "exact", kind: one.kind, ...holds, ...said }]
    : [];
};

type Open = { words: readonly string[]; couldBe: readonly string[]; treatAs?: string; at: number };
/** Terms such as "oxy" or "pain pills" that no name used, and that nothing else in the line explains. */
function unclearIn(words: readonly Word[], read: ReadonlySet<number>, keys: readonly string[]): Open[] {
  const texts = words.map(({ text }) => text.replace(/^(oxy)s$/, "$1"));
  return ambiguous.flatMap(({ words: term, couldBe, treatAs }) => {
    const at = texts.findIndex((_, from) =>
      term.every((word, n) => texts[from + n] === word && !read.has(from + n)),
    );
    const explained = at < 0 || couldBe.some((key) => keys.includes(key));
    return explained ? [] : [{ words: term, couldBe, treatAs, at }];
  });
}

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
/** Against an allergy it is taken: "Zyrtec for allergies", and "Zyrtec allergy". */
const AGAINST_ALLERGY =
  /^(?:antihistamine|inhaled_or_nasal_steroid|leukotriene|decongestant|mast_cell|emergency|topical_steroid)$/;
const NUMBERED = new Set(["acetaminophen", "aspirin", "butalbital_apap_caffeine"]);
const COUGH = new Set(["guaifenesin", "dextromethorphan", "promethazine", "benzonatate"]);

function readOf({ readings, passed }: LineReading, explained: ReadonlySet<number>): ReadWords {
  const nameAt = (at: number) => {
    const one = readings.find(({ from, to }) => from <= at && at <= to);
    return one && { cough: COUGH.has(one.key), numbered: NUMBERED.has(one.key) };
  };
  const names = new Set(readings.flatMap(({ key }) => (key === "" ? [] : [key]))).size;
  return { nameAt, names, explained: (at) => passed.has(at) || explained.has(at) };
}

const namePlaces = (readings: readonly CombinationReading[]) =>
  readings.map(({ key, from, to }) => ({
    from,
    to,
    opioid: substances.get(key)?.kind === "opioid",
    againstAllergy: substances.get(key)?.classes.some((name) => AGAINST_ALLERGY.test(name)) ?? false,
  }));

const KIND =
  /^d?(?:opioids?|opiates?|opioides?|opiaceos?|opiace|oppioid[ei]|oppiace[oi]|opiaces|opiate|opioiden|narcotics?|narcoticos?)$/;
/** "No opioids", "denies narcotics": of a kind that is not taken, something is said as of a name. */
const kinds = (words: readonly Word[]) =>
  words.flatMap(({ text }, at) =>
    KIND.test(text) ? [{ from: at, to: at, opioid: false, againstAllergy: false, kind: true as const }] : [],
  );

/** Places of words that may be one thing or another, and what. */
type Which = { at: number; couldBe: readonly string[] };
function questionsOf(
  line: LineReading,
  which: readonly Which[],
  left: readonly number[],
  says: LineSays,
  written: (at: number) => string,
): LineQuestion[] {
  const guesses = new Map(line.guesses.map(({ at, couldBe }) => [at, couldBe]));
  return [
    ...which.map(({ at, couldBe }) => ({ asks: "which" as const, word: written(at), couldBe })),
    ...left.map((at) => {
      const couldBe = guesses.get(at);
      return couldBe
        ? { asks: "guess" as const, word: written(at), couldBe }
        : { asks: "word" as const, word: written(at) };
    }),
    ...(says === "takes" ? [] : [{ asks: "status" as const, says }]),
  ];
}

/** What a line of a list says. Total: any text gives an answer, and what is not understood says so. */
export function recognise(text: string, explained: readonly ExplainedWord[] = []): Recognised {
  if (holdsNothing(text)) return nothingIn(text);
  const all = wordsOf(text);
  const original = all.slice(0, LONGEST);
  const line = readLine(original, explained);
  const { words, readings } = line;
  const status = statusOf(words, [...namePlaces(readings), ...kinds(words)]);
  const names = combined(readings.map((one, n) => ({ ...one, says: status.each[n] ?? "takes" })));
  const found = names.flatMap((one) =>
    matchOf(placed(one, words, names), one.guess ?? false, words, one.says),
  );
  const unclear = unclearIn(
    words,
    line.passed,
    found.map(({ key }) => key),
  );
  const treated = unclear.flatMap(({ treatAs }) => (treatAs ? matchOf(treatAs, true, words) : []));
  const open = unclear.filter(({ treatAs }) => !treatAs);
  const cues = status.cues.flatMap(({ at, to }) => span(at, to));
  const denied = kinds(words).flatMap(({ from }, n) => {
    const says = status.each[readings.length + n] ?? "takes";
    return says === "takes" || says === "unclear" ? [] : [from];
  });
  const terms = unclear.flatMap(({ at, words: term }) => span(at, at + term.length - 1));
  const read = readOf(line, new Set([...cues, ...terms, ...denied]));
  const guessed = line.guesses.map(({ at }) => at);
  const left = [...new Set([...leftOverIn(words, read), ...unnamedIn(words, read), ...guessed])].sort(
    (a, b) => a - b,
  );
  const which = [
    ...readings.flatMap(({ couldBe, from }) => (couldBe ? [{ at: from, couldBe }] : [])),
    ...open,
  ];
  const written = asWritten(text, original);
  const matches = onePerIngredient([...found, ...treated]);
  const tooLong = all.length > LONGEST || text.length > LONGEST_LINE;
  return {
    text,
    matches,
    unknown: matches.length === 0 || tooLong || left.length > 0 || which.length > 0,
    mayBe: which.flatMap(({ couldBe }) => couldBe),
    leftOver: left.map(written),
    says: status.says,
    ...stoppedOn(words, status),
    questions: questionsOf(line, which, left, status.says, written),
  };
}
const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
