import { dosesOf, limitedIn } from "#lib/domain/amounts/daily-dose.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { saysNothing } from "#lib/domain/medicines/nothing.ts";
import { type Recognised, recognise, substanceName } from "#lib/domain/medicines/substances.ts";
import type { IsoDay } from "#lib/domain/words/calendar.ts";
import { type Entry, entriesOf, type Heading } from "./entries.ts";

/** As what a row of a pasted list is kept; "leave" keeps nothing. */
export const KEPT_AS = [
  "medication",
  "medicationStopped",
  "supplement",
  "supplementStopped",
  "allergy",
  "leave",
] as const;
export type KeptAs = (typeof KEPT_AS)[number];
/** One row of the table that is shown before anything is kept. `aside`: lines of the entry that the chart does not hold. */
export type PastedRow = { text: string; as: KeptAs; stoppedOn?: string; aside: string };
/** What a row says, as the table shows it. */
export type RowReading = {
  sure: readonly string[];
  likely: readonly string[];
  notRead: readonly string[];
  couldBe: readonly string[];
  says: Recognised["says"];
  /** Substances with a limit of which the line does not surely say how much is taken a day. */
  amountAsked: readonly string[];
  unknown: boolean;
};

/** More entries than this are two lists. */
export const MAX_LIST_ROWS = 60;
/** Characters of a pasted list, and of one row. */
export const LONGEST_LIST = 20_000;
export const LONGEST_ROW = 200;

const ASIDE =
  /^(?:prescri(?:bed|ber|bing)\b|ordered by|ordering\b|authorizing\b|provider\b|last (?:filled|dispensed)|refills?\b|qty\b|quantity\b|disp(?:ense)?\b|pharmacy\b|rx ?#|ndc\b|expires?\b|learn more|documented by|entered by|patient[- ]reported)/i;
const NAMED = /^(?:commonly known as|also known as|known as|generic (?:name|for)|brand(?: name)?):?\s*(.+)$/i;

/** "Commonly known as: ULTRAM" as "(ULTRAM)"; directions as they are. */
const folded = (line: string): string => {
  const [, name] = NAMED.exec(line) ?? [];
  return name === undefined ? line : `(${name.trim()})`;
};

/** An entry as one line of the chart, and what of it the chart does not hold: prescriber, pharmacy, refills. */
function joined({ lines: [first = "", ...rest] }: Entry): { text: string; aside: string } {
  const known = new Set(recognise(first).matches.map(({ key }) => key));
  // Who prescribed it is left out, unless the line names a medicine.
  const out = (line: string) =>
    ASIDE.test(line) && recognise(line).matches.every(({ key }) => known.has(key));
  const said = rest.filter((line) => !out(line)).map(folded);
  const text = said.reduce((all, line) => `${all}${line.startsWith("(") ? "" : ","} ${line}`, first);
  return { text, aside: rest.filter(out).join("; ") };
}

/** A line of several things is one row each, where every part of it can be read by itself: "sulfa, codeine". */
function parted(text: string, under: Heading | undefined, inline: boolean): readonly string[] {
  if (under !== "allergy" && !inline) return [text];
  const parts = text.split(/\s*[;,]\s*(?![^(]*\))/).filter(Boolean);
  if (under === "allergy")
    return parts.some((part) => /^(?:and|with|causes?)\b/i.test(part)) ? [text] : parts;
  // "Allergic to sulfa, codeine" says it of both: only a line of what is taken comes apart.
  const taken = recognise(text).says === "takes";
  return taken && parts.every((part) => recognise(part).matches.length > 0) ? parts : [text];
}

function kept(
  text: string,
  under: Heading | undefined,
  kind: "medication" | "supplement",
): Omit<PastedRow, "aside"> {
  const { says, matches, stoppedOn } = recognise(text);
  if (under === "allergy" || says === "allergy") return { text: noneOr(text), as: "allergy" };
  if (says === "declined" || says === "notTheirs") return { text, as: "leave" };
  const supplements = matches.length > 0 && matches.every((match) => match.kind === "supplement");
  const drugs = matches.some((match) => match.kind !== "supplement");
  const list = supplements
    ? "supplement"
    : drugs
      ? "medication"
      : under === "supplement"
        ? "supplement"
        : under === "medication"
          ? "medication"
          : kind;
  const stopped = says === "stopped" || under === "stopped";
  return { text: noneOr(text), as: stopped ? `${list}Stopped` : list, ...(stoppedOn ? { stoppedOn } : {}) };
}
const noneOr = (text: string): string => (saysNothing(text) ? "None" : text);

/** A pasted list as rows to look at; `kind`: what a line is that no heading and no name tells. */
export function rowsOf(text: string, kind: "medication" | "supplement"): readonly PastedRow[] {
  return entriesOf(text).flatMap((entry) => {
    const { text: line, aside } = joined(entry);
    const inline = entry.lines.length === 1;
    return parted(line, entry.under, inline).map((part) => ({ ...kept(part, entry.under, kind), aside }));
  });
}

/** What is understood of a row, what is not, and what will be asked. */
export function readingOf(text: string): RowReading {
  const { matches, leftOver, mayBe, says, unknown, questions } = recognise(text);
  const of = (certainty: "exact" | "probable") =>
    matches.filter((match) => match.certainty === certainty).map(({ name }) => name);
  const asked = questions.flatMap((one) => ("couldBe" in one ? one.couldBe : []));
  const doses = dosesOf(text);
  return {
    sure: of("exact"),
    likely: of("probable"),
    notRead: leftOver,
    couldBe: [...new Set([...mayBe, ...asked])].map(substanceName),
    says,
    amountAsked: limitedIn(text)
      .filter((key) => doses[key] === undefined)
      .map(substanceName),
    unknown,
  };
}

/** The fact that a row becomes; null where it is left out. */
export function factOf({ text, as, stoppedOn }: Omit<PastedRow, "aside">): Fact | null {
  if (as === "leave") return null;
  if (as === "allergy") return { kind: "allergy", text };
  const kind = as.startsWith("medication") ? "medication" : "supplement";
  if (!as.endsWith("Stopped")) return { kind, text, status: "active" };
  return { kind, text, status: "stopped", ...(stoppedOn ? { stoppedOn: stoppedOn as IsoDay } : {}) };
}
