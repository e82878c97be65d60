import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { steady } from "./arithmetic.ts";
import { weekMean } from "./nrs-daily.ts";

/** Pain told on a day, 0 to 10. Days without an answer have no entry. */
export type PainOn = { day: string; pain: number };

const meanOf = (answers: readonly PainOn[], from: CalendarDate): number | null => {
  const [first, last] = [from.toString(), from.add({ days: 6 }).toString()];
  return weekMean(answers.filter(({ day }) => day >= first && day <= last).map(({ pain }) => pain));
};

/** The week before the plan; where that has too few answers, the first week with enough of them. */
function startWeek(
  answers: readonly PainOn[],
  startsOn: CalendarDate | null,
): { from: CalendarDate; mean: number } | null {
  const tries = [
    ...(startsOn ? [startsOn.subtract({ days: 7 })] : []),
    ...answers.map(({ day }) => parseDate(day)),
  ];
  for (const from of tries) {
    const mean = meanOf(answers, from);
    if (mean !== null) return { from, mean };
  }
  return null;
}

/**
 * By how many percent the mean pain of the seven days up to `today` is above the week at the start; `answers` oldest
 * first. Null where either week has fewer than 4 answers, where they overlap, or where the start was 0
 * (scoring of nrs_daily). Rounded down, so that 29.9 is never 30.
 */
export function painAboveStart(
  answers: readonly PainOn[],
  startsOn: CalendarDate | null,
  today: CalendarDate,
): number | null {
  const start = startWeek(answers, startsOn);
  const lastWeek = today.subtract({ days: 6 });
  if (!start || start.mean === 0 || lastWeek.compare(start.from.add({ days: 6 })) <= 0) return null;
  const now = meanOf(answers, lastWeek);
  return now === null ? null : Math.floor(steady((100 * (now - start.mean)) / start.mean));
}
