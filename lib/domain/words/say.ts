import { dayText, parseDate } from "./calendar.ts";
import { type Dose, doseNumber, doseText } from "./dose.ts";
import { plainSpaces } from "./text.ts";

/** A piece of a sentence in English. Doses and dates stay data until the last moment, so no sentence holds a typed one. */
export type Plain = string | { dose: Dose } | { day: string };
/** A value in a sentence, as data. Text is in no language: a name, someone's own words. `time` as "2:30 pm". */
export type Value =
  | string
  | number
  | { dose: Dose }
  | { day: string }
  | { time: string }
  | { said: Said }
  | { list: readonly Said[]; and: boolean };
/**
 * A whole sentence or phrase that can be said in any language. `key` is the English source as ICU MessageFormat, with `{0}`,
 * `{1}` for its values; it is what a catalogue translates (lib/languages). `parts` say it in English.
 */
export type Message = { key: string; values: readonly Value[]; parts: readonly Plain[] };
export type SaidPart = Plain | Message;
/** A generated sentence: `say\`Take ${dose} until ${date}.\``. Plain JSON; a screen draws it with `<Said>`. */
export type Said = readonly SaidPart[];

type Count = { count: number; one: string; other: string };
type Given =
  | string
  | number
  | Dose
  | Count
  | { time: string }
  | { list: readonly Said[]; and: boolean }
  | { toString(): string; calendar: unknown }
  | Said;

/** "1 capsule", "2 capsules": a number with the word that it decides; a language has as many words for it as it needs. */
export const count = (n: number, one: string, other: string): Count => ({ count: n, one, other });
/** A time of day in a sentence, from "2:30 pm". */
export const clock = (time: string): { time: string } => ({ time });
/** Phrases after one another: "a", "a and b", "a, b and c"; "a, b, c" without `and`. */
export const listed = (list: readonly Said[], { and = true } = {}) => ({ list, and });
/** A text that is a sentence or phrase by itself, as tables of words hold them (`phrases`). */
export const phrase = (text: string): Said => [{ key: quoted(text), values: [], parts: [text] }];
/** Marks a table whose texts people read: each is taken into the catalogues. Changes nothing. */
export const phrases = <const T>(table: T): T => table;

/** Braces are ICU's own; an apostrophe before one would hide it. */
const quoted = (text: string): string => text.replace(/'(?=[{}'])|'$/g, "''").replace(/[{}]/g, "'$&'");

/** A value as a catalogue gets it, as English says it, and its place in the key. */
type Filled = { value: Value; parts: readonly Plain[]; place?: string };

function filled(given: Given, at: number): Filled {
  if (typeof given === "string") return { value: given, parts: [given] };
  if (typeof given === "number") return { value: given, parts: [String(given)] };
  if (isSaid(given)) return { value: { said: given }, parts: flat(given) };
  if ("count" in given) {
    const { count: value, one, other } = given;
    const parts = [`${doseNumber(value)} ${value === 1 ? one : other}`];
    return { value, parts, place: `{${at}, plural, one {# ${one}} other {# ${other}}}` };
  }
  if ("list" in given) {
    const joint = (i: number): readonly string[] =>
      i === 0 ? [] : [given.and && i === given.list.length - 1 ? " and " : ", "];
    return { value: given, parts: given.list.flatMap((said, i) => [...joint(i), ...flat(said)]) };
  }
  if ("time" in given) return { value: { time: given.time }, parts: [given.time] };
  const value =
    "amount" in given ? { dose: { amount: given.amount, unit: given.unit } } : { day: given.toString() };
  return { value, parts: [value] };
}

const isSaid = (given: object): given is Said => Array.isArray(given);

/** Tagged template: doses, CalendarDates, counts and times become data; a sentence in it is said in the same language. */
export function say(texts: TemplateStringsArray, ...given: readonly Given[]): Said {
  const all = given.map(filled);
  const key = texts
    .map((text, i) => quoted(text) + (i < all.length ? (all[i]?.place ?? `{${i}}`) : ""))
    .join("");
  if (key === "") return [];
  const parts = texts.flatMap((text, i) => [...(text ? [text] : []), ...(all[i]?.parts ?? [])]);
  return [{ key, values: all.map(({ value }) => value), parts }];
}

/** The sentence in English, piece by piece. */
export const flat = (said: Said): readonly Plain[] =>
  said.flatMap((part) => (typeof part === "object" && "key" in part ? part.parts : [part]));

/**
 * The sentence as plain text, for titles, audit lines, FHIR and tests: with plain spaces, for other people's software refuses
 * any other (the pattern of a string in HL7's JSON schema of FHIR R4). A screen draws sentences with `<Said>`.
 */
export const toText = (said: Said): string =>
  plainSpaces(
    flat(said)
      .map((part) =>
        typeof part === "string" ? part : "dose" in part ? doseText(part.dose) : dayText(parseDate(part.day)),
      )
      .join(""),
  );
