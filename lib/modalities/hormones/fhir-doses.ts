import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { Rhythm, Therapy } from "./schema.ts";
import { CYCLE_DAYS, nightOfCycle, type Stretch, stretchesOf, takenDoses } from "./stretches.ts";
import { formOf } from "./therapies.ts";

/** A dose with the rule that holds from its first day on: a counted rule begins on a day from which it is counted. */
export type RuledDose = Stretch & { rhythm: Rhythm };
type Cyclic = Extract<Rhythm, { kind: "cyclic" }>;

const daysOf = (from: CalendarDate, to?: CalendarDate) => ({ from, ...(to ? { to } : {}) });
const isBefore = (a: CalendarDate, b?: CalendarDate): boolean => !b || a.compare(b) <= 0;

/** Whole cycles as a rule of 28 days; nights of a cycle that the dose begins or ends in as a rule of every night. */
function cyclicDoses(stretch: Stretch, rhythm: Cyclic, first: CalendarDate): readonly RuledDose[] {
  const { from, to, dose } = stretch;
  const nightly: Rhythm = { kind: "daily", at: [rhythm.at] };
  const cycleFrom = (day: CalendarDate) => day.subtract({ days: nightOfCycle(rhythm, day, first) });
  const whole = from.compare(cycleFrom(from)) === 0 ? from : cycleFrom(from).add({ days: CYCLE_DAYS });
  const nightsEnd = (cycle: CalendarDate) => cycle.add({ days: rhythm.nights - 1 });
  const headEnd = nightsEnd(cycleFrom(from));
  const head = whole.compare(from) > 0 && from.compare(headEnd) <= 0;
  const tail = to && to.compare(nightsEnd(cycleFrom(to))) < 0 ? cycleFrom(to) : undefined;
  const wholeTo = tail ? tail.subtract({ days: 1 }) : to;
  return [
    ...(head ? [{ from, to: to && to.compare(headEnd) < 0 ? to : headEnd, dose, rhythm: nightly }] : []),
    ...(isBefore(whole, wholeTo) ? [{ ...daysOf(whole, wholeTo), dose, rhythm }] : []),
    ...(tail && whole.compare(tail) <= 0 ? [{ ...daysOf(tail, to), dose, rhythm: nightly }] : []),
  ];
}

/** Days of a dose from its first intake on: nobody changes a patch between two patches, so the one before is worn until then. */
function fromIntake(item: Therapy, startsOn: CalendarDate): readonly Stretch[] {
  const worn = formOf(item.therapy, item.form)?.verb === "Wear";
  return takenDoses(item, startsOn).map(({ to, ...stretch }, i, all) => {
    const next = worn ? all[i + 1]?.from.subtract({ days: 1 }) : undefined;
    return { ...stretch, ...daysOf(stretch.from, next ?? to) };
  });
}

/** The doses of an item in order, each with its rule. One that no intake falls into is not among them. */
export function ruledDoses(item: Therapy, startsOn: CalendarDate): readonly RuledDose[] {
  const { rhythm } = item;
  if (rhythm.kind !== "cyclic") return fromIntake(item, startsOn).map((stretch) => ({ ...stretch, rhythm }));
  const first = startOfWeek(startsOn, item.startWeek);
  return stretchesOf(item, startsOn).flatMap((stretch) => cyclicDoses(stretch, rhythm, first));
}
