import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";

/** Days that one order may cover. */
export const ORDER_DAYS = [28, 30, 60, 90] as const;
export type OrderDays = (typeof ORDER_DAYS)[number];

/** What a compounding pharmacy makes for some days of a plan, as paper says it. Everything in it comes from the plan. */
export type PharmacySheet = {
  drug: string;
  form: string;
  /** Days that it covers, both included. */
  from: CalendarDate;
  to: CalendarDate;
  /** "14 capsules of 1.5 mg", one line a strength. */
  make: readonly Said[];
  /** The directions, dose by dose, with their days. */
  directions: readonly Said[];
  /** Day by which the next order goes out; null where nothing is taken after the last day. */
  orderBy: CalendarDate | null;
  notes: readonly string[];
};
