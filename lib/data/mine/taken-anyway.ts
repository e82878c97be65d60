import "server-only";
import type { Moment, OwnRow } from "#lib/data/plan/released.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { askOf, type DoseAsked, type DoseRow, doseAsked, type Held, logOf } from "./doses.ts";

/**
 * A held item that may be told as taken, with the day that is meant: today's; by day, of a bedtime dose, last night's, where
 * that was held as well.
 */
export function takenAnyway(
  row: DoseRow & OwnRow,
  item: string,
  { day, moment }: { day: CalendarDate; moment: Moment },
): { on: CalendarDate; found: DoseAsked } | null {
  const today = moment.day;
  const on = (of: CalendarDate) => {
    const found = doseAsked(row, item, { day: of, today });
    return found?.setAside && found.item.whyNot.length > 0 ? { on: of, found } : null;
  };
  const asked = on(day);
  const isTonights = asked && day.compare(today) === 0 && askOf(row, asked.found.item, moment).ask !== "now";
  return isTonights ? on(today.subtract({ days: 1 })) : asked;
}

/** What can be told of a held dose: "now", "lastNight", nothing, or that last night's was told as taken ("told"). */
export type Anyway = "now" | "lastNight" | "told" | null;
export function anywayOf(row: DoseRow & OwnRow, { item, asked }: Held, moment: Moment): Anyway {
  if (asked.ask === "now") return "now";
  const night = takenAnyway(row, item, { day: moment.day, moment });
  if (!night) return null;
  return logOf(row, item, night.on)?.taken ? "told" : "lastNight";
}
