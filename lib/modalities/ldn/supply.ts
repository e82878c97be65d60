import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { Form } from "./form.ts";
import { type DoseRun, runs, treadOn, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { intakes, type Units, unitsFor } from "./units.ts";

/** What a pharmacy makes for some days of the ladder. */
export type Supply = {
  from: CalendarDate;
  /** Last day that it covers. */
  to: CalendarDate;
  days: number;
  /** Whole units by strength, smallest first; empty for a liquid. */
  units: readonly { mg: number; count: number }[];
  /** Volume of a liquid in mL; 0 for capsules and tablets. */
  mL: number;
  /**
   * Day by which the next order has to go out; the first day where what is made ends before the next can come. Null where
   * no dose follows the last day: a stop is planned, and nothing is to be ordered.
   */
  orderBy: CalendarDate | null;
};

/** A compounding pharmacy needs about a week (design). */
const LEAD_DAYS = 7;

/** Units or volume for the nights from a day on; null where nothing is taken in them. Days without a dose cost nothing. */
export function supply(
  body: LdnBody,
  startsOn: CalendarDate,
  from: CalendarDate,
  days: number,
): Supply | null {
  const end = from.add({ days: days - 1 });
  const count = new Map<number, number>();
  const all = treads(body, startsOn);
  // Of the whole day's dose in hundredths of a milligram: a half of it may be less than is counted here.
  let hundredths = 0;
  let last: CalendarDate | undefined;
  for (const run of runs(all)) {
    const first = run.from.compare(from) < 0 ? from : run.from;
    const until = run.to && run.to.compare(end) < 0 ? run.to : end;
    const nights = until.compare(first) + 1;
    if (nights <= 0) continue;
    last = until;
    hundredths += Math.round(run.mg * 100) * nights;
    for (const unit of unitsOf(run, body.form))
      count.set(unit.mg, (count.get(unit.mg) ?? 0) + unit.count * nights);
  }
  if (!last) return null;
  const units = [...count].map(([size, n]) => ({ mg: size, count: n })).sort((a, b) => a.mg - b.mg);
  const mL = body.form.kind === "liquid" ? hundredths / 100 / body.form.mgPerMl : 0;
  const orderBy = treadOn(all, last.add({ days: 1 })) ? orderDay(from, last) : null;
  return { from, to: last, days: last.compare(from) + 1, units, mL, orderBy };
}

/** Whole units of a day; none of a liquid. */
const unitsOf = ({ mg: amount, timing }: DoseRun, form: Form): readonly Units[] =>
  form.kind === "liquid"
    ? []
    : intakes(amount, timing).flatMap((one) => unitsFor(one.mg, form.strengths) ?? []);

function orderDay(from: CalendarDate, last: CalendarDate): CalendarDate {
  const lead = last.subtract({ days: LEAD_DAYS });
  return lead.compare(from) < 0 ? from : lead;
}

/** "28 capsules of 1.5 mg, 14 capsules of 3 mg", or "42.5 mL of 1 mg in each mL". */
export function supplySaid({ units, mL }: Supply, { form }: LdnBody): Said {
  if (form.kind === "liquid") return say`${{ amount: mL, unit: "mL" }} of ${mg(form.mgPerMl)} in each mL`;
  return units.flatMap((unit, i) => [
    ...(i > 0 ? [", "] : []),
    ...say`${unit.count} ${unit.count === 1 ? form.kind : `${form.kind}s`} of ${mg(unit.mg)}`,
  ]);
}
