import type { ScaleKey } from "#lib/domain/reports/check-in.ts";
import type { PlanGoal } from "#lib/domain/reports/goal.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { Sentence } from "#lib/modalities/modality.ts";
import { spanOf } from "../limits.ts";
import { goalText, minutesText } from "../words.ts";
import { type ActionGoal, type Goal, type GoalMeasure, goalItem, MEASURES } from "./goals.ts";

/** Said once, however many goals there are. */
export const NO_PROMISE = "A goal is something to measure. It is not a promise.";

const daysText = (days: number): string =>
  days === 7 ? "every day" : days === 1 ? "one day a week" : `${days} days a week`;
const timesText = (times: number): string => (times === 1 ? "once a day" : `${times} times a day`);

/** "15 minutes, 3 times a day, 6 days a week". */
export const howOften = ({ minutes, timesADay, daysAWeek }: ActionGoal): string =>
  [
    ...(minutes === undefined ? [] : [minutesText(minutes)]),
    ...(timesADay === undefined ? [] : [timesText(timesADay)]),
    daysText(daysAWeek),
  ].join(", ");

const measuredBy = (goal: Goal): Said[] => {
  if (goal.kind === "action") return [];
  return MEASURES[goal.measure].by === "checkIn"
    ? [say`Your check-ins show how it goes, from 0 to 10.`]
    : [say`You fill in a short form, and we compare.`];
};

/** A goal in plain words: what, how often, until when, and that we look at it together. */
export function goalSaid(goal: Goal, startsOn: CalendarDate): Sentence[] {
  const { from, to } = spanOf(goalItem(goal), startsOn);
  const said: Said[] = [
    say`Your goal: ${goalText(goal)}.`,
    ...(goal.kind === "action" ? [say`Do it ${goal.minutes ? "for " : ""}${howOften(goal)}.`] : []),
    ...(goal.kind === "action" && goal.where ? [say`${goal.where.replace(/[.!]+$/, "")}.`] : []),
    ...measuredBy(goal),
    ...(goal.startWeek > 1 ? [say`This starts on ${from}.`] : []),
    ...(to ? [say`We look at it together after ${to}.`] : []),
    say`${NO_PROMISE}`,
  ];
  return said.map((text) => ({ item: goal.key, text }));
}

const measureOf = (goal: Goal): PlanGoal["measure"] => {
  if (goal.kind === "action") return { by: "count" };
  const { target, measure } = goal;
  const { better } = MEASURES[measure];
  return isCheckIn(measure)
    ? { by: "checkIn", item: measure, target, better }
    : { by: "instrument", id: measure, target, better };
};
const isCheckIn = (measure: GoalMeasure): measure is ScaleKey => MEASURES[measure].by === "checkIn";

/** The goals as the rest of the program measures them. */
export const planGoals = (body: { goals: readonly Goal[] }, startsOn: CalendarDate): readonly PlanGoal[] =>
  body.goals.map((goal) => {
    const { from, to = from } = spanOf(goalItem(goal), startsOn);
    return { key: goal.key, text: goalText(goal), from, to, measure: measureOf(goal) };
  });
