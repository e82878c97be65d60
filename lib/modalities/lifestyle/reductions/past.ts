import { canonical } from "#lib/domain/plan/canonical.ts";
import { LAST_WEEK, weeksLate } from "#lib/domain/plan/past-weeks.ts";
import { keysOf, type LifestyleBody, type Reduction } from "../schema.ts";
import { amountIn, sameName, stepsOf } from "./reductions.ts";

type Cuts = readonly Reduction[];
const byMedicine = (cuts: Cuts) => Map.groupBy(cuts, ({ medicine }) => sameName(medicine));
const stepsIn = (reductions: Cuts) => stepsOf({ reductions: [...reductions] });

/** What each medicine was taken down to in the weeks that are over, in order. */
export const pastOfCuts = ({ reductions }: Pick<LifestyleBody, "reductions">, week: number) =>
  Object.fromEntries(
    [...byMedicine(reductions)].map(([name, cuts]) => [`less ${name}`, taken(cuts, week)] as const),
  );

/** The steps of one medicine in the weeks that are over. */
const taken = (cuts: Cuts, week: number) =>
  stepsIn(cuts)
    .filter((step) => step.week < week)
    .map((step) => ({ week: step.week, to: step.to }));

/** A course of reductions so many weeks later: its steps stay as far apart as they were. */
export const cutsLater = (cuts: Cuts, by: number): Reduction[] =>
  cuts.map((cut) => ({ ...cut, week: cut.week + by })).filter(({ week }) => week <= LAST_WEEK);

/**
 * Entries of weeks that are over as they were, for each medicine that is still named, and from this week on the amounts that
 * the new entries come to. A medicine of which nothing was taken down yet begins its course in this week at the earliest.
 */
export function cutsWithPast(
  before: LifestyleBody,
  after: LifestyleBody,
  week: number,
  fresh: (key: string) => string,
): Reduction[] {
  const old = byMedicine(before.reductions);
  const all = [...byMedicine(after.reductions)].flatMap(([name, now]) => {
    const over = (old.get(name) ?? []).filter((cut) => cut.week < week);
    return courseWithPast(over, now, week);
  });
  const { reductions: _cuts, ...lists } = after;
  const used = new Set(keysOf(lists));
  return all.map((cut) => {
    const key = used.has(cut.key) ? fresh(cut.key) : cut.key;
    used.add(key);
    return { ...cut, key };
  });
}

function courseWithPast(over: Cuts, now: Cuts, week: number): Cuts {
  const was = stepsIn(over);
  if (canonical(taken(over, week)) === canonical(taken(now, week))) return now;
  if (was.length === 0)
    return cutsLater(
      now,
      weeksLate(
        now.map((cut) => cut.week),
        week,
      ),
    );
  const asked = stepsIn(now).findLast((step) => step.week <= week);
  const cut = asked && now.find(({ key }) => key === asked.key);
  const isLeft = asked && canonical(asked.to) === canonical(amountIn(was, week - 1));
  const here = cut && !isLeft ? [{ ...cut, week }] : [];
  return [...over, ...here, ...now.filter((one) => one.week > week)];
}
