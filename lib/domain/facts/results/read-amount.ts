import { labOf } from "#lib/domain/facts/labs.ts";
import { type Believability, believabilityIn } from "./limits.ts";
import { unitNamed, unitOfTest, worthInUs } from "./units.ts";
import { readingsOf } from "./written-number.ts";

/** "<" and ">": the laboratory knows only a bound. */
export type Bound = "<" | ">";
export type Flag = "high" | "low" | "abnormal" | "normal";
/** A result as it was written: the number in `unit`, and what stood beside it. */
export type Amount = {
  value: number;
  bound?: Bound;
  /** The bound itself belongs to it: ">=60". */
  orEqual?: true;
  unit: string;
  /** Did the text itself name a unit. */
  named: boolean;
  flag?: Flag;
  low?: number;
  high?: number;
};
/** What is not surely a number is asked about, with the reason as a sentence. */
export type ReadAmount = { amount: Amount } | { ask: string };

const ask = (why: string): ReadAmount => ({ ask: why });
const NO_NUMBER = "This is not surely a number. Write the number alone.";

const SUPERSCRIPT = /[⁰¹²³⁴-⁹]+/gu;
/** One spelling for signs that look alike; what cannot be seen goes. */
const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(SUPERSCRIPT, (digits) => `^${digits.normalize("NFKC")}`)
    .replace(/[½¼¾⅓⅔]/g, "?")
    .normalize("NFKC")
    .replace(/[\u2012-\u2015\u2212]/g, "-")
    .replace(/(?<=\d)[\u00b7\u2027\u2219](?=\d)/g, ".")
    .replace(/\(calc(?:ulated)?\.?\)/gi, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=\p{L})\.$/u, "");

const BELOW =
  /^(?:<\s*(?:or\s*)?=?|=\s*<|≤|≦|⩽|(?:no|not) more than|at most|(?:is )?(?:less|lower|fewer|smaller)(?: than)?(?: or equal to)?|under|below|lt|le)\s*/i;
const ABOVE =
  /^(?:>\s*(?:or\s*)?=?|=\s*>|≥|≧|⩾|(?:no|not) less than|at least|(?:is )?(?:more|greater|higher|larger)(?: than)?(?: or equal to)?|over|above|exceeds|gt|ge)\s*/i;
// "1 250" is one number; "250 100-400" is one and a range, "450 103/uL" one and a unit that lost its raised 3.
const NUMBER =
  /^(?:\d{1,3}(?:[ '\u2019](?!10[3-9]\/)\d{3})+(?!\d|\s*(?:-|to )\s*\d|[.,]\d+\s*-)(?:[.,]\d+)?|\d[\d.,'\u2019]*|\.\d+)/;
// Words of HL7's table 0078 and of portals ("Above high normal", "Out of range") stand before the letters.
const FLAG =
  /^(?:\*+|!+|[↑↓▲▼⇑⇓]+|(?:above|below)(?: (?:high|low|upper|lower))?(?: (?:normal|range|limits?))+|out of range(?: (?:high|low))?|(?:with)?in (?:normal )?(?:range|limits)|wnl|(?:very |critically |critical )?(?:high|low)|h{1,2}|l{1,2}|a{1,2}|n|c|hi|lo|ah|al|critical|crit|abnormal|abn|normal|elevated|panic|alert)(?![\p{L}\d/%])/iu;

/** What a flag of a laboratory says; undefined for a word that is none. */
export function flagOf(word: string): Flag | undefined {
  const plain = tidy(word).toLowerCase();
  if (FLAG.exec(plain)?.[0] !== plain || plain === "") return undefined;
  if (/high|^h|^ah|^above|elevated|[↑▲⇑]/u.test(plain)) return "high";
  if (/low|^l|^al$|[↓▼⇓]/u.test(plain)) return "low";
  return /^(?:n(?:ormal)?|wnl|(?:with)?in .*)$/.test(plain) ? "normal" : "abnormal";
}

const RANGE =
  /^(?:(?:ref(?:erence)?|normal|normwert|norm|range|interval|limits?|rr|nl|vn|vr|n(?=:))[ .:]*)*(?:(\d[\d.,]*)\s*(?:-|to|bis|hasta|à)\s*(\d[\d.,]*)|([<>≤≥])\s*(?:or\s*)?=?\s*(\d[\d.,]*))/i;

/** A laboratory's own limits, as they are written. */
type Written = { low?: string; high?: string };
/** "10-40", "< 40", "ref: 0,4 - 4,5" at the start of a text, and what is left behind them. */
function rangeAt(text: string): { limits: Written; rest: string } | undefined {
  const [whole, from, to, sign, bound] = RANGE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const clean = (written = "") => written.replace(/[.,]$/, "");
  const limits: Written = bound
    ? { [sign === "<" || sign === "≤" ? "high" : "low"]: clean(bound) }
    : { low: clean(from), high: clean(to) };
  return { limits, rest: text.slice(whole.length) };
}

type Beside = { unit?: string; flag?: Flag; limits?: Written };

/** The longest unit at the start of a text, and how long it is. */
function unitAt(text: string, counts: boolean): { unit: string; length: number } | undefined {
  const [run = ""] = /^(?:\[i?u\]|[^()[\]\t;])*/i.exec(text) ?? [];
  for (let end = Math.min(run.length, 40); end > 0; end--) {
    const piece = run.slice(0, end);
    if (/[\s*]$/.test(piece) || /^[\p{L}\d]/u.test(run.slice(end)) || /^[hlanc]{1,2}$/i.test(piece)) continue;
    const unit = unitNamed(piece, counts);
    if (unit && !(unit === "fraction" && piece !== "fraction")) return { unit, length: end };
  }
  return undefined;
}

/** What stands beside a number: unit, flag and limits, each at most once, in any order; undefined where a word is left over. */
function besideOf(text: string, counts: boolean, found: Beside = {}): Beside | undefined {
  const rest = text.replace(/^[\s;:,|]+/, "");
  if (rest === "") return found;
  const unit = unitAt(rest, counts);
  if (unit && (!found.unit || found.unit === unit.unit))
    return besideOf(rest.slice(unit.length), counts, { ...found, unit: unit.unit });
  const [whole, inner] = /^[([]([^()[\]]*)[)\]]/.exec(rest) ?? [];
  if (whole !== undefined) {
    const held = besideOf(inner ?? "", counts, found);
    return held && besideOf(rest.slice(whole.length), counts, held);
  }
  const range = found.limits ? undefined : rangeAt(rest);
  if (range) return besideOf(range.rest, counts, { ...found, limits: range.limits });
  const [flag] = FLAG.exec(rest) ?? [];
  const says = flag && bothFlags(found.flag, flagOf(flag));
  return flag && says ? besideOf(rest.slice(flag.length), counts, { ...found, flag: says }) : undefined;
}

/** Two flags as one; undefined where they contradict each other. */
function bothFlags(a: Flag | undefined, b: Flag | undefined): Flag | undefined {
  if (!a || !b || a === b) return a ?? b;
  return b === "abnormal" ? a : a === "abnormal" ? b : undefined;
}

type Stands = (value: number) => Believability;
/** Which of two readings is meant: that which fits the test, where only one does; undefined where it is not sure. */
function meant(written: string, stands: Stands): number | undefined {
  const readings = readingsOf(written);
  // Two numbers with a space between them are one only where that fits the test.
  if (written.includes(" ") && stands(readings[0]?.value ?? 0) !== "believed") return undefined;
  if (readings.length < 2) return readings[0]?.value;
  const grouped = readings.find((one) => one.grouped)?.value ?? 0;
  const decimal = readings.find((one) => !one.grouped)?.value ?? 0;
  // A comma before three digits parts thousands where the clinic is; a point before three digits is a decimal point there.
  if (written.includes(",")) return stands(grouped) === "believed" ? grouped : undefined;
  return stands(decimal) === "believed" && stands(grouped) === "cannotBe" ? decimal : undefined;
}

type Split = { number: string; bound?: Bound; orEqual?: true; before: string; after: string };
const OR_EQUAL = /[=≤≦⩽≥≧⩾]|or equal|at (?:least|most)|(?:no|not) (?:more|less)|^[lg]e\b/i;
function split(text: string): Split | undefined {
  let rest = text;
  let before = "";
  const flag = /^(?:\([^()]*\)|\[[^[\]]*\]|[*!↑↓▲▼⇑⇓]+|(?:hh?|ll?|high|low|abnormal)(?=[\s:]))[\s:]*/iu.exec(
    rest,
  )?.[0];
  if (flag) [before, rest] = [flag.replace(/[\s:]+$/, ""), rest.slice(flag.length)];
  const below = BELOW.exec(rest)?.[0];
  const above = below === undefined ? ABOVE.exec(rest)?.[0] : undefined;
  rest = rest.slice((below ?? above ?? "").length).replace(/^[=:]\s*/, "");
  const number = NUMBER.exec(rest)?.[0].replace(/[,']$/, "");
  if (!number) return undefined;
  const bound = below !== undefined ? "<" : above !== undefined ? ">" : undefined;
  const orEqual = bound && OR_EQUAL.test(below ?? above ?? "") ? ({ orEqual: true } as const) : {};
  return { number, before, after: rest.slice(number.length), ...(bound ? { bound } : {}), ...orEqual };
}

/** What behind a number makes it something else: a grade, titre, date, blood pressure, power. */
const NO_RESULT = /^(?:\s*\+|\s*[:/]\s*\d|\s?-\s*\d|\s*e[+-]?\d|\s*\^|\s*[x×](?!\s*10)|st\b|nd\b|rd\b|th\b)/i;

/**
 * A result with a number, as laboratories write it: comparators, commas, flags, a unit, limits in brackets. `unit` is the one that
 * was chosen; a text that names another one is asked about. What is not surely a number is never guessed.
 */
export function readAmount(key: string, written: string, unit?: string): ReadAmount {
  const lab = labOf(key);
  const counts = lab?.us.startsWith("10*") ?? false;
  const parts = split(tidy(written));
  if (!lab || !parts || NO_RESULT.test(parts.after)) return ask(NO_NUMBER);
  const beside = besideOf(`${parts.after} ${parts.before}`, counts);
  if (!beside) return ask(NO_NUMBER);
  const named = beside.unit && unitOfTest(key, beside.unit);
  if (beside.unit && !named)
    return ask(`${lab.name} is not reported in ${beside.unit}. Look at the unit again.`);
  const chosen = unit ? (unitOfTest(key, unit) ?? unit) : undefined;
  if (named && chosen && !sameUnit(key, named, chosen))
    return ask(`The result says ${named} and the unit says ${chosen}. Choose one of them.`);
  const counted = chosen ?? named ?? lab.us;
  const stands: Stands = (each) => believabilityIn(key, each, counted);
  const value = meant(parts.number, stands);
  if (value === undefined)
    return ask(
      readingsOf(parts.number).length > 1 || parts.number.includes(" ")
        ? `${parts.number} can be read in two ways. Write it without a mark for thousands.`
        : NO_NUMBER,
    );
  const limits = limitsOf(beside.limits, stands);
  if (!limits || contradicts({ ...beside, ...limits, value, bound: parts.bound }))
    return ask("The flag, the result and the limits do not go together. Look at all three.");
  const { bound, orEqual } = parts;
  const { flag } = beside;
  return {
    amount: {
      value,
      unit: counted,
      named: named !== undefined,
      ...(bound ? { bound } : {}),
      ...(orEqual ? { orEqual } : {}),
      ...(flag ? { flag } : {}),
      ...limits,
    },
  };
}

/** The limits as numbers; undefined where one can be read in two ways, or the lower one is above the upper one. */
function limitsOf(written: Written | undefined, stands: Stands): { low?: number; high?: number } | undefined {
  const limits = Object.entries(written ?? {}).map(([side, text]) => [side, meant(text, stands)] as const);
  const found: { low?: number; high?: number } = Object.fromEntries(limits);
  if (limits.some(([, limit]) => limit === undefined)) return undefined;
  return found.low !== undefined && found.high !== undefined && found.low > found.high ? undefined : found;
}

/** Does a flag say that the value is above a limit that it is not above? */
const contradicts = ({
  flag,
  value,
  bound,
  low,
  high,
}: Pick<Amount, "value" | "bound" | "flag" | "low" | "high">) =>
  !bound &&
  ((flag === "high" && high !== undefined && value < high) ||
    (flag === "low" && low !== undefined && value > low) ||
    (flag === "normal" && ((high !== undefined && value > high) || (low !== undefined && value < low))));

const sameUnit = (key: string, a: string, b: string): boolean =>
  a === b || (worthOne(key, a) === worthOne(key, b) && worthOne(key, a) !== undefined);
const worthOne = (key: string, unit: string) => worthInUs(key, 1, unit);
