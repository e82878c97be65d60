import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Timing } from "./form.ts";
import { type DosePeriod, doseOn, treadOn, treads } from "./ladder/ladder.ts";
import type { LdnBody, Step } from "./schema.ts";

/** Key for a new step: one above the highest in use. */
export const freshKey = (steps: readonly Pick<Step, "key">[], ahead = 1): string =>
  `s${Math.max(0, ...steps.map((step) => Number(step.key.slice(1)) || 0)) + ahead}`;

/** Today's tread, the day on which a move takes hold, the nights taken until then, and whether the dose changes on it anyway. */
export type MoveContext = {
  body: LdnBody;
  startsOn: CalendarDate;
  tread: DosePeriod;
  index: number;
  nights: number;
  date: CalendarDate;
  rises: boolean;
  /** Nights on this dose until then, over every tread that has it. */
  onDose: number;
};

/** Where a move begins on a day; null where no dose is taken on it. */
export function placeOn(body: LdnBody, today: CalendarDate, startsOn: CalendarDate): MoveContext | null {
  const all = treads(body, startsOn);
  const tread = treadOn(all, today);
  if (!tread) return null;
  const date = tread.timing === "bedtime" ? today : today.add({ days: 1 });
  const rises = treadOn(all, date)?.mg !== tread.mg;
  const onDose = date.compare(doseOn(all, today)?.now.from ?? tread.from);
  const index = body.steps.findIndex(({ key }) => key === tread.step);
  return {
    body,
    startsOn,
    tread,
    index: index < 0 ? body.steps.length : index,
    nights: nightsBefore(all, tread.step, date),
    date,
    rises,
    onDose,
  };
}

/** Nights of a step before a day, over every tread that a pause parts it into. */
export const nightsBefore = (all: readonly DosePeriod[], step: string, date: CalendarDate): number =>
  all
    .filter((tread) => tread.step === step && tread.from.compare(date) < 0)
    .reduce(
      (sum, { from, to }) => sum + (to && to.compare(date) < 0 ? to.add({ days: 1 }) : date).compare(from),
      0,
    );

/** The ladder up to the day of the move, with the current dose cut to the nights taken. */
export function stepsTaken({ body, tread, index, nights }: MoveContext): Step[] {
  const before = body.steps.slice(0, index);
  if (nights === 0) return before;
  const current = body.steps[index];
  const key = current?.key ?? freshKey(body.steps);
  const kind = current?.kind ?? ("step" as const);
  return [...before, { ...current, key, kind, mg: tread.mg, nights }];
}

/** The same steps at the same times of day once the plan's own time is another one. */
export const withTiming = (steps: readonly Step[], was: Timing, now: Timing): Step[] =>
  steps.map(({ timing = was, ...step }) => (timing === now ? step : { ...step, timing }));
