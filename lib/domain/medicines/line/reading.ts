import { asReadings, type CombinationReading, combined, cutNames, isTight } from "../combinations.ts";
import { begunNames, isMostOf, isNearOpioid, isPlainSlip, mayMeanNothing } from "../guesses.ts";
import type { ExplainedWord } from "../substance.ts";
import { daysWithout, substances } from "../substance-index.ts";
import { correctedNames, namesIn } from "./name-finding.ts";
import type { Named } from "./place.ts";
import { isLineWord } from "./word.ts";
import type { Word } from "./words.ts";

/** A word that is only a guess, and what it may be. */
export type Guess = { at: number; couldBe: readonly string[] };
/**
 * The names of a line. `words`: the line with its slips put right. `guesses`: words to be asked about. `passed`: words that a
 * clinician said mean nothing, or that belong to a product of several ingredients.
 */
export type LineReading = {
  words: readonly Word[];
  readings: readonly CombinationReading[];
  guesses: readonly Guess[];
  passed: ReadonlySet<number>;
};

const covered = (readings: readonly Named[]) => (at: number) =>
  readings.some(({ from, to }) => from <= at && at <= to);

/** What clinicians said of words of this line that no table knows for sure. */
function saidOf(words: readonly Word[], known: (at: number) => boolean, explained: readonly ExplainedWord[]) {
  const said = new Map(explained.map((one) => [one.word.toLowerCase(), one]));
  return words.flatMap(({ text }, at) => {
    const one = said.get(text);
    if (!one) return [];
    if (known(at)) return [{ at, means: one.means, stale: true }];
    if (one.means === "nothing") return mayMeanNothing(text) ? [{ at, means: "nothing", stale: false }] : [];
    return substances.has(one.means) ? [{ at, means: one.means, stale: false }] : [];
  });
}

/** A name cut short at the width of a label ("HYDROMORPHON"): an opioid counts until someone says otherwise. */
function begun(
  words: readonly Word[],
  read: (at: number) => boolean,
): { readings: CombinationReading[]; guesses: Guess[] } {
  const readings: CombinationReading[] = [];
  const guesses: Guess[] = [];
  words.forEach(({ text }, at) => {
    const keys = read(at) || isLineWord(text) ? [] : begunNames(text);
    const [first] = keys;
    if (first === undefined) return;
    const opioids = keys.filter((key) => isStopped(key));
    const alike = keys.length === 1 || opioids.length === keys.length;
    const sure = alike && (opioids.length === 0 || keys.some((key) => isMostOf(text, key)));
    if (sure) readings.push({ key: first, from: at, to: at, words: 1, guess: true });
    // "AMLOD/BENAZ": two beginnings tied together are no guess, where no opioid begins so; nor are nine letters of one name.
    const plain = text.length >= 9 && keys.length === 1 && !isNearOpioid(text);
    if (!sure || (opioids.length === 0 && !plain && !isTight(words, at)))
      guesses.push({ at, couldBe: keys.slice(0, 6) });
  });
  return { readings, guesses };
}
const isStopped = (key: string): boolean => {
  const one = substances.get(key);
  return one !== undefined && daysWithout(one) >= 0;
};

/** Every name of a line: exact ones, ingredients cut short, slips of the pen, names cut short, and what clinicians said. */
export function readLine(words: readonly Word[], explained: readonly ExplainedWord[]): LineReading {
  const exact = asReadings(namesIn(words), words);
  const known = [...exact, ...cutNames(words, exact)];
  const said = saidOf(words, covered(known), explained);
  const answered = said.filter(({ stale }) => !stale);
  const isAnswered = (at: number) => answered.some((one) => one.at === at);
  const { line, guessed } = correctedNames(words, (at) => covered(known)(at) || isAnswered(at));
  const named = asReadings(namesIn(line), line).map((one) => ({
    ...one,
    ...(one.asked || [...guessed].some((at) => one.from <= at && at <= one.to) ? { guess: true } : {}),
  }));
  const all = [...named, ...cutNames(line, named)];
  const isRead = (at: number) => covered(all)(at) || isAnswered(at);
  const short = begun(line, isRead);
  const told = answered.flatMap(({ at, means }) =>
    means === "nothing" ? [] : [{ key: means, from: at, to: at, words: 1 }],
  );
  const readings = [...all, ...short.readings, ...told];
  return {
    words: line,
    readings: readings.sort((a, b) => a.from - b.from),
    guesses: [
      ...loud(words, named, guessed, combined(readings).length),
      ...unlisted(combined(readings)),
      ...short.guesses,
      ...changed(said, known),
    ],
    passed: new Set([...answered.map(({ at }) => at), ...readings.flatMap(({ from, to }) => span(from, to))]),
  };
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

/** Slips that have to be asked about: of one of several names, and of a single one unless it is small and no opioid. */
function loud(
  words: readonly Word[],
  named: readonly CombinationReading[],
  guessed: ReadonlySet<number>,
  names: number,
): Guess[] {
  return [...guessed].flatMap((at) => {
    const one = named.find(({ from, to }) => from <= at && at <= to);
    if (!one) return [];
    const alone = names === 1 && (isStopped(one.key) || isPlainSlip(words[at]?.text ?? "", one.key));
    return alone ? [] : [{ at, couldBe: one.key ? [one.key] : [] }];
  });
}

/** Names that no list shows, or that are words as well: asked about, unless the line is one opioid, which counts as a guess. */
const unlisted = (names: readonly CombinationReading[]): Guess[] =>
  names.flatMap(({ asked, from, key }) =>
    asked && !(names.length === 1 && isStopped(key)) ? [{ at: from, couldBe: [key] }] : [],
  );

/** What was once explained and is a name of the tables now: asked again, unless it is the same. */
function changed(
  said: readonly { at: number; means: string; stale: boolean }[],
  known: readonly CombinationReading[],
): Guess[] {
  return said.flatMap(({ at, means, stale }) => {
    const key = known.find(({ from, to }) => from <= at && at <= to)?.key;
    return stale && key !== undefined && key !== means ? [{ at, couldBe: [key] }] : [];
  });
}
