import type { CalendarDate } from "#lib/domain/words/calendar.ts";

/** When a questionnaire is asked for. `since` is the day from which an answer counts for this time. */
export type Due = { instrument: string; why: string; since: CalendarDate };

/** Days between two of PEG: one a week (design). */
const WEEK = 7;
/** A questionnaire filled in at most this long before day 1 counts as the start. Source: design. */
const BEFORE_START = 28;
/** Weeks of the plan, or of the part that watches it, in which FIQR and what a part watches is asked again. Source: RR-REVIEW-8, RR-JUDGE-12. */
const REVIEW_WEEKS = [8, 12];
/** Source: recommended battery of the pack, at 12 weeks. */
const AT_WEEK_12 = ["pgic"];
/** Days after which DSQ-PEM is asked again. Source: cotler2018, its recall of 6 months. */
const HALF_A_YEAR = 182;
/** Days for which a question that was left out is asked again: what PHQ-9 looks back on (kroenke2001). */
const AGAIN_DAYS = 14;

/** `again`: a question was left out that the instrument says to ask again, so that this time is not done with. */
type Filled = { instrument: string; day: CalendarDate; again?: boolean };
/** A questionnaire that a part of the plan asks for, with the first day of that part and what its weeks are weeks of. */
export type Watched = { instrument: string; since: CalendarDate; of: string };
/** `watched`: beside those that every plan asks for. */
type Plan = { startsOn: CalendarDate; watched: readonly Watched[] };
type Counted = { startsOn: CalendarDate; of: string };

const begins = ({ startsOn }: Counted, week: number) => startsOn.add({ days: (week - 1) * 7 });

/** The last time at which something is asked, up to a day; "At the start" until the first of the weeks. */
function lastTime(from: Counted, today: CalendarDate, weeks: readonly number[]): Omit<Due, "instrument"> {
  const week = weeks.findLast((each) => today.compare(begins(from, each)) >= 0);
  if (week) return { why: `Week ${week} of ${from.of}`, since: begins(from, week) };
  return { why: "At the start", since: from.startsOn.subtract({ days: BEFORE_START }) };
}

/** What was left out lately and has to be asked again, with a plan and without. */
function againOn(today: CalendarDate, filled: readonly Filled[]): Due[] {
  const newest = filled.filter(
    (one, at) => filled.findIndex(({ instrument }) => instrument === one.instrument) === at,
  );
  const since = today.subtract({ days: AGAIN_DAYS - 1 });
  const open = newest.filter(({ again, day }) => again && day.compare(since) >= 0);
  return open.map(({ instrument }) => ({ instrument, why: "One question was left out", since }));
}

/** What a plan asks for on a day, done or not. */
function askedBy(plan: Plan, today: CalendarDate): Due[] {
  const whole = { startsOn: plan.startsOn, of: "your plan" };
  const review = lastTime(whole, today, REVIEW_WEEKS);
  const week12 = lastTime(whole, today, [12]);
  const pem =
    today.compare(plan.startsOn.add({ days: HALF_A_YEAR })) >= 0
      ? { why: "After half a year", since: plan.startsOn.add({ days: HALF_A_YEAR }) }
      : lastTime(whole, today, []);
  return [
    { instrument: "peg", why: "Once a week", since: today.subtract({ days: WEEK - 1 }) },
    ...plan.watched.map(({ instrument, since, of }) => ({
      instrument,
      ...lastTime({ startsOn: since, of }, today, REVIEW_WEEKS),
    })),
    ...(week12.why === "At the start" ? [] : AT_WEEK_12.map((instrument) => ({ instrument, ...week12 }))),
    { instrument: "fiqr", ...review },
    { instrument: "dsq_pem", ...pem },
  ];
}

/**
 * What is due on a day: PEG once a week; what a part of the plan watches at its start and in its weeks 8 and 12; FIQR at
 * those times of the plan and DSQ-PEM at the start and after half a year, for a clinic that brings their words; how it changed
 * in week 12. Without a plan only what was left out and has to be asked again. `filled` is newest first.
 */
export function dueOn(today: CalendarDate, plan: Plan | null, filled: readonly Filled[]): Due[] {
  const asked = (plan ? askedBy(plan, today) : []).filter(
    ({ instrument, since }) =>
      !filled.some((one) => one.instrument === instrument && !one.again && one.day.compare(since) >= 0),
  );
  const again = againOn(today, filled);
  return [...again, ...asked.filter(({ instrument }) => !again.some((one) => one.instrument === instrument))];
}
