import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";

/** An opioid that was stopped: the day of its last dose, and the first day on which naltrexone may begin after it. */
export type StoppedOpioid = { lastTaken: CalendarDate; earliest: CalendarDate };

/** A patient's word on a question: the day that it named, or the entry of the chart that it was about. */
export type OwnWord = { modality: string; about: string; yes: boolean; fact?: string };

/**
 * The day since which the patient is asked for opioids before a dose is asked for: where an interval was still running
 * when the version was signed, so that whoever signed could not know how it ends. Null where none was, or it was answered
 * "none since". An answer about an earlier day says nothing about a later one.
 */
export function askedSince(
  opioids: readonly StoppedOpioid[],
  { signedOn, day }: { signedOn: CalendarDate; day: CalendarDate },
  words: readonly OwnWord[],
): string | null {
  const open = opioids.filter(({ earliest }) => earliest.compare(signedOn) > 0 && earliest.compare(day) <= 0);
  const last = open
    .map(({ lastTaken }) => lastTaken.toString())
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const answered = words.some(
    ({ about, yes, fact }) => yes && !fact && parseDate(about).compare(parseDate(last)) >= 0,
  );
  return answered ? null : last;
}
