import type { CalendarDate } from "#lib/domain/calendar.ts";
import { itemsWithPast, pastOfItems, weekNow } from "#lib/domain/past-weeks.ts";
import type { Past } from "#lib/modalities/modality.ts";
import { sameName, stepsOf } from "./reductions.ts";
import type { LifestyleBody, Reduction } from "./schema.ts";

/** Since when habits, supplements and goals hold, and what other medicines were taken down to, in the weeks that are over. */
export function past(body: LifestyleBody, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekNow(startsOn, today);
  const { sleep, movement, nutrition, supplements, goals } = body;
  const reduced = [...Map.groupBy(stepsOf(body), ({ medicine }) => sameName(medicine))].map(
    ([name, steps]) =>
      [
        `less-${name}`,
        steps.filter((step) => step.week < week).map((step) => ({ week: step.week, to: step.to })),
      ] as const,
  );
  return {
    ...pastOfItems([...sleep, ...movement, ...nutrition, ...supplements, ...goals], week),
    ...Object.fromEntries(reduced),
  };
}

/** What has begun keeps its first week, and the amounts of other medicines in the weeks that are over stay. */
export function withPast(
  before: LifestyleBody | null,
  after: LifestyleBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): LifestyleBody {
  const week = weekNow(startsOn, today);
  return {
    sleep: itemsWithPast(before?.sleep ?? [], after.sleep, week),
    movement: itemsWithPast(before?.movement ?? [], after.movement, week),
    nutrition: itemsWithPast(before?.nutrition ?? [], after.nutrition, week),
    supplements: itemsWithPast(before?.supplements ?? [], after.supplements, week),
    goals: itemsWithPast(before?.goals ?? [], after.goals, week),
    reductions: withPastSteps(before?.reductions ?? [], after.reductions, week),
  };
}

/** Entries of weeks that are over as they were, for each medicine that is still named; newer ones from this week on. */
function withPastSteps(before: readonly Reduction[], after: readonly Reduction[], week: number): Reduction[] {
  const named = new Set(after.map(({ medicine }) => sameName(medicine)));
  const over = before.filter((cut) => cut.week < week && named.has(sameName(cut.medicine)));
  const kept = new Set(over.map(({ key }) => key));
  const rest = after
    .filter(({ key }) => !kept.has(key))
    .map((cut) => ({ ...cut, week: Math.max(cut.week, week) }));
  return [...over, ...rest];
}
