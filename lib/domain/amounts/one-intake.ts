import type { LineItem, MeasuredPart, Unit } from "./item.ts";
import { isSchedule } from "./times-a-day.ts";

type Amount = Extract<LineItem, { is: "amount" }>;
/** An amount of a line with its place, multiplied as "2 x 1000 IU" says, in the canonical unit. */
type Stated = { at: number; value: number; amount: Amount; total: boolean };
type Counted = { at: number; n: number; form?: string };

/** What one of a unit is worth in the canonical unit; 1 microgram of vitamin D is 40 IU (NIH ODS). */
const WORTH: Readonly<Record<string, Partial<Record<Unit, number>>>> = {
  vitamin_d: { iu: 1, mcg: 40, mg: 40_000 },
};
/** Milligrams in one unit of mass. Source: design (SI). */
const MASS: Partial<Record<Unit, number>> = { mcg: 0.001, mg: 1, g: 1000 };
/** More at once than anybody takes: a slip of the unit or of a decimal comma, so it is asked. In the canonical unit. */
const ABSURD: Readonly<Record<string, number>> = {
  vitamin_d: 600_000,
  magnesium: 5_000,
  fish_oil: 20_000,
  vitamin_b6: 2_000,
  melatonin: 300,
  coq10: 5_000,
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(a, b, 1);
const quiet = ({ is }: LineItem): boolean => is === "quiet";

/** The nearest thing before or after that says something. */
function beside(
  items: readonly LineItem[],
  at: number,
  step: 1 | -1,
  over: (item: LineItem) => boolean = quiet,
) {
  let i = at + step;
  while (items[i] && over(items[i] as LineItem)) i += step;
  return i;
}

/** "1000 mg (300 EPA/200 DHA)", "EPA 650 DHA 450": a bare number tied to EPA or DHA is milligrams. */
function withMilligrams(items: readonly LineItem[]): readonly LineItem[] {
  const parts = items.flatMap((item, at) => (item.is === "part" && item.part !== "elemental" ? [at] : []));
  if (parts.length === 0) return items;
  const before = parts.every((at) => items[at - 1]?.is === "number");
  const behind = parts.every((at) => items[at + 1]?.is === "number");
  if (before === behind) return items;
  const out = [...items];
  for (const at of parts) {
    const [part, number] = [items[at], items[at + (before ? -1 : 1)]];
    if (part?.is !== "part" || number?.is !== "number" || number.n < 50) return items;
    out[at] = { is: "amount", value: number.n, unit: "mg", part: part.part };
    out[at + (before ? -1 : 1)] = { is: "quiet" };
  }
  return out;
}

/** "EPA 360 mg", "magnesium 200 mg (elemental)": a part that stands beside its amount goes into it. */
function withParts(items: readonly LineItem[]): readonly LineItem[] {
  const out = [...withMilligrams(items)];
  out.forEach((item, at) => {
    if (item.is !== "part") return;
    const aside = ({ is }: LineItem) => is === "quiet" || is === "open" || is === "name" || is === "apart";
    const places = [
      beside(out, at, 1, ({ is }) => /^(quiet|name|close|apart)$/.test(is)),
      beside(out, at, -1, aside),
    ];
    const place = places.find((one) => {
      const other = out[one];
      return other?.is === "amount" && other.part === undefined;
    });
    const other = place === undefined ? undefined : out[place];
    if (place !== undefined && other?.is === "amount") out[place] = { ...other, part: item.part };
  });
  return out;
}

function amountsIn(key: string, items: readonly LineItem[]): Stated[] | undefined {
  const worth = WORTH[key] ?? MASS;
  const stated: Stated[] = [];
  for (const [at, amount] of items.entries()) {
    if (amount.is !== "amount") continue;
    const one = worth[amount.unit];
    if (one === undefined) return undefined;
    const before = items[beside(items, at, -1)];
    const times = before?.is === "times" || before?.is === "number" ? before.n : 1;
    const total = [beside(items, at, 1), beside(items, at, -1)].some((i) => items[i]?.is === "total");
    stated.push({ at, value: amount.value * one * times, amount, total });
  }
  return stated;
}

/** Which of the amounts are of what the limit counts: elemental magnesium, EPA and DHA together. */
function counting(key: string, stated: readonly Stated[]): readonly Stated[] | undefined {
  const withPart = (part?: MeasuredPart) => stated.filter(({ amount }) => amount.part === part);
  // What is left is the salt or the oil, which is more than its part: else a part was given to the amount beside its own.
  const rest = withPart(undefined);
  const below = (said: readonly Stated[] | undefined) =>
    said?.every(({ value }) => rest.every((other) => other.value >= value)) ? said : undefined;
  const elemental = withPart("elemental");
  if (key === "magnesium") return elemental.length > 0 ? below(elemental) : undefined;
  if (key !== "fish_oil") return stated.every(({ amount }) => amount.part === undefined) ? stated : undefined;
  const [epa, ...epas] = withPart("epa");
  const [dha, ...dhas] = withPart("dha");
  const both = withPart("epa+dha");
  const sum =
    epa && dha && epas.length + dhas.length === 0 ? [{ ...dha, value: epa.value + dha.value }] : undefined;
  return below(both.length > 0 ? both : sum);
}

/** Tablets or drops taken at once; more is a quantity. Source: design. */
const MAX_PIECES = 20;
/** "2 tabs", and "2" where a schedule follows ("2 po bid"); undefined when a number has nothing to do. */
function countsIn(items: readonly LineItem[]): Counted[] | undefined {
  const counts: Counted[] = [];
  for (const [at, item] of items.entries()) {
    if (item.is === "count") counts.push({ at, n: item.n, form: item.form });
    if (item.is !== "number") continue;
    const next = items[beside(items, at, 1)];
    if (next?.is === "amount") continue;
    if (!next || !isSchedule(next) || item.n > MAX_PIECES) return undefined;
    counts.push({ at, n: item.n });
  }
  return counts;
}

const inBrackets = (items: readonly LineItem[], at: number): boolean => {
  const before = items.slice(0, at);
  return before.findLastIndex(({ is }) => is === "open") > before.findLastIndex(({ is }) => is === "close");
};
/** Is a count after an amount and its schedule ("100 mg daily 2 tabs"), or one of the two in brackets beside the other? */
function unclearOrder(items: readonly LineItem[], { at, amount }: Stated, count: Counted): boolean {
  if (amount.each || items[beside(items, at, 1)]?.is === "each") return false;
  if (count.at < at) return inBrackets(items, at);
  return amount.aDay === true || items.slice(at, count.at).some(isSchedule) || inBrackets(items, count.at);
}

function counted(items: readonly LineItem[], one: Stated, count: Counted | undefined): number | undefined {
  const { form, per = 1 } = one.amount;
  if (one.total) return one.value;
  if (!count)
    return per !== 1 || (form && !/^(piece|packet|patch|serving)$/.test(form)) ? undefined : one.value;
  const fits =
    form === undefined
      ? !count.form || count.form === "piece" || count.n === 1
      : !count.form || count.form === form;
  if (!fits || (count.n !== 1 && unclearOrder(items, one, count))) return undefined;
  return (one.value * count.n) / per;
}

/** Two amounts of one substance: tablets and what they come to, or what the product holds and what is taken of it. */
function ofTwo(items: readonly LineItem[], [a, b]: readonly [Stated, Stated], count: Counted | undefined) {
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  if (count && count.n !== 1)
    return near(small.value * count.n, large.value)
      ? large.value
      : near(large.value * count.n, small.value)
        ? small.value
        : undefined;
  const halves = count === undefined;
  const taken = [a, b].find(({ at }) => items[beside(items, at, -1)]?.is === "take");
  const product = taken === a ? b : a;
  return halves && taken && product.amount.form === "piece" ? taken.value : undefined;
}

/** How much of a substance is taken at once, in its canonical unit; undefined where the items do not say so for sure. */
export function oneIntake(key: string, given: readonly LineItem[]): number | undefined {
  const items = withParts(given);
  const stated = amountsIn(key, items);
  const counts = countsIn(items);
  const own = stated && counting(key, stated);
  if (!own || !counts || own.length === 0) return undefined;
  const [count, ...more] = counts;
  if (more.some(({ n }) => n !== 1 || count?.n !== 1)) return undefined;
  const distinct = own.filter((one, at) => own.findIndex(({ value }) => near(value, one.value)) === at);
  const [a, b, ...rest] = distinct;
  if (!a || rest.length > 0) return undefined;
  // Of the same amount said twice ("5000 IU (125 mcg) capsule") the one with a form says what it is in.
  const first = own.find(({ value, amount }) => near(value, a.value) && amount.form) ?? a;
  const intake = b ? ofTwo(items, [a, b], count) : counted(items, first, count);
  return intake === undefined || intake > (ABSURD[key] ?? 0) ? undefined : intake;
}
