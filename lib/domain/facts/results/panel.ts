import type { Fact } from "#lib/domain/facts/facts.ts";
import { isNumeric } from "#lib/domain/facts/labs.ts";
import { labNamed } from "./names.ts";
import { type Amount, readAmount } from "./read-amount.ts";
import { unitOfTest, unitsOf, worthInUs } from "./units.ts";

/** One line of a laboratory's table, cell by cell, as it was typed. */
export type PanelRow = { test: string; result: string; unit: string; range: string };
/** More lines than this are two laboratories' reports. */
export const MAX_RESULT_ROWS = 40;

const LETTERS = { high: " H", low: " L", abnormal: " *", normal: "" } as const;
/** A number in its plain form with what stood beside it: "<0.01", "250 H". */
const resultCell = ({ value, bound, orEqual, flag }: Amount): string =>
  `${bound ?? ""}${orEqual ? "=" : ""}${value}${flag ? LETTERS[flag] : ""}`;
const rangeCell = ({ low, high }: Amount): string =>
  low !== undefined && high !== undefined
    ? `${low}-${high}`
    : low !== undefined
      ? `>${low}`
      : high !== undefined
        ? `<${high}`
        : "";

/** What stands before a number and is no part of a test's name: a bound, a mark. */
const MARK = /[<>≤≥≦≧⩽⩾＜＞~≈±*!↑↓▲▼⇑⇓]/u;

/** A line's test, and what is left of the line behind it; the longest name that is known. */
function testAt(line: string): { test: string; rest: string } | undefined {
  const ends = Array.from(line.matchAll(/[ :=]+/g), ({ index }) => index).slice(0, 9);
  for (const end of ends.reverse()) {
    const test = line.slice(0, end).replace(/[\s,:=-]+$/, "");
    if (!MARK.test(test) && labNamed(test)) return { test, rest: line.slice(end).replace(/^[\s:=]+/, "") };
  }
  return undefined;
}

const HEADER = /\b(?:results?|value|units?|reference|range|flag|interval|test|component|analyte)\b/gi;
const isHeader = (line: string): boolean => !/\d/.test(line) && (line.match(HEADER)?.length ?? 0) >= 2;

/** A pasted line as a row; null for an empty line and for the heads of columns. What is not understood stays in its cell. */
export function rowOfLine(line: string): PanelRow | null {
  const cells = line
    .split(/\t|\s*[|;]\s*| {3,}/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const [first = "", ...others] = cells;
  if (first === "" || isHeader(line)) return null;
  // "Creatinine (umol/L)": a unit that stands in the cell of the name.
  const inName = others.length > 0 && !labNamed(first) && /[)\]]$/.test(first);
  const whole = others.length === 0 || inName;
  const split = whole ? testAt(cells.join(" ")) : { test: first, rest: others.join(" ") };
  const unnamed = { test: first, result: others.join(" "), unit: "", range: "" };
  if (!split) return unnamed;
  const { test, rest } = split;
  const key = labNamed(test);
  const read = key && isNumeric(key) ? readAmount(key, rest) : undefined;
  // "Potassium, urine 40 mmol/L": words between a name and a number make it another test's name.
  if (read && "ask" in read && whole && /^[\p{L}([].*\d/u.test(rest)) return unnamed;
  if (!read || "ask" in read) return { test, result: rest, unit: "", range: "" };
  const { amount } = read;
  return {
    test,
    result: resultCell(amount),
    unit: amount.named ? amount.unit : "",
    range: rangeCell(amount),
  };
}

/** The lines of a laboratory's table, copied with tabs or typed one a line; at most 40 rows. */
export const resultRowsOf = (pasted: string): PanelRow[] =>
  pasted
    .split(/\r?\n/)
    .flatMap((line) => rowOfLine(line.slice(0, 300)) ?? [])
    .slice(0, MAX_RESULT_ROWS);

type Lab = Extract<Fact, { kind: "lab" }>;
export type ReadRow = { lab: Omit<Lab, "takenOn"> } | { wrong: Partial<Record<keyof PanelRow, string>> };

/** The unit of a row: as it is written, or the test's own where all of its units say the same. */
function unitOfRow(key: string, written: string): string | undefined {
  if (written.trim() !== "") return unitOfTest(key, written.trim());
  const units = unitsOf(key);
  const alike = units.every((unit) => worthInUs(key, 1, unit) === worthInUs(key, 1, units[0] ?? ""));
  return alike || !isNumeric(key) ? units[0] : undefined;
}

/** A row as a result, or what is to be mended in which cell. A result that is no number stays words, and is asked about. */
export function labOfRow({ test, result, unit: written, range }: PanelRow): ReadRow {
  const key = labNamed(test);
  if (!key) return { wrong: { test: "Which test is this? Choose a name from the list." } };
  if (result.trim() === "") return { wrong: { result: "Write the result, or empty this row." } };
  const said = readAmount(key, result);
  const named = "amount" in said && said.amount.named ? said.amount.unit : "";
  const unit = unitOfRow(key, written || named);
  if (!unit) {
    const choices = unitsOf(key).slice(0, 4).join(", ");
    return {
      wrong: {
        unit: `${written ? "This unit does not fit the test." : "Write the laboratory's unit."} For example: ${choices}.`,
      },
    };
  }
  return isNumeric(key)
    ? withNumber({ key, unit }, result, range)
    : { lab: { kind: "lab", key, unit, text: result.trim() } };
}

function withNumber(of: { key: string; unit: string }, result: string, range: string): ReadRow {
  const alone = readAmount(of.key, result, of.unit);
  if ("ask" in alone) {
    const differs = alone.ask.startsWith("The result says");
    return differs ? { wrong: { unit: alone.ask } } : { lab: { kind: "lab", ...of, text: result.trim() } };
  }
  const both = range.trim() === "" ? alone : readAmount(of.key, `${result} (${range.trim()})`, of.unit);
  if ("ask" in both)
    return {
      wrong: { range: "These limits are not read, or do not go with the result. Write them like 10-40." },
    };
  return { lab: { kind: "lab", ...of, ...storedAmount(both.amount) } };
}

/** An amount as a result keeps it: a bound in words, everything else as a number. */
export function storedAmount({ value, bound, orEqual, flag, low, high }: Amount): Partial<Lab> {
  return {
    ...(bound ? { text: `${bound}${orEqual ? "=" : ""}${value}` } : { value }),
    ...(flag && flag !== "normal" ? { flag } : {}),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}
