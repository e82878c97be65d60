import type { CalendarDate } from "#lib/domain/calendar.ts";

/** When a questionnaire is asked for. `since` is the day from which an answer counts for this time. */
export type Due = { instrument: string; why: string; since: CalendarDate };

/** Days between two of PEG: one a week (design). */
const WEEK = 7;
/** A questionnaire filled in at most this long before day 1 counts as the start. Source: design. */
const BEFORE_START = 28;
/** Weeks of the plan in which mood and worry are asked again. Source: RR-REVIEW-8, RR-JUDGE-12. */
const MOOD_WEEKS = [8, 12];
const MOOD = ["phq9", "gad7"];

type Filled = { instrument: string; day: CalendarDate };

/** The last time at which mood is asked, up to a day; "At the start" until week 8. */
function moodTime(startsOn: CalendarDate, today: CalendarDate): { why: string; since: CalendarDate } {
  const begins = (week: number) => startsOn.add({ days: (week - 1) * 7 });
  const week = MOOD_WEEKS.findLast((each) => today.compare(begins(each)) >= 0);
  if (week) return { why: `Week ${week} of your plan`, since: begins(week) };
  return { why: "At the start", since: startsOn.subtract({ days: BEFORE_START }) };
}

/**
 * What is due on a day: PEG once a week; with low-dose naltrexone also mood and worry at the start and in weeks 8 and 12.
 * Without a plan nothing is.
 */
export function dueOn(
  today: CalendarDate,
  plan: { startsOn: CalendarDate; onLdn: boolean } | null,
  filled: readonly Filled[],
): Due[] {
  if (!plan) return [];
  const peg: Due = { instrument: "peg", why: "Once a week", since: today.subtract({ days: WEEK - 1 }) };
  const mood = moodTime(plan.startsOn, today);
  const asked = [peg, ...(plan.onLdn ? MOOD.map((instrument) => ({ instrument, ...mood })) : [])];
  return asked.filter(
    ({ instrument, since }) =>
      !filled.some((one) => one.instrument === instrument && one.day.compare(since) >= 0),
  );
}
