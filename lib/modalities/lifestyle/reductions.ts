import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import type { Dose } from "#lib/domain/dose.ts";
import type { Reduced } from "#lib/domain/ledger.ts";
import type { LifestyleBody, Reduction } from "./schema.ts";

/** Other medicines that the body takes down, each from the first day of its week; nothing left means stopped. */
export const reductionsOf = (body: LifestyleBody, startsOn: CalendarDate): readonly Reduced[] =>
  body.reductions.map(({ medicine, from, to, week }) => ({
    medicine,
    from,
    to: to.amount > 0 ? to : null,
    on: startOfWeek(startsOn, week),
  }));

/** What a plan says of another medicine in one stretch of days; `dose` is the amount a day, none left is amount 0. */
export type Stretch = {
  /** The medicine's first reduction: one row of the timeline for one medicine. */
  item: string;
  medicine: string;
  dose: Dose;
  /** The amount before, from the reduction that began it. */
  was?: Dose;
  from: CalendarDate;
  to?: CalendarDate;
  /** The amount that follows, from the day after `to`. */
  next?: Dose;
};

/** How long a medicine that was stopped is still named, for some of it may be at home (design). */
const NAMED_FOR = { weeks: 4 };

/** Every medicine that the body takes down, from the first day of the plan on, in the order of its first reduction. */
export function stretchesOf(body: LifestyleBody, startsOn: CalendarDate): readonly Stretch[] {
  const byMedicine = Map.groupBy(body.reductions, ({ medicine }) => medicine.trim().toLowerCase());
  return [...byMedicine.values()].flatMap((cuts) =>
    stretchesOfOne(
      cuts.toSorted((a, b) => a.week - b.week),
      startsOn,
    ),
  );
}

function stretchesOfOne(cuts: readonly Reduction[], startsOn: CalendarDate): Stretch[] {
  const [first] = cuts;
  if (!first) return [];
  const dayBefore = (week: number) => startOfWeek(startsOn, week).subtract({ days: 1 });
  const { key: item, from: dose, to: next, week } = first;
  const medicine = first.medicine.trim();
  const before: Stretch = { item, medicine, dose, from: startsOn, to: dayBefore(week), next };
  const after = cuts.map((cut, i): Stretch => {
    const from = startOfWeek(startsOn, cut.week);
    const then = cuts[i + 1];
    const named = { item, medicine, dose: cut.to, was: cut.from, from };
    if (then) return { ...named, to: dayBefore(then.week), next: then.to };
    return cut.to.amount > 0 ? named : { ...named, to: from.add(NAMED_FOR).subtract({ days: 1 }) };
  });
  return [before, ...after].filter(({ from, to }) => !to || to.compare(from) >= 0);
}
