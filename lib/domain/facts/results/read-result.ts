import { isNumeric, labName, labOf } from "#lib/domain/facts/labs.ts";
import type { KnownSex } from "./limits.ts";
import { type Bound, readAmount } from "./read-amount.ts";
import { readWords } from "./read-words.ts";
import { sayOfResult } from "./slips.ts";
import { inUsUnit } from "./units.ts";

/** A result as it is stored or stated: a number or words, in a unit. `confirmed`: questions about it that were answered with yes. */
export type Stated = {
  key: string;
  value?: number;
  text?: string;
  unit?: string;
  confirmed?: readonly string[];
};
/** The same as the rules see it: a value in their unit (just beside a bound), or words; and what has to be asked about it. */
export type ReadResult = {
  value?: number;
  text?: string;
  bound?: Bound;
  /** The laboratory's upper limit, where the text itself says it. */
  uln?: number;
  asks: readonly string[];
};

// Beyond the rounding of compare(), far below any limit of a rule.
const beside = (value: number, bound: Bound | undefined): number => {
  const aside = Math.max(1e-5, value * 1e-4);
  return bound === "<" ? Math.max(0, value - aside) : bound === ">" ? value + aside : value;
};

function readNumber(stated: Stated, value: number, unit: string, sex: KnownSex, bound?: Bound): ReadResult {
  const { key, confirmed = [] } = stated;
  const said = bound ? null : sayOfResult(key, value, unit, sex);
  const question = said && ("ask" in said ? said.ask : said.cannotBe);
  const asks = question && !confirmed.includes(question) ? [`Is this right? ${question}`] : [];
  return { value: beside(inUsUnit(key, value, unit), bound), ...(bound ? { bound } : {}), asks };
}

/** What a stated result comes to. What is not surely a number is no number, and is asked about. */
export function readResult(stated: Stated, sex?: KnownSex): ReadResult {
  const { key, value, text = "" } = stated;
  if (value !== undefined) return readNumber(stated, value, stated.unit || (labOf(key)?.us ?? ""), sex);
  if (text.trim() === "") return { asks: [] };
  if (!isNumeric(key)) {
    const words = readWords(key, text);
    return words ? { text: words, asks: [] } : { asks: [`Result of ${labName(key)}: "${text}" is not read`] };
  }
  const read = readAmount(key, text, stated.unit);
  if ("ask" in read) return { asks: [`Result of ${labName(key)}: "${text}". ${read.ask}`] };
  const { amount } = read;
  const { high, bound, unit } = amount;
  const uln = high === undefined ? {} : { uln: inUsUnit(key, high, unit) };
  return { ...readNumber(stated, amount.value, unit, sex, bound), text, ...uln };
}
