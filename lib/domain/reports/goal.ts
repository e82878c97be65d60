import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { DayAnswers, ScaleKey } from "./check-in.ts";

/** A goal of the plan as everyone outside its room knows it: what is hoped for, and by what it is measured. */
export type PlanGoal = {
  key: string;
  /** "Get up at 7:00", "a pain score (PEG) of 4 or less". */
  text: string;
  from: CalendarDate;
  to: CalendarDate;
  measure:
    | { by: "count" }
    | { by: "checkIn"; item: ScaleKey; target: number; better: "lower" | "higher" }
    | { by: "instrument"; id: string; target: number; better: "lower" | "higher" };
};

/** A questionnaire's total on a day. */
export type Total = { instrument: string; total: number; day: CalendarDate };
export type Measured = { answers: readonly DayAnswers[]; totals: readonly Total[] };

/** Check-ins are looked at over two weeks, and at least seven of them. Source: design, as in trend.ts. */
const WINDOW_DAYS = 14;
const MIN_ANSWERS = 7;

const reached = (value: number, { target, better }: { target: number; better: "lower" | "higher" }) =>
  better === "lower" ? value <= target : value >= target;
const judged = (value: number, goal: { target: number; better: "lower" | "higher" }): string =>
  reached(value, goal) ? "The goal is reached." : "Not there yet.";

/**
 * The mean of the last two weeks up to a day, from `from` on: what was before a goal began is no success of it. Null where too
 * few days have an answer; days without one stay missing.
 */
function meanUpTo(answers: readonly DayAnswers[], item: ScaleKey, from: CalendarDate, day: CalendarDate) {
  const window = day.subtract({ days: WINDOW_DAYS - 1 });
  const [first, last] = [(window.compare(from) < 0 ? from : window).toString(), day.toString()];
  const values = answers.flatMap((answer) => {
    const value = answer[item];
    return value === null || answer.day < first || answer.day > last ? [] : [value];
  });
  if (values.length < MIN_ANSWERS) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Where a goal stands on a day, in plain words; after its last day, where it stood then. Nothing is guessed: too few answers are
 * said to be too few, and what no answer counts is asked about.
 */
export function goalStanding(goal: PlanGoal, { answers, totals }: Measured, today: CalendarDate): Said[] {
  const { from, to, measure } = goal;
  if (today.compare(from) < 0) return [say`It starts on ${from}.`];
  const isOver = today.compare(to) > 0;
  const day = isOver ? to : today;
  const until = isOver ? say`It was to be looked at after ${to}.` : say`We look at it after ${to}.`;
  if (measure.by === "count") return [say`No check-in asks this: we talk about it.`, until];
  if (measure.by === "checkIn") {
    const mean = meanUpTo(answers, measure.item, from, day);
    if (mean === null) return [say`Not enough check-ins in two weeks to say.`, until];
    const shown = Math.round(mean * 10) / 10;
    return [say`Mean of two weeks: ${shown}. ${judged(shown, measure)}`, until];
  }
  const last = totals
    .filter(
      ({ instrument, day: on }) => instrument === measure.id && on.compare(day) <= 0 && on.compare(from) >= 0,
    )
    .toSorted((a, b) => a.day.compare(b.day))
    .at(-1);
  if (!last) return [say`Not filled in yet since ${from}.`, until];
  return [say`${last.total} on ${last.day}. ${judged(last.total, measure)}`, until];
}
