import { FIGURE, figure, NUMBER_WORDS } from "./figure.ts";
import type { LineItem } from "./item.ts";

export type Maker = (found: readonly string[]) => LineItem | null;
/** A phrase of a sig and what it says; of two that fit at one place the earlier in the list is meant. */
export type Phrase = readonly [pattern: string, says: LineItem | Maker];

/** A number in figures or as a word. */
export const N = `(${FIGURE}|${NUMBER_WORDS})`;
/** A phrase ends where its last word does. */
export const END = "(?![a-z0-9])";
export const DAY =
  "(?:days?|dy|d|dia|dias|jours?|j|tag|tage|tagen|nights?|nite|noche|nuit|nacht|evenings?|24 ?h(?:ours|rs?)?)";
export const WEEK = "(?:weeks?|wks?|w|semanas?|semaines?|sem|woche|wochen)";
export const MONTHS = "(?:months?|mos?|mes|meses|mois|monat|monate|monaten)";
export const HOUR = "(?:hours?|hrs?|h|horas?|heures?|stunden|std)";
export const TIMES_WORDS = "(?:x|times?|veces|vez|fois|mal|doses?)";

/** What makes a line unsure, with the words that do. */
export const unsure: Maker = ([text = ""]) => ({ is: "unsure", text });
export const quiet: LineItem = { is: "quiet" };

/** A phrase that begins with a number; a number that can be read in two ways is unsure. */
export const numberOr =
  (make: (n: number) => LineItem): Maker =>
  (found) => {
    const n = figure(found[1] ?? "");
    return n === undefined || n === 0 ? { is: "unsure", text: found[0] ?? "" } : make(n);
  };
