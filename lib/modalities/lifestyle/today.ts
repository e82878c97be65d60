import { type CalendarDate, dayOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import { type ActionGoal, goalItem } from "./goals/goals.ts";
import { howOften } from "./goals/said.ts";
import { ACTIVITIES, HABITS } from "./habits.ts";
import { bedAt, heartRateLimit, intake, isOn, minutesOn } from "./limits.ts";
import { type ReductionStretch, reductionStretches } from "./reductions/reductions.ts";
import type { LifestyleBody, Movement, Sleep, Supplement } from "./schema.ts";
import { capital, clockText, goalText, minutesText, supplementName, words } from "./words.ts";

const MOMENT = { morning: "morning", midday: "day", evening: "day", bedtime: "bedtime" } as const;

function sleepItems(sleep: Sleep): readonly TodayItem[] {
  const bed = bedAt(sleep);
  const down = sleep.windDownMinutes;
  const evening: Said[] = [
    ...(down > 0 ? [say`Wind down ${minutesText(down)} before bed.`] : []),
    ...(bed ? [say`Bed at ${clockText(bed)} or later.`] : []),
  ];
  const [how, ...next] = evening;
  const wake: TodayItem = {
    key: `${sleep.key}.wake`,
    moment: "morning",
    title: `Get up at ${clockText(sleep.wakeAt)}`,
    how: say`The same time every day.`,
    next: [],
    mayLog: false,
  };
  return how
    ? [wake, { key: `${sleep.key}.bed`, moment: "bedtime", title: "Wind down", how, next, mayLog: false }]
    : [wake];
}

function movementItems(move: Movement, date: CalendarDate, startsOn: CalendarDate): readonly TodayItem[] {
  if (move.kind === "pacing") {
    const beats = move.heartRate && heartRateLimit(move.heartRate);
    const next = [
      say`Stop after ${minutesText(move.activityMinutes)}. Then rest for ${minutesText(move.restMinutes)}.`,
      ...(beats ? [say`Keep your pulse at ${beats} or less.`] : []),
    ];
    return [{ key: move.key, moment: "day", title: "Pacing", how: say`${words.rest}`, next, mayLog: false }];
  }
  if (!move.days.includes(dayOfWeek(date))) return [];
  const { ask } = ACTIVITIES[move.activity];
  return [
    {
      key: move.key,
      moment: "day",
      title: ask,
      how: say`${minutesText(minutesOn(move, date, startsOn))}. ${words.rest}`,
      next: [],
      mayLog: false,
    },
  ];
}

const supplementItems = (one: Supplement): readonly TodayItem[] =>
  one.at.map((time) => ({
    key: `${one.key}.${time}`,
    moment: MOMENT[time],
    title: supplementName(one),
    dose: intake(one),
    how: say`Take it ${words.at[time]}.`,
    next: [],
    mayLog: false,
  }));

/** Another medicine that the plan takes down: what is left of it, and what comes next. */
function reducedItem(
  { item, medicine, dose, was, from, to, next }: ReductionStretch,
  date: CalendarDate,
): TodayItem {
  const more = next && to && (next.amount > 0 ? say`${next} a day` : say`no more`);
  const then = more && to ? [say`From ${to.add({ days: 1 })}: ${more}.`] : [];
  const named = { key: `${item}.${from}`, moment: "day", mayLog: false } as const;
  if (dose.amount === 0)
    return {
      ...named,
      title: `No more ${medicine}`,
      how: was ? say`Stopped on ${from} (it was ${was} a day).` : say`Stopped on ${from}.`,
      next: then,
    };
  const fresh = was && from.compare(date) === 0;
  return {
    ...named,
    title: capital(medicine),
    // In the sentence, for it is the amount of a day and not of one moment.
    how: say`${dose} for the whole day. Do not cut it further by yourself.`,
    next: fresh ? [say`New today: it was ${was} a day.`, ...then] : then,
  };
}

const goalItems = (goal: ActionGoal): TodayItem => ({
  key: goal.key,
  moment: "day",
  title: goalText(goal),
  how: say`Your goal: ${howOften(goal)}.`,
  next: goal.where ? [say`${goal.where.replace(/[.!]+$/, "")}.`] : [],
  mayLog: false,
});

/** What to do on a day. Nothing here asks for a tick: rest and habits are no duty to report. */
export function lifestyleToday(
  body: LifestyleBody,
  date: CalendarDate,
  startsOn: CalendarDate,
): readonly TodayItem[] {
  const now = <T extends { key: string; startWeek: number; weeks?: number | undefined }>(
    items: readonly T[],
  ) => items.filter((item) => isOn(item, date, startsOn));
  return [
    ...now(body.sleep).flatMap(sleepItems),
    ...now(body.movement).flatMap((move) => movementItems(move, date, startsOn)),
    ...now(body.nutrition).map(({ key, habit }): TodayItem => {
      const [how, ...next] = HABITS[habit].patient.map((line) => say`${line}`) as [Said, ...Said[]];
      return { key, moment: "day", title: HABITS[habit].title, how, next, mayLog: false };
    }),
    ...now(body.supplements).flatMap(supplementItems),
    ...reductionStretches(body, startsOn)
      .filter(({ from, to }) => date.compare(from) >= 0 && (!to || date.compare(to) <= 0))
      .map((stretch) => reducedItem(stretch, date)),
    ...body.goals
      .filter((goal) => goal.kind === "action" && isOn(goalItem(goal), date, startsOn))
      .map((goal) => goalItems(goal as ActionGoal)),
  ];
}
