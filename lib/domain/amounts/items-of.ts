import { type Match, recognise, substanceOf } from "#lib/domain/medicines/substances.ts";
import type { LineItem } from "./item.ts";
import { plainLine } from "./line-text.ts";
import type { Phrase } from "./phrase.ts";
import { PHRASES, QUIET_WORDS } from "./sig-words.ts";

// Names are set aside before the rest is read: the 6 of B6 is no amount. Each stands as a mark of its own.
const MARK = 0xe000;
const MARKED = /[\ue000-\uf8ff]/y;
/** A digit that stands apart may be of the name or of what follows: "vitamin D 3 tablets", "vitamin D 3 500 UI". */
const UNCLEAR_DIGIT = /^ ?(?:tab|cap|pill|softgel|drop|gumm|\d{3} ?(?:ui|ie|iu|units?)\b)/;
const OF_WHAT_FOLLOWS = /^ ?(?:x|times|veces|fois|mal)\b/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** "vitamin d3" also as "vitamine d3", "vitamin d-3" and "vitamin d 3". */
const patternOf = (name: string): RegExp => {
  const parts = plainLine(name).match(/[a-z]+|\d+/g) ?? [];
  const said = parts.map((part) => (part === "vitamin" ? "vitamin[ae]?" : escaped(part)));
  return new RegExp(`(?<![a-z0-9])${said.join("[\\s'-]*")}s?(?![a-z0-9'])`, "g");
};

function withNamesMarked(line: string, keys: readonly string[]): string {
  const names = keys.flatMap((key, at) =>
    (substanceOf(key)?.names ?? [])
      .filter((name) => /[a-z]/i.test(name) && !/^(epa|dha|epa\/dha)$/i.test(name))
      .map((name) => ({ name, mark: String.fromCharCode(MARK + at) })),
  );
  let marked = line;
  for (const { name, mark } of names.toSorted((a, b) => b.name.length - a.name.length))
    marked = marked.replace(patternOf(name), (found: string, ...rest: (string | number)[]) => {
      const after = marked.slice(Number(rest[0]) + found.length);
      if (!/[a-z][\s-]+\d$/.test(found)) return mark;
      if (OF_WHAT_FOLLOWS.test(after) || /d\s+2$/.test(found)) return found; // "vitamin D 2 tablets" are two
      return UNCLEAR_DIGIT.test(after) ? `${mark} unknown` : mark;
    });
  return marked;
}

type Read = { pattern: RegExp; says: Phrase[1] };
const read = (pattern: string, says: Phrase[1]): Read => ({ pattern: new RegExp(pattern, "y"), says });
const RULES: readonly Read[] = [
  ...PHRASES.map(([pattern, says]) => read(pattern, says)),
  read(QUIET_WORDS, { is: "quiet" }),
  read("[,;|&+/:.-]|(?:and|y|e|et|und|plus|with|w|con|avec|mit)(?![a-z0-9])", { is: "apart" }),
  read("[([]", { is: "open" }),
  read("[)\\]]", { is: "close" }),
];

/** The one thing that begins at a place of the line, and where it ends. */
function itemAt(line: string, at: number, keys: readonly string[]): { item: LineItem; end: number } {
  MARKED.lastIndex = at;
  if (MARKED.test(line))
    return { item: { is: "name", key: keys[line.charCodeAt(at) - MARK] ?? "" }, end: at + 1 };
  for (const { pattern, says } of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (!found?.[0]) continue;
    const item = typeof says === "function" ? says([...found]) : says;
    if (item) return { item, end: at + found[0].length };
  }
  const [text = line.charAt(at)] = /[a-z0-9'.,%]+|./y.exec(line.slice(at)) ?? [];
  return { item: wordItem(text, keys), end: at + text.length };
}

/** A misspelled name is a name; so is a letter with a figure ("K2"), whatever it names. */
function wordItem(text: string, keys: readonly string[]): LineItem {
  if (/^[a-z]+-?\d{1,2}[a-z]?$/.test(text)) return { is: "name", key: "" };
  const named = text.length > 3 ? recognise(text).matches.find(({ key }) => keys.includes(key)) : undefined;
  return named ? { is: "name", key: named.key } : { is: "word", text };
}

/** Characters; more than this is no line of a list. Source: design. */
const LONGEST = 600;

/** What a line says of amounts, thing by thing, in its order. */
export function itemsOf(text: string, matches: readonly Match[]): readonly LineItem[] {
  const keys = [...new Set(matches.map(({ key }) => key))];
  if (text.length > LONGEST) return [{ is: "unsure", text: "" }];
  const line = withNamesMarked(plainLine(text), keys);
  const items: LineItem[] = [];
  for (let at = 0; at < line.length; ) {
    if (line[at] === " ") {
      at += 1;
      continue;
    }
    const { item, end } = itemAt(line, at, keys);
    items.push(item);
    at = end;
  }
  return items;
}
