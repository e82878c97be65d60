import { instantsAt, minuteText, wallOf } from "#lib/domain/words/wall-clock.ts";
import { type Availability, type Provider, type Slot, type SlotRequest, whyNot } from "./slots.ts";
import { isWithin, nextBest, type Suggestion, type Window } from "./suggestions.ts";

/** One session still to be booked, under the key that the caller knows it by. */
export type SeriesAsk = { key: string; ask: SlotRequest; window: Window };

/** One session of the proposal: its time, or why that time cannot be and what comes nearest. */
export type SeriesRow = { key: string; slot: Slot; outside: boolean; instead: Suggestion | null };

const MINUTE = 60_000;

/**
 * The sessions at the same time of the clock, every `everyDays`, from the first one on. Across a change of the clocks
 * the hour on the wall stays; a time that does not exist or is taken says so and brings the nearest one that is free.
 */
export function sameTimeEachWeek(
  book: Availability,
  asks: readonly SeriesAsk[],
  first: { provider: Provider; start: number },
  everyDays = 7,
): SeriesRow[] {
  const { day, minute } = wallOf(first.start, book.zone);
  return asks.map(({ key, ask, window }, index) => {
    const on = day.add({ days: index * everyDays });
    const at = index === 0 ? first.start : instantsAt(on, minute, book.zone)[0];
    const start = at ?? (instantsAt(on, 12 * 60, book.zone)[0] as number);
    const gone = { code: "outsideHours", text: `${minuteText(minute)} does not exist that day.` } as const;
    const why = at === undefined ? gone : whyNot(book, ask, first.provider, at);
    const slot = { start, end: start + ask.minutes * MINUTE, provider: first.provider, why };
    const instead = why ? (nextBest(book, ask, window, start, 1)[0] ?? null) : null;
    return { key, slot, outside: !isWithin(on, window), instead };
  });
}
