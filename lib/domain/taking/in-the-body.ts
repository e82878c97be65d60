import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import type { Hold } from "./hold.ts";

/**
 * For how many days after an opioid was told a dose of naltrexone may still be in the body: 72 h, the time for which it is
 * stopped before surgery (24 to 96 h are quoted). Source: whately2023, spaqi2021, goel2024.
 */
const IN_THE_BODY_DAYS = 3;

const MAY_BE_OPIOID: readonly Hold["reason"][] = ["opioid", "unknown"];

/** Whether the patient is told not to take more of what is or may be an opioid: while that hold stands, and as long as a dose may still block it. */
export const warnsOfMore = (
  holds: readonly (Pick<Hold, "reason" | "on"> & { open: boolean })[],
  day: CalendarDate,
): boolean =>
  holds.some(
    ({ reason, on, open }) =>
      MAY_BE_OPIOID.includes(reason) && (open || day.compare(parseDate(on)) <= IN_THE_BODY_DAYS),
  );
