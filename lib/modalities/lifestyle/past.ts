import {
  freshKeys,
  hasBegun,
  itemsWithPast,
  LAST_WEEK,
  pastOfItems,
  weekOn,
  weeksLate,
} from "#lib/domain/plan/past-weeks.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Past } from "#lib/modalities/modality.ts";
import type { Goal } from "./goals/goals.ts";
import { cutsLater, cutsWithPast, pastOfCuts } from "./reductions/past.ts";
import { keysOf, type LifestyleBody } from "./schema.ts";

/** Since when habits, supplements and goals hold, and what other medicines were taken down to, in the weeks that are over. */
export function past(body: LifestyleBody, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekOn(startsOn, today);
  const { reductions: _cuts, ...lists } = body;
  return Object.assign(
    pastOfCuts(body, week),
    ...Object.entries(lists).map(([list, items]) => pastOfItems<Followed>(list, items, week, whatOf)),
  );
}

type Followed = LifestyleBody[Exclude<keyof LifestyleBody, "reductions">][number];
/** What is followed, whatever its amount: "magnesium", "mediterranean", "walking"; sleep and goals are what they are. */
function whatOf(item: Followed): string {
  if ("supplement" in item) return item.supplement;
  if ("habit" in item) return item.habit;
  if ("activity" in item) return item.activity;
  return "kind" in item && item.kind === "pacing" ? item.kind : "";
}

/**
 * What has begun keeps its first week, and the amounts of other medicines in the weeks that are over stay. A part that is new
 * in a plan that runs begins in this week, with all that follows as much later.
 */
export function withPast(
  before: LifestyleBody | null,
  after: LifestyleBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): LifestyleBody {
  const week = weekOn(startsOn, today);
  if (!before) return later(after, weeksLate(startsOf(after), week));
  const fresh = freshKeys([...keysOf(before), ...keysOf(after)]);
  const items = <Item extends Exclude<Followed, Goal>>(was: readonly Item[], now: readonly Item[]) =>
    itemsWithPast(was, now, { week, fresh, what: whatOf });
  return {
    sleep: items(before.sleep, after.sleep),
    movement: items(before.movement, after.movement),
    nutrition: items(before.nutrition, after.nutrition),
    supplements: items(before.supplements, after.supplements),
    goals: after.goals.map((goal) => goalWithPast(before.goals, goal, week)),
    reductions: cutsWithPast(before, after, week, fresh),
  };
}

function startsOf({ reductions, ...lists }: LifestyleBody): number[] {
  const starts = Object.values(lists).flatMap((items) => items.map(({ startWeek }) => startWeek));
  return [...starts, ...reductions.map(({ week }) => week)];
}

/** Everything that begins within the plan's weeks, so many weeks later. */
function later(body: LifestyleBody, by: number): LifestyleBody {
  const moved = <Item extends { startWeek: number }>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ ...item, startWeek: item.startWeek + by }))
      .filter(({ startWeek }) => startWeek <= LAST_WEEK);
  return {
    sleep: moved(body.sleep),
    movement: moved(body.movement),
    nutrition: moved(body.nutrition),
    supplements: moved(body.supplements),
    goals: moved(body.goals).map((goal) => ({ ...goal, byWeek: Math.min(goal.byWeek + by, LAST_WEEK) })),
    reductions: cutsLater(body.reductions, by),
  };
}

/** A goal that has begun keeps its first week; another has as many weeks as it was given, from this week at the earliest. */
function goalWithPast(before: readonly Goal[], goal: Goal, week: number): Goal {
  const was = before.find(({ key }) => key === goal.key);
  if (was && hasBegun(was, week))
    return { ...goal, startWeek: was.startWeek, byWeek: Math.max(goal.byWeek, was.startWeek) };
  const by = weeksLate([goal.startWeek], week);
  return { ...goal, startWeek: goal.startWeek + by, byWeek: Math.min(goal.byWeek + by, LAST_WEEK) };
}
