import type { LineItem } from "./item.ts";

type Of<Is extends LineItem["is"]> = Extract<LineItem, { is: Is }>;
const of = <Is extends LineItem["is"]>(items: readonly LineItem[], is: Is): Of<Is>[] =>
  items.filter((item): item is Of<Is> => item.is === is);

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
/** The one number of several that say the same; undefined when they differ or there is none. */
const theOne = (list: readonly number[]): number | undefined =>
  list.length > 0 && list.every((one) => same(one, list[0] as number)) ? list[0] : undefined;

/** Says how often something is taken. */
export const isSchedule = ({ is }: LineItem): boolean =>
  is === "period" || is === "rate" || is === "slot" || is === "days" || is === "meals" || is === "times";

const weekdays = (days: readonly Of<"days">[]): number | undefined => {
  const numbers = days.flatMap(({ on }) => (typeof on === "number" ? [on] : []));
  const named = new Set(days.flatMap(({ on }) => (typeof on === "number" ? [] : on))).size;
  const all = named > 0 ? [...numbers, named] : numbers;
  return theOne(all);
};

/** What periods and rates say together, and whether a plain "daily" leaves the number of times open. */
function baseOf(items: readonly LineItem[]): { aDay?: number; open?: boolean } | undefined {
  const times = of(items, "times");
  const periods = of(items, "period").map(({ days }) => days);
  const rates = of(items, "rate").map(({ aDay }) => aDay);
  const period = theOne(periods);
  if (times.length > 1 || (periods.length > 0 && period === undefined)) return undefined;
  const [first] = times;
  // "once every 3 days" says no more than "every 3 days"; "daily x 3" may be three days.
  const counted = first?.n === 1 && rates.length > 0 ? undefined : first;
  const fromPeriod = items.findIndex(({ is }) => is === "period" || is === "rate");
  if (first?.after && fromPeriod >= 0 && fromPeriod < items.indexOf(first)) return undefined;
  if (counted && period === undefined) {
    const slots = new Set(of(items, "slot").map(({ at }) => at)).size;
    return rates.length === 0 && slots === 1 ? { aDay: counted.n } : undefined;
  }
  const said = period === undefined ? [] : [(counted?.n ?? 1) / period];
  if (rates.length + said.length === 0) return {};
  const aDay = theOne([...rates, ...said]);
  return aDay === undefined ? undefined : { aDay, open: rates.length === 0 && !counted };
}

function withSlots(base: { aDay?: number; open?: boolean }, slots: number): number | undefined {
  if (slots === 0 || base.aDay === undefined) return slots > 0 ? slots : base.aDay;
  if (base.open && same(base.aDay, 1)) return slots;
  if (base.aDay < 1) return slots === 1 ? base.aDay : undefined;
  // "2 x at bedtime" and "once daily at bedtime" have one time of day; "bid" with one does not say when the other is.
  return slots === base.aDay || (slots === 1 && base.open === undefined) ? base.aDay : undefined;
}

/**
 * How often a day it is taken ("twice a week" is 2/7); null where nothing is said, undefined where what is said does not fit
 * together or leaves it open.
 */
export function timesADay(items: readonly LineItem[]): number | null | undefined {
  if (!items.some(isSchedule)) return null;
  const base = baseOf(items);
  if (!base) return undefined;
  const slots = new Set(of(items, "slot").map(({ at }) => at)).size;
  const sure = base.aDay !== undefined && !base.open;
  if (items.some(({ is }) => is === "meals") && !sure && slots === 0) return undefined;
  const aDay = withSlots(base, slots);
  const days = of(items, "days");
  if (days.length === 0) return aDay;
  const onDays = weekdays(days);
  if (onDays === undefined || (aDay === undefined && (slots > 0 || base.aDay !== undefined)))
    return undefined;
  if (aDay === undefined) return onDays / 7;
  if (aDay >= 1) return (aDay * onDays) / 7;
  return same(aDay, onDays / 7) || (onDays === 1 && aDay < 1 / 7) ? aDay : undefined;
}
