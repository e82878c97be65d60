import type { Reduced } from "#lib/domain/plan/ledger.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import type { LifestyleBody, Reduction } from "../schema.ts";

/** One step of another medicine as it counts: amounts a day, none left is amount 0. */
export type ReductionStep = {
  /** The reduction that counts in its week. */
  key: string;
  /** The medicine's first reduction: one row of the timeline for one medicine. */
  item: string;
  medicine: string;
  /** What the step before left; at the first, what its reduction says. */
  from: Dose;
  to: Dose;
  week: number;
};

/** "Tramadol" for " Tramadol. ": a medicine as it is shown; a name of marks alone stays as it was typed. */
const shownName = (medicine: string): string => medicine.trim().replace(/[\s.,;:!]+$/, "") || medicine.trim();
/** The name by which two entries are one medicine, however it is written. */
export const sameName = (medicine: string): string => shownName(medicine).toLowerCase();

// Weights by the SI; IU and mL have none and count as they are typed (design).
const IN_MG: Record<Dose["unit"], number> = { g: 1000, mg: 1, micrograms: 0.001, IU: 1, mL: 1 };
const size = ({ amount, unit }: Dose): number => amount * IN_MG[unit];
const sameDose = (a: Dose, b: Dose): boolean => a.unit === b.unit && a.amount === b.amount;
/** The reduction that counts of those in one week: the one to the lowest amount. */
const lowest = (cuts: readonly Reduction[]) => cuts.toSorted((a, b) => size(a.to) - size(b.to))[0];
const byMedicine = (cuts: readonly Reduction[]) =>
  Map.groupBy(cuts, ({ medicine }) => sameName(medicine)).values();

function stepsOfOne(all: readonly Reduction[]): readonly ReductionStep[] {
  const cuts = all.toSorted((a, b) => a.week - b.week);
  const [first] = cuts;
  if (!first) return [];
  const steps: ReductionStep[] = [];
  for (const [week, here] of Map.groupBy(cuts, (cut) => cut.week)) {
    const one = lowest(here);
    // Of several first ones the highest amount is what was taken until then.
    const from = steps.at(-1)?.to ?? here.map((cut) => cut.from).toSorted((a, b) => size(b) - size(a))[0];
    if (!one || !from || sameDose(from, one.to)) continue;
    steps.push({
      key: one.key,
      item: first.key,
      medicine: shownName(first.medicine),
      from,
      to: one.to,
      week,
    });
  }
  return steps;
}

/**
 * What the reductions of a body come to, whatever their order and however a medicine is written: one step a week and
 * medicine, each from what the one before left. All that speaks of other medicines reads from here.
 */
export const stepsOf = ({ reductions }: Pick<LifestyleBody, "reductions">): readonly ReductionStep[] =>
  [...byMedicine(reductions)].flatMap(stepsOfOne);

/** Other medicines that the body takes down, each from the first day of its week; nothing left means stopped. */
export const reductionsOf = (body: LifestyleBody, startsOn: CalendarDate): readonly Reduced[] =>
  stepsOf(body).map(({ medicine, from, to, week }) => ({
    medicine,
    from,
    to: to.amount > 0 ? to : null,
    on: startOfWeek(startsOn, week),
  }));

/** What a plan says of another medicine in one stretch of days; `dose` is the amount a day, none left is amount 0. */
export type ReductionStretch = {
  /** The medicine's first reduction: one row of the timeline for one medicine. */
  item: string;
  medicine: string;
  dose: Dose;
  /** The amount of the stretch before. */
  was?: Dose;
  from: CalendarDate;
  to?: CalendarDate;
  /** The amount that follows, from the day after `to`. */
  next?: Dose;
};

/** How long a medicine that was stopped is still named, for some of it may be at home (design). */
const NAMED_FOR = { weeks: 4 };

/** Every medicine that the body takes down, from the first day of the plan on, in the order of its first reduction. */
export const reductionStretches = (
  body: LifestyleBody,
  startsOn: CalendarDate,
): readonly ReductionStretch[] =>
  [...Map.groupBy(stepsOf(body), ({ item }) => item).values()].flatMap((steps) =>
    stretchesOfOne(steps, startsOn),
  );

function stretchesOfOne(steps: readonly ReductionStep[], startsOn: CalendarDate): ReductionStretch[] {
  const [first] = steps;
  if (!first) return [];
  const dayBefore = (week: number) => startOfWeek(startsOn, week).subtract({ days: 1 });
  const { item, medicine, from: dose, to: next, week } = first;
  const before: ReductionStretch = { item, medicine, dose, from: startsOn, to: dayBefore(week), next };
  const after = steps.map((step, i): ReductionStretch => {
    const from = startOfWeek(startsOn, step.week);
    const then = steps[i + 1];
    const named = { item, medicine, dose: step.to, was: step.from, from };
    if (then) return { ...named, to: dayBefore(then.week), next: then.to };
    return step.to.amount > 0 ? named : { ...named, to: from.add(NAMED_FOR).subtract({ days: 1 }) };
  });
  return [before, ...after].filter(({ from, to }) => !to || to.compare(from) >= 0);
}

/** The amount a day in a week of the plan; undefined where the body does not speak of the medicine. */
export function amountIn(steps: readonly ReductionStep[], week: number): Dose | undefined {
  return steps.findLast((step) => step.week <= week)?.to ?? steps[0]?.from;
}

/** What a reduction should begin with: what is left before its week; undefined for a medicine's first week. */
export function leftBefore(cut: Reduction, { reductions }: LifestyleBody): Dose | undefined {
  const earlier = reductions.filter(
    ({ medicine, week }) => sameName(medicine) === sameName(cut.medicine) && week < cut.week,
  );
  return stepsOfOne(earlier).at(-1)?.to;
}
