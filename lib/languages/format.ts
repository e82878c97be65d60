import { IntlMessageFormat } from "intl-messageformat";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Interpreter } from "#lib/domain/words/interpreter.ts";
import type { Message, Plain, Said, SaidPart, Value } from "#lib/domain/words/say.ts";
import type { Language } from "./language.ts";

const LETTER = /\p{Letter}/u;
/** A key without a word of its own, as "{0}, {1}.", is the same in every language. */
export const isWordless = (key: string): boolean => !LETTER.test(key.replace(/\{\d+\}/g, ""));

/** "2:30 pm" as the language writes it. */
function timeIn(locale: string, time: string): string {
  const [, hour = "", minute = "", half = ""] = /^(\d{1,2}):(\d{2}) (am|pm)$/.exec(time) ?? [];
  if (half === "") return time;
  const at = new Date(Date.UTC(2000, 0, 1, (Number(hour) % 12) + (half === "pm" ? 12 : 0), Number(minute)));
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(at);
}

/** "9:42 p.m." brings the full stop of its sentence along. */
const endsInHalf = (part: Plain | undefined): boolean =>
  typeof part === "string" && /\d\s[ap]\.\s?m\.$/.test(part);

function dayIn(locale: string, { year, month, day }: CalendarDate, withYear: boolean): string {
  const at = new Date(Date.UTC(year, month - 1, day));
  const shape = { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, { ...shape, ...(withYear ? { year: "numeric" } : {}) }).format(at);
}

/** A sentence of the language with its values, in pieces; null where a sentence inside of it is not in the catalogue. */
export function interpreterOf({ locale, catalogue }: Language): Interpreter {
  const messages = new Map<string, IntlMessageFormat>();
  const messageOf = (key: string): IntlMessageFormat | null => {
    const text = isWordless(key) ? key : catalogue[key];
    if (!text) return null;
    const made = messages.get(key) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    messages.set(key, made);
    return made;
  };

  const listIn = ({ list, and }: Extract<Value, { list: unknown }>): readonly Plain[] | null => {
    const items = list.map(said);
    if (items.some((item) => item === null)) return null;
    if (!and) return items.flatMap((item, i) => [...(i > 0 ? [", "] : []), ...(item ?? [])]);
    return new Intl.ListFormat(locale, { type: "conjunction" })
      .formatToParts(list.map((_, i) => String(i)))
      .flatMap(({ type, value }) => (type === "element" ? (items[Number(value)] ?? []) : [value]));
  };

  /** A text that is all of its sentence, or a sentence itself, is in English unless the catalogue has it; else it is a name. */
  const textIn = (text: string, key: string): readonly Plain[] | null => {
    const isSentence = key === "{0}" || /[.!?]$/.test(text);
    if (!isWordless(key) || !isSentence || !LETTER.test(text)) return [text];
    const own = catalogue[text];
    return own ? [own] : null;
  };
  const valueIn = (value: Value): readonly Plain[] | null => {
    if (typeof value === "string") return [value];
    if (typeof value === "number") return [String(value)];
    if ("said" in value) return said(value.said);
    if ("list" in value) return listIn(value);
    return "time" in value ? [timeIn(locale, value.time)] : [value];
  };

  const messageIn = ({ key, values }: Message): readonly Plain[] | null => {
    const message = messageOf(key);
    const pieces = values.map((value) => (typeof value === "string" ? textIn(value, key) : valueIn(value)));
    if (!message || pieces.some((piece) => piece === null)) return null;
    // A number stays one, for the plurals; all else is put in whole. `formatToParts` hands objects through as they are.
    const given = values.map((value, i) => (typeof value === "number" ? value : { pieces: pieces[i] }));
    return message
      .formatToParts<{ pieces: readonly Plain[] }>(Object.fromEntries(Object.entries(given)) as never)
      .flatMap((part): readonly Plain[] =>
        typeof part.value === "object" && part.value !== null && "pieces" in part.value
          ? part.value.pieces
          : [String(part.value)],
      )
      .map((part, i, all) =>
        endsInHalf(all[i - 1]) && typeof part === "string" ? part.replace(/^\./, "") : part,
      );
  };

  const partIn = (part: SaidPart): readonly Plain[] | null => {
    if (typeof part === "string") return LETTER.test(part) ? null : [part];
    return "key" in part ? messageIn(part) : [part];
  };
  const said = (whole: Said): readonly Plain[] | null => {
    const parts = whole.map(partIn);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  };

  return { locale, say: said, day: (day, { withYear = false } = {}) => dayIn(locale, day, withYear) };
}
