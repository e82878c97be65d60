import "server-only";
import { fromDate } from "@internationalized/date";
import { type OwnRow, ownRecord, type PatientMoment } from "#lib/data/plan/released.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import {
  type DoseAsked,
  type DoseRow,
  doseAsked,
  type Held,
  heldOf,
  itemsToday,
  logOf,
  takingIn,
  toldDoses,
} from "./doses.ts";

/**
 * A held item that may be told as taken, with the day that is meant: today's; by day, of a bedtime dose, last night's, where
 * that was held as well.
 */
export function takenAnyway(
  row: DoseRow & OwnRow,
  item: string,
  { day, moment }: { day: CalendarDate; moment: PatientMoment },
): { on: CalendarDate; found: DoseAsked } | null {
  const today = moment.day;
  const on = (of: CalendarDate) => {
    const found = doseAsked(row, item, { day: of, today });
    return found?.setAside && found.item.whyNot.length > 0 ? { on: of, found } : null;
  };
  const asked = on(day);
  const isTonights =
    asked && day.compare(today) === 0 && toldDoses(row, asked.found.item, moment).ask !== "now";
  return isTonights ? on(today.subtract({ days: 1 })) : asked;
}

/** What can be told of a held dose: "now", "lastNight", nothing, or that last night's was told as taken ("told"). */
export type Anyway = "now" | "lastNight" | "told" | null;
export function anywayOf(row: DoseRow & OwnRow, { item, asked }: Held, moment: PatientMoment): Anyway {
  if (asked.ask === "now") return "now";
  const night = takenAnyway(row, item, { day: moment.day, moment });
  if (!night) return null;
  return logOf(row, item, night.on)?.taken ? "told" : "lastNight";
}

/** For so long after a plan was stopped a dose of it may still be told (design): what is left at home is taken in these weeks. */
const LEFT_AT_HOME_DAYS = 60;

/** A medicine of a plan that asks for nothing any more, or not now, whose dose can be told as taken. */
export type AllTheSame = { item: string; title: string; when: "now" | "lastNight" };

/** What can be told of the medicines of a plan that was stopped or is being changed: a dose that was taken all the same. */
export function takenAllTheSame(row: DoseRow & OwnRow, moment: PatientMoment): AllTheSame[] {
  const { state, last, endedAt } = ownRecord(row);
  if (!last || (state !== "ended" && state !== "changing")) return [];
  const ended = endedAt ? careDay(fromDate(endedAt, moment.clock.timeZone)) : null;
  if (ended && moment.day.compare(ended) > LEFT_AT_HOME_DAYS) return [];
  const items = itemsToday(row, takingIn(row, last, state, moment.day), moment);
  return heldOf(items).flatMap((held) => {
    const when = held.said?.taken ? null : anywayOf(row, held, moment);
    // The night before the plan was stopped was one of the plan: it is no night against it.
    const wasOver = ended !== null && moment.day.compare(ended) > 1;
    if (when !== "now" && !(when === "lastNight" && wasOver)) return [];
    return [{ item: held.item, title: held.title, when }];
  });
}
