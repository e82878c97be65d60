import { canonicalUnits } from "#lib/domain/facts/facts.ts";
import { type Match, recognise } from "#lib/domain/medicines/substances.ts";
import type { LineItem } from "./item.ts";
import { itemsOf } from "./items-of.ts";
import { oneIntake } from "./one-intake.ts";
import { isSchedule, timesADay } from "./times-a-day.ts";

/** A substance of a line with what is said of it. */
type Piece = { key: string; items: readonly LineItem[] };

const isAmount = ({ is }: LineItem): boolean => is === "amount";
const isName = ({ is }: LineItem): boolean => is === "name";

/** A reason ("for bones and sleep") says nothing of an amount; an unread word before an amount after "+" names something else. */
function settled(items: readonly LineItem[]): readonly LineItem[] {
  let reason = false;
  return items.map((item, at) => {
    if (item.is === "for") reason = true;
    else if (!/^(word|quiet|apart)$/.test(item.is)) reason = false;
    if (item.is !== "word") return item;
    if (reason) return { is: "quiet" };
    const names = items[at - 1]?.is === "apart" && items[at + 1]?.is === "amount";
    return names ? { is: "name", key: "" } : item;
  });
}

/** Pieces of the same substance that follow each other are one: "vitamin D3 (cholecalciferol) 5000 IU". */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && last.key === piece.key && piece.key !== "") last.items = [...last.items, ...piece.items];
    else out.push({ ...piece });
  }
  return out;
}

/** "D3/K2 5000 IU/100 mcg": as many amounts after the names as there are names go to them in their order. */
function dealtOut(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  const bare = pieces
    .slice(0, -1)
    .every(({ items }) => items.every(({ is }) => is === "apart" || is === "quiet"));
  const amounts = last?.items.filter(isAmount) ?? [];
  if (!last || pieces.length < 2 || !bare || amounts.length !== pieces.length) return pieces;
  const from = last.items.findIndex(isAmount);
  const to = last.items.findLastIndex(isAmount);
  if (last.items.slice(from, to).some(({ is }) => is !== "amount" && is !== "apart")) return pieces;
  const rest = last.items.slice(to + 1);
  return pieces.map((piece, at) => ({ ...piece, items: [amounts[at] as LineItem, ...rest] }));
}

/** The line by its substances; what stands before the first name belongs to it, and to the names after where amounts come first. */
function piecesOf(items: readonly LineItem[]): readonly Piece[] {
  const names = items.flatMap((item, at) => (isName(item) ? [at] : []));
  const keyAt = (at: number | undefined): string => {
    const item = at === undefined ? undefined : items[at];
    return item?.is === "name" ? item.key : "";
  };
  const [first = 0] = names;
  // "3 B6" is no three of B6: a number that stands before a name is left over, unless it is one.
  const before = items.slice(0, first).filter((item) => !(item.is === "number" && item.n === 1));
  if (!before.some(isAmount)) {
    const pieces = names.map((at, n) => ({ key: keyAt(at), items: items.slice(at + 1, names[n + 1]) }));
    return dealtOut(
      joined(
        pieces.map((piece, n) =>
          n === 0 ? { ...piece, items: [...before, { is: "apart" } as const, ...piece.items] } : piece,
        ),
      ),
    );
  }
  const after = items.slice((names.at(-1) ?? 0) + 1);
  const pieces = names.map((at, n) => ({
    key: keyAt(at),
    items: items.slice(n === 0 ? 0 : (names[n - 1] ?? 0) + 1, at),
  }));
  if (names.length > 1 && after.some(isAmount)) return [];
  return joined(
    pieces.map((piece, n) =>
      n === pieces.length - 1 ? { ...piece, items: [...piece.items, ...after] } : piece,
    ),
  );
}

/** Words between name and amount are the maker's; after the amount they may say anything. */
function unread(items: readonly LineItem[]): boolean {
  const from = items.findIndex(isAmount);
  return items.some((item, at) => item.is === "word" && at > from);
}

/** "100 mg in the morning and 200 mg at night": two different amounts with a schedule between them are two intakes. */
function twoIntakes(items: readonly LineItem[]): boolean {
  let bracket = false;
  let before: LineItem | undefined;
  let scheduled = false;
  for (const item of items) {
    if (item.is === "open") bracket = true;
    if (item.is === "close") bracket = false;
    if (isSchedule(item)) scheduled = true;
    if (item.is !== "amount" || bracket) continue;
    if (before?.is === "amount" && scheduled && before.unit === item.unit && before.value !== item.value)
      return true;
    [before, scheduled] = [item, false];
  }
  return false;
}

function amountOf({ key, items }: Piece, shared: readonly LineItem[]): number | undefined {
  const own = items.some(isSchedule) ? items : [...items, ...shared];
  if (unread(items) || twoIntakes(items)) return undefined;
  const intake = oneIntake(key, items);
  // "2 x" before an amount was used by it.
  const rest = own.filter((item, at) => !(item.is === "times" && own[at + 1]?.is === "amount"));
  const daily = rest.flatMap((item): LineItem[] =>
    item.is === "amount" && item.aDay ? [{ is: "period", days: 1 }] : [item],
  );
  const split = daily.some(({ is }) => is === "divided");
  const aDay = split && daily.some(({ is }) => is === "rate") ? undefined : timesADay(daily);
  if (intake === undefined || aDay === undefined || aDay === null) return undefined;
  // "A 5000 IU, B 25 mg weekly": the week may be of B alone.
  return own === items || items.some(isSchedule) || aDay >= 1 ? intake * aDay : undefined;
}

/**
 * The amount a day of each substance of a line that a limit is about (canonicalUnits), in its canonical unit. A substance
 * whose amount is not surely said is left out: a number, multiplier or word of the schedule that was not used makes it so.
 */
export function amountsOf(
  text: string,
  matches: readonly Match[] = recognise(text).matches,
): Readonly<Record<string, number>> {
  const items = settled(itemsOf(text, matches));
  if (items.some(({ is }) => is === "unsure")) return {};
  const limited = matches.map(({ key }) => key).filter((key) => key in canonicalUnits);
  const named = items.some(isName);
  const pieces = named ? piecesOf(items) : limited.length === 1 ? [{ key: limited[0] ?? "", items }] : [];
  // "D 400 IU in a multivitamin plus 2000 IU": what is counted in IU beside vitamin D, and is no A or E, is more of it.
  const more = pieces.some(
    ({ key, items: said }) =>
      !/^(?:vitamin_[ade]|cod_liver.*)$/.test(key) &&
      said.some((item) => item.is === "amount" && item.unit === "iu"),
  );
  const last = pieces.at(-1);
  const lone = pieces.slice(0, -1).every(({ items: said }) => !said.some(isSchedule));
  const shared = lone ? (last?.items ?? []).filter((item) => isSchedule(item)) : [];
  const amounts: Record<string, number> = {};
  for (const key of new Set(limited)) {
    if (key === "vitamin_d" && more) continue;
    const own = pieces.filter((piece) => piece.key === key);
    const amount = own.length === 1 && own[0] ? amountOf(own[0], lone ? shared : []) : undefined;
    const tablets =
      last && lone && own[0] !== last && last.items.some(({ is }) => is === "count" || is === "number");
    if (amount !== undefined && !tablets) amounts[key] = amount;
  }
  return amounts;
}
