import type { Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import { say } from "#lib/domain/words/say.ts";
import type { LifestyleBody } from "../schema.ts";
import { capital } from "../words.ts";
import { amountIn, type ReductionStep, sameName, stepsOf } from "./reductions.ts";

/** The plan's first day, and the day before which all is over. */
type Days = { startsOn: CalendarDate; since?: CalendarDate | undefined };
type Draft = Omit<Change, "modality">;
const same = (a: Dose | undefined, b: Dose | undefined): boolean =>
  a?.amount === b?.amount && a?.unit === b?.unit;
const kindOf = ({ amount }: Dose): Draft["kind"] => (amount === 0 ? "stop" : "dose");

/** A step that is new, or that begins a stretch with another amount than before. */
function stepDraft({ key, medicine, from, to, week }: ReductionStep, { startsOn, since }: Days): Draft {
  const on = notOver(startOfWeek(startsOn, week), since);
  const stopped = to.amount === 0;
  return {
    ...{ kind: kindOf(to), item: key },
    clinician: stopped
      ? say`${capital(medicine)} ${from} a day is stopped from ${on}.`
      : say`${capital(medicine)} goes from ${from} to ${to} a day from ${on}.`,
    patient: stopped
      ? say`From ${on} you take no more ${medicine}.`
      : say`From ${on} you take ${to} a day of ${medicine}.`,
  };
}

const notOver = (day: CalendarDate, since: CalendarDate | undefined): CalendarDate =>
  since && since.compare(day) > 0 ? since : day;

/** An amount that holds until a day on which another one held before. */
function untilDraft({ key, medicine }: ReductionStep, dose: Dose, last: CalendarDate): Draft {
  const none = dose.amount === 0;
  return {
    ...{ kind: kindOf(dose), item: key },
    clinician: none
      ? say`${capital(medicine)}: none until ${last}.`
      : say`${capital(medicine)}: ${dose} a day until ${last}.`,
    patient: none
      ? say`Until ${last} you take no ${medicine}.`
      : say`Until ${last} you take ${dose} a day of ${medicine}.`,
  };
}

/** An amount that goes on where another one was to follow. */
function stillDraft({ key, medicine }: ReductionStep, dose: Dose, on: CalendarDate): Draft {
  const none = dose.amount === 0;
  return {
    ...{ kind: kindOf(dose), item: key },
    clinician: none
      ? say`${capital(medicine)} stays stopped from ${on}.`
      : say`${capital(medicine)} stays at ${dose} a day from ${on}.`,
    patient: none
      ? say`From ${on} you still take no ${medicine}.`
      : say`From ${on} you still take ${dose} a day of ${medicine}.`,
  };
}

/** One medicine that both bodies take down: every stretch of weeks that has another amount than before. */
function movedDrafts(before: readonly ReductionStep[], after: readonly ReductionStep[], days: Days): Draft[] {
  const { startsOn, since } = days;
  const over = (day: CalendarDate) => since !== undefined && day.compare(since) < 0;
  const [first] = after;
  if (!first) return [];
  // An amount changes only where a step stands in either body.
  const weeks = [...new Set([1, ...before.map(({ week }) => week), ...after.map(({ week }) => week)])].sort(
    (a, b) => a - b,
  );
  const differs = (week: number) => !same(amountIn(before, week), amountIn(after, week));
  const dayBefore = (week: number) => startOfWeek(startsOn, week).subtract({ days: 1 });
  const atFirst = weeks.some((week) => week < first.week && differs(week) && !over(dayBefore(first.week)))
    ? [untilDraft(first, first.from, dayBefore(first.week))]
    : [];
  const later = after.flatMap((step, i): Draft[] => {
    const end = after[i + 1]?.week;
    const other = weeks.filter((week) => week >= step.week && (!end || week < end)).find(differs);
    const known = before.some(({ week, to }) => week === step.week && same(to, step.to));
    if (!known) return end && over(dayBefore(end)) ? [] : [stepDraft(step, days)];
    if (other === undefined) return [];
    if (end && over(dayBefore(end))) return [];
    return [
      end
        ? untilDraft(step, step.to, dayBefore(end))
        : stillDraft(step, step.to, notOver(startOfWeek(startsOn, other), since)),
    ];
  });
  return [...atFirst, ...later];
}

/** Differences between the other medicines of two bodies, by what is taken and not by how it is written. */
export function reductionChanges(
  before: LifestyleBody | null,
  after: LifestyleBody | null,
  startsOn: CalendarDate,
  since?: CalendarDate,
): readonly Change[] {
  const days = { startsOn, since };
  const steps = (body: LifestyleBody | null) =>
    Map.groupBy(body ? stepsOf(body) : [], ({ medicine }) => sameName(medicine));
  const [was, is] = [steps(before), steps(after)];
  const drafts = [...new Set([...was.keys(), ...is.keys()])].flatMap((name): readonly Draft[] => {
    const [old = [], now = []] = [was.get(name), is.get(name)];
    const [gone] = old;
    if (now.length === 0 && gone) return [takenOut(gone)];
    return gone ? movedDrafts(old, now, days) : now.map((step) => stepDraft(step, days));
  });
  const told = drafts.length > 0 ? drafts : sameAmounts(before, after);
  return told.map((draft) => ({ modality: "lifestyle", ...draft }));
}

const takenOut = ({ item, medicine }: ReductionStep): Draft => ({
  ...{ kind: "text", item },
  clinician: say`${capital(medicine)}: the entry is taken out.`,
  patient: say`Ask us how to take your ${medicine} now.`,
});

const written = (body: LifestyleBody | null, name?: string): string =>
  JSON.stringify(
    body?.reductions.filter(({ medicine }) => name === undefined || sameName(medicine) === name) ?? [],
  );

/** Entries that are only written in another way, or listed in another order: every amount stays. */
function sameAmounts(before: LifestyleBody | null, after: LifestyleBody | null): readonly Draft[] {
  if (!after || written(before) === written(after)) return [];
  const steps = stepsOf(after);
  const one =
    steps.find(({ medicine }) => {
      const name = sameName(medicine);
      return written(before, name) !== written(after, name);
    }) ?? steps[0];
  if (!one) return [];
  const { key: item, medicine } = one;
  return [
    {
      ...{ kind: "text", item },
      clinician: say`${capital(medicine)}: the entry is written in another way, with the same amounts.`,
      patient: say`You take as much ${medicine} as before.`,
    },
  ];
}
