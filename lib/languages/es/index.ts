import type { Language } from "../language.ts";
import checkIn from "./check-in.json" with { type: "json" };
import frame from "./frame.json" with { type: "json" };
import ldn from "./ldn.json" with { type: "json" };
import today from "./today.json" with { type: "json" };

/** Spanish of the United States: the decimal sign is a point, so a dose has the same figures as in English. */
export const es: Language = {
  id: "es",
  locale: "es-US",
  name: "Español",
  english: "Spanish",
  catalogue: { ...frame, ...today, ...checkIn, ...ldn },
};
