import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { wallOf } from "#lib/domain/words/wall-clock.ts";
import { type Availability, freeOn, type Slot, type SlotRequest } from "./slots.ts";

/** When the plan wants it; days are inclusive. */
export type Window = { earliest: CalendarDate; target: CalendarDate; latest: CalendarDate };

/** A slot worth offering; `outside` says that the plan's window does not hold it. */
export type Suggestion = Slot & { outside: boolean };

const HOUR = 3_600_000;
/** Nobody can be reached and be here sooner than this. */
const LEAD = HOUR / 2;
/** Two suggestions of one day stand at least this far apart. */
const APART = 2 * HOUR;
/** How many days after the window (or after today, when it has passed) are looked at. */
const BEYOND = 28;
/** A window longer than this is looked at this many days around its target. */
const REACH = 42;

/** Does a day fall into the window. */
export const isWithin = (day: CalendarDate, { earliest, latest }: Window): boolean =>
  day.compare(earliest) >= 0 && day.compare(latest) <= 0;

/** Days to look at, best first: inside the window by nearness to the target, then the days after it. */
export function daysToTry(today: CalendarDate, window: Window): CalendarDate[] {
  const from = window.earliest.compare(today) > 0 ? window.earliest : today;
  const inside: CalendarDate[] = [];
  const target = window.target.compare(from) > 0 ? window.target : from;
  const first = from.compare(target.subtract({ days: REACH })) > 0 ? from : target.subtract({ days: REACH });
  for (
    let day = first;
    day.compare(window.latest) <= 0 && day.compare(target) <= REACH;
    day = day.add({ days: 1 })
  )
    inside.push(day);
  inside.sort((a, b) => Math.abs(a.compare(target)) - Math.abs(b.compare(target)) || a.compare(b));
  const passed = window.latest.compare(today) >= 0 ? window.latest.add({ days: 1 }) : today;
  // What has to come first can push the earliest day past the window.
  const after = window.earliest.compare(passed) > 0 ? window.earliest : passed;
  return [...inside, ...Array.from({ length: BEYOND }, (_, days) => after.add({ days }))];
}

/** Up to `count` slots: inside the window first, nearest the target, one a day while the days last. */
export function suggest(book: Availability, ask: SlotRequest, window: Window, count = 3): Suggestion[] {
  const today = wallOf(book.now, book.zone).day;
  const chosen: Suggestion[] = [];
  const spare: Suggestion[] = [];
  for (const day of daysToTry(today, window)) {
    const outside = !isWithin(day, window);
    // Days outside are for when the window has nothing more to give.
    if (outside && chosen.length + spare.length > 0 && window.latest.compare(today) >= 0) break;
    const [best, ...rest] = offered(book, ask, day).map((slot) => ({ ...slot, outside }));
    if (!best) continue;
    chosen.push(best);
    spare.push(...rest);
    if (chosen.length === count) return chosen;
  }
  for (const slot of spare) {
    if (chosen.length === count) break;
    if (chosen.every((other) => Math.abs(other.start - slot.start) >= APART)) chosen.push(slot);
  }
  return chosen;
}

function offered(book: Availability, ask: SlotRequest, day: CalendarDate): Slot[] {
  const soonest = book.now + LEAD;
  const free = freeOn(book, ask, day).filter((slot) => slot.start >= soonest);
  const own = free.filter((slot) => ask.among?.includes(slot.provider.id));
  const hasOwn = book.providers.some((one) => one.provides === ask.who && ask.among?.includes(one.id));
  return hasOwn ? own : free;
}

/** What comes nearest to a start that is gone: the same day by nearness in time, then other days. */
export function nextBest(
  book: Availability,
  ask: SlotRequest,
  window: Window,
  wanted: number,
  count = 3,
): Suggestion[] {
  const day = wallOf(wanted, book.zone).day;
  const near = offered(book, ask, day)
    .sort((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
    .slice(0, count)
    .map((slot) => ({ ...slot, outside: !isWithin(day, window) }));
  const others = near.length < count ? suggest(book, ask, window, count) : [];
  const more = others.filter((slot) => wallOf(slot.start, book.zone).day.compare(day) !== 0);
  return [...near, ...more].slice(0, count);
}
