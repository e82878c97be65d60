import { type CalendarDate, weekOf } from "#lib/domain/words/calendar.ts";

/** Weeks of a plan that a clinician may write for: ten years, for a plan goes on until a review ends it (design). */
export const LAST_WEEK = 520;

/** An item that counts in weeks of the plan: when it begins, and for how many weeks (absent: until a review). */
type InWeeks = { key: string; startWeek: number; weeks?: number | undefined };

/** The plan's week on a day: what begins before it has begun. Week 1 before the start, when nothing is past. */
export const weekOn = (startsOn: CalendarDate, today: CalendarDate): number =>
  Math.max(1, weekOf(today, startsOn));

/** The last week of an item; undefined where it goes on. */
export const lastWeek = ({ startWeek, weeks }: Omit<InWeeks, "key">): number | undefined =>
  weeks === undefined ? undefined : startWeek + weeks - 1;

export const hasBegun = ({ startWeek }: { startWeek: number }, week: number): boolean => startWeek < week;
/** Was there a week before this one in which it was no longer asked for. */
export const hasEnded = (item: Omit<InWeeks, "key">, week: number): boolean =>
  (lastWeek(item) ?? week) < week - 1;
/** Is nothing of it asked for from this week on. */
export const isOver = (item: Omit<InWeeks, "key">, week: number): boolean => (lastWeek(item) ?? week) < week;

/** When an item began, and its end where that has come: empty before it began. */
export const pastWeeks = (item: InWeeks, week: number): readonly unknown[] => {
  const { startWeek, weeks } = item;
  return hasBegun(item, week) ? [{ startWeek, ...(hasEnded(item, week) ? { weeks } : {}) }] : [];
};

/** By how many weeks what begins in these weeks is moved together, so that the first of them begins in this week. */
export const weeksLate = (starts: readonly number[], week: number): number =>
  Math.max(0, week - Math.min(...starts, week));

const capped = (weeks: number): number => Math.min(weeks, LAST_WEEK);

/** What is left of an item from a week on, as an item of its own. */
function onItsOwn<Item extends InWeeks>(item: Item, week: number, fresh: (key: string) => string): Item {
  const end = lastWeek(item);
  const startWeek = Math.max(item.startWeek, week);
  const weeks = end === undefined ? {} : { weeks: capped(end - startWeek + 1) };
  return { ...item, key: fresh(item.key), startWeek, ...weeks };
}

/**
 * `now` with the past weeks of `was`: it began when it began, ended when it ended, and nothing new begins in a week that is
 * over. What begins later than this week, or again after it had ended, is an item of its own with a key from `fresh`.
 */
export function withPastWeeks<Item extends InWeeks>(
  was: Item | undefined,
  now: Item,
  week: number,
  fresh: (key: string) => string,
): Item {
  if (!was || !hasBegun(was, week)) return { ...now, startWeek: Math.max(now.startWeek, week) };
  const end = lastWeek(now);
  const again = hasEnded(was, week) ? !isOver(now, week) : now.startWeek > week;
  if (again) return onItsOwn(now, week, fresh);
  if (hasEnded(was, week)) return { ...now, startWeek: was.startWeek, weeks: was.weeks };
  if (end === undefined) return { ...now, startWeek: was.startWeek };
  return {
    ...now,
    startWeek: was.startWeek,
    weeks: capped(Math.max(end, week - 1) - was.startWeek + 1),
  };
}

/** Gives keys that nobody uses yet: "goal-3" after "goal-1" and "goal-2". */
export function freshKeys(used: Iterable<string>): (key: string) => string {
  const taken = new Set(used);
  return (key) => {
    const stem = key.replace(/-?\d*$/, "").slice(0, 18) || "item";
    let n = 1;
    while (taken.has(`${stem}-${n}`)) n += 1;
    taken.add(`${stem}-${n}`);
    return `${stem}-${n}`;
  };
}

/** What an item is: under the same key another supplement, habit or activity is another item. */
type What<Item> = (item: Item) => string;
const isSame =
  <Item extends InWeeks>(item: Item, what: What<Item>) =>
  (other: Item): boolean =>
    other.key === item.key && what(other) === what(item);

/** Items by the list that they stand in, their key and what they are, with their past. */
export const pastOfItems = <Item extends InWeeks>(
  list: string,
  items: readonly Item[],
  week: number,
  what: What<Item>,
): Record<string, readonly unknown[]> =>
  Object.fromEntries(items.map((item) => [`${list} ${item.key} ${what(item)}`, pastWeeks(item, week)]));

/** Items with the past weeks of those that they are; what came in the place of one that had begun is an item of its own. */
export const itemsWithPast = <Item extends InWeeks>(
  before: readonly Item[],
  after: readonly Item[],
  { week, fresh, what }: { week: number; fresh: (key: string) => string; what: What<Item> },
): Item[] =>
  after.flatMap((item) => {
    const was = before.find(isSame(item, what));
    const other = before.find(({ key }) => key === item.key);
    if (was || !other || !hasBegun(other, week)) return withPastWeeks(was, item, week, fresh);
    return isOver(item, week) ? [] : onItsOwn(item, week, fresh);
  });
