import type { Word } from "../line/words.ts";
import type { LineSays } from "../substance.ts";
import type { Cue, NamePlace } from "./cue.ts";
import { cuesIn } from "./cues.ts";

/** What a line says of each of its names (in their order), and of itself; `cues`: the words that say so. */
export type LineStatus = { says: LineSays; each: readonly LineSays[]; cues: readonly Cue[] };

const settle = (...all: readonly LineSays[]): LineSays => {
  const different = new Set(all);
  const [only = "takes"] = different;
  return different.size > 1 ? "unclear" : only;
};
/** These hold for a whole list behind them: "Allergies: sulfa, codeine". */
const WHOLE_LIST: readonly LineSays[] = ["allergy", "declined", "notTheirs"];

/** Numbers the clauses of a line: a comma, a bracket, a semicolon or a full stop begins another. */
function clausesOf(words: readonly Word[]): readonly number[] {
  let clause = 0;
  return words.map(({ breaks, text }) => {
    if (breaks || text === "but" || text === "pero" || text === "aber" || text === "mais") clause += 1;
    return clause;
  });
}

/** What is said of names by phrases: those of its own clause, else those right behind or before it. */
export function statusOf(words: readonly Word[], names: readonly NamePlace[]): LineStatus {
  const cues = cuesIn(words, names);
  const telling = cues.filter(({ says }) => says !== "takes");
  if (telling.length === 0) return { says: "takes", each: names.map(() => "takes"), cues };
  const clause = clausesOf(words);
  const real = names.filter(({ kind }) => !kind);
  const named = new Set(real.map(({ from }) => clause[from]));
  const ofKinds = new Set(
    names.flatMap(({ from, kind }) => (kind && !named.has(clause[from]) ? [clause[from]] : [])),
  );
  // "No opioids, LDN 4.5 mg": what is said of a kind is said of no name in another clause.
  const ofNames = cues.filter(({ at, says }) => says === "allergy" || !ofKinds.has(clause[at]));
  // "Never taken opioids, tramadol": a bare name behind it is more of the same.
  const listed = ({ from }: NamePlace) => isBare(clause[from] ?? 0, clause, words, names);
  const each = names.map((name, n) =>
    name.kind
      ? saidOf(name, n, names, cues, clause, words)
      : saidOf(name, real.indexOf(name), real, listed(name) ? cues : ofNames, clause, words),
  );
  const told = real.length > 0 ? each.filter((_, n) => !names[n]?.kind) : each;
  return {
    says: names.length === 0 ? settle(...telling.map(({ says }) => says)) : settle(...told),
    each,
    cues,
  };
}

function saidOf(
  { from }: NamePlace,
  n: number,
  names: readonly NamePlace[],
  cues: readonly Cue[],
  clause: readonly number[],
  words: readonly Word[],
): LineSays {
  const alone = cues.find(({ of }) => of === from);
  if (alone) return alone.says;
  const rest = cues.filter(({ of }) => of === undefined);
  const own = rest.filter(({ at, ahead }) => clause[at] === clause[from] && !(ahead && at > from));
  if (own.length > 0)
    return settle(...own.map(({ says, at }) => spokenOf(says, at < from, n, names, clause)));
  return inherited(from, rest, names, clause, words);
}

/** Of several names in a clause, a phrase behind them all may mean the last one only. */
function spokenOf(
  says: LineSays,
  before: boolean,
  n: number,
  names: readonly NamePlace[],
  clause: readonly number[],
): LineSays {
  const here = clause[names[n]?.from ?? 0];
  const alone = names.filter(({ from }) => clause[from] === here).length === 1;
  return alone || before || says === "takes" ? says : "unclear";
}

const isBare = (
  here: number,
  clause: readonly number[],
  words: readonly Word[],
  names: readonly NamePlace[],
): boolean =>
  words.every(
    ({ text }, at) =>
      clause[at] !== here ||
      names.some(({ from, to }) => from <= at && at <= to) ||
      /^(?:or|nor|any|other|even|also|opioids?|y|o|e|et|ou|ni|oder)$/.test(text),
  );

/** A clause without a phrase of its own: one behind without a name speaks of it, and so does the head of a list before it. */
function inherited(
  from: number,
  cues: readonly Cue[],
  names: readonly NamePlace[],
  clause: readonly number[],
  words: readonly Word[],
): LineSays {
  const here = clause[from] ?? 0;
  const named = new Set(names.map((name) => clause[name.from]));
  const nextNamed = Math.min(...[...named].filter((one): one is number => (one ?? 0) > here));
  const behind = cues.filter(({ at }) => {
    const there = clause[at] ?? 0;
    return there > here && there < nextNamed;
  });
  if (behind.length > 0) return settle(...behind.map(({ says }) => says));
  const before = cues.filter(({ at }) => (clause[at] ?? 0) < here);
  const last = before.at(-1);
  const heads = before.filter(({ at }) => names.every((name) => name.from > at));
  if (last && heads.length > 0) {
    const list = settle(...heads.map(({ says }) => says));
    const next = [...named].filter((one): one is number => (one ?? -1) >= (clause[last.at] ?? 0));
    const direct = Math.min(...next) === here && !named.has(clause[last.at]);
    // "No LDN, tramadol 50 mg": a list of what is not taken holds bare names.
    if (list === "declined" && !direct && !isBare(here, clause, words, names)) return "unclear";
    return direct || WHOLE_LIST.includes(list) ? list : list === "takes" ? "takes" : "unclear";
  }
  // "Lyrica, tramadol, stopped last month": of the first it may be said, too.
  const later = cues.some(
    ({ at, says }) => says !== "takes" && (clause[at] ?? 0) > here && !named.has(clause[at]),
  );
  const onlyCommas = words.slice(from).every(({ gap, breaks }) => !breaks || /,/.test(gap));
  return later && onlyCommas ? "unclear" : "takes";
}
