import { type CalendarDate, weekOf } from "#lib/domain/calendar.ts";

/** An item that counts in weeks of the plan: when it begins, and for how many weeks (absent: until a review). */
type InWeeks = { key: string; startWeek: number; weeks?: number | undefined };

/** The plan's week on a day: what begins before it has begun. Week 1 before the start, when nothing is past. */
export const weekNow = (startsOn: CalendarDate, today: CalendarDate): number =>
  Math.max(1, weekOf(today, startsOn));

/** The last week of an item; undefined where it goes on. */
export const lastWeek = ({ startWeek, weeks }: Omit<InWeeks, "key">): number | undefined =>
  weeks === undefined ? undefined : startWeek + weeks - 1;

export const hasBegun = ({ startWeek }: { startWeek: number }, week: number): boolean => startWeek < week;
/** Was there a week before this one in which it was no longer asked for. */
export const hasEnded = (item: Omit<InWeeks, "key">, week: number): boolean =>
  (lastWeek(item) ?? week) < week - 1;

/** When an item began, and its end where that has come: empty before it began. */
export const pastWeeks = (item: InWeeks, week: number): readonly unknown[] => {
  const { startWeek, weeks } = item;
  return hasBegun(item, week) ? [{ startWeek, ...(hasEnded(item, week) ? { weeks } : {}) }] : [];
};

/** `now` with the past weeks of `was`: it began when it began, ended when it ended, and nothing new begins in a week that is over. */
export function withPastWeeks<Item extends InWeeks>(was: Item | undefined, now: Item, week: number): Item {
  if (!was || !hasBegun(was, week)) return { ...now, startWeek: Math.max(now.startWeek, week) };
  const end = hasEnded(was, week) ? lastWeek(was) : lastWeek(now);
  if (end === undefined) return { ...now, startWeek: was.startWeek };
  const last = hasEnded(was, week) ? end : Math.max(end, week - 1);
  return { ...now, startWeek: was.startWeek, weeks: last - was.startWeek + 1 };
}

/** Items by key, with their past. */
export const pastOfItems = (items: readonly InWeeks[], week: number): Record<string, readonly unknown[]> =>
  Object.fromEntries(items.map((item) => [item.key, pastWeeks(item, week)]));

export const itemsWithPast = <Item extends InWeeks>(
  before: readonly Item[],
  after: readonly Item[],
  week: number,
): Item[] =>
  after.map((item) =>
    withPastWeeks(
      before.find(({ key }) => key === item.key),
      item,
      week,
    ),
  );
