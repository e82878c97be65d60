import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import type { Reduced } from "#lib/domain/ledger.ts";
import type { LifestyleBody } from "./schema.ts";

/** Other medicines that the body takes down, each from the first day of its week; nothing left means stopped. */
export const reductionsOf = (body: LifestyleBody, startsOn: CalendarDate): readonly Reduced[] =>
  body.reductions.map(({ medicine, from, to, week }) => ({
    medicine,
    from,
    to: to.amount > 0 ? to : null,
    on: startOfWeek(startsOn, week),
  }));
