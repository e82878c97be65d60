import type { CalendarDate } from "./calendar.ts";
import type { Plain, Said } from "./say.ts";

/** Who says sentences in another language than English; made by lib/languages, handed to the page's words by the page. */
export type Interpreter = {
  /** As `lang` wants it: "es-US". */
  locale: string;
  /** The whole of it in the language; null where any of it is not in the catalogue. Its days are drawn with `day`. */
  say: (said: Said) => readonly Plain[] | null;
  /** "jueves, 21 de mayo". */
  day: (day: CalendarDate, options?: { withYear?: boolean }) => string;
};
