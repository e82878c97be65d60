import type { Fact } from "#lib/domain/facts/facts.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { DayAnswers } from "./check-in.ts";
import type { EffectSeverity } from "./side-effects.ts";
import { type Trend, trendOf } from "./trend.ts";

/** A side effect of a day. Without `severity` nobody said how bad it was. */
export type ReportedEffect = { event: string; severity?: EffectSeverity };
/** One day's check-in. A day without one has no entry: nobody said that nothing was wrong. */
export type ReportedEvents = { day: string; effects: readonly ReportedEffect[] };
/** Taken or not, said for one dose of one part of the plan. */
export type ReportedDose = { day: string; taken: boolean; why?: string | null };

/** What a patient told up to a date, as a room sees it for its suggestions. Order does not matter; missing stays missing. */
export type PatientReports = {
  days: readonly ReportedEvents[];
  answers: readonly DayAnswers[];
  /** Of this room's doses only. */
  doses: readonly ReportedDose[];
  conditions: readonly string[];
  pregnant: boolean;
  /** Planned and past ones, as the chart has them. */
  surgeries: readonly Extract<Fact, { kind: "surgery" }>[];
};

export const noReports: PatientReports = {
  days: [],
  answers: [],
  doses: [],
  conditions: [],
  pregnant: false,
  surgeries: [],
};

/** Whether a day lies in the last `nights` days up to and with a date. */
export const withinLast = (day: string, date: CalendarDate, nights: number): boolean =>
  day <= date.toString() && day > date.subtract({ days: nights }).toString();

/** ISO days, oldest first, on which an effect that `counts` was told in the last `nights` days up to a date. */
export function daysWith(
  told: PatientReports,
  counts: (effect: ReportedEffect) => boolean,
  date: CalendarDate,
  nights: number,
): readonly string[] {
  const found = told.days.filter(
    ({ day, effects }) => withinLast(day, date, nights) && effects.some((effect) => counts(effect)),
  );
  return [...new Set(found.map(({ day }) => day))].sort();
}

/** Of some ISO days those in a row that end on a date or on the day before, oldest first: tonight's answer may be still to come. */
export function inARow(days: readonly string[], date: CalendarDate): readonly string[] {
  const said = new Set(days);
  let at = said.has(date.toString()) ? date : date.subtract({ days: 1 });
  const row: string[] = [];
  while (said.has(at.toString())) {
    row.unshift(at.toString());
    at = at.subtract({ days: 1 });
  }
  return row;
}

/** Whether each dose told for a day was taken, by ISO day; a day on which nothing was told is not in it. */
export function dosesTakenByDay(doses: readonly ReportedDose[]): ReadonlyMap<string, boolean> {
  const byDay = new Map<string, boolean>();
  for (const { day, taken } of doses) byDay.set(day, taken && (byDay.get(day) ?? true));
  return byDay;
}

/** Days told as not taken, with none told as taken after the first of them. Days that nobody told about are not counted. */
export function missedSinceTaken(doses: readonly ReportedDose[], date: CalendarDate): readonly string[] {
  const known = doses.filter(({ day }) => day <= date.toString());
  const lastTaken = known
    .filter(({ taken }) => taken)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const missed = known.filter(({ day, taken }) => !taken && (lastTaken === undefined || day > lastTaken));
  return [...new Set(missed.map(({ day }) => day))].sort();
}

/** Nights from one date to another, both included, that were told as taken, in whole percent of all of them; 0 without a night. */
export function takenPercent(doses: readonly ReportedDose[], from: CalendarDate, to: CalendarDate): number {
  const nights = to.compare(from) + 1;
  if (nights <= 0) return 0;
  const taken = [...dosesTakenByDay(doses)].filter(
    ([day, all]) => all && day >= from.toString() && day <= to.toString(),
  );
  return Math.floor((taken.length / nights) * 100);
}

/** How pain moved: first and last mean of ten, and the fall in percent of the first (negative: it rose). */
export type PainMoved = { first: number; last: number; fallPercent: number };

/** Pain of the first fourteen days of answers against the last fourteen; undefined while it is too early to say. */
export function painMoved(told: PatientReports, date: CalendarDate): PainMoved | undefined {
  const trend: Trend = trendOf(told.answers, "pain", date);
  if (trend.kind === "tooEarly" || trend.first === 0) return undefined;
  const { first, last } = trend;
  return { first, last, fallPercent: Math.floor(((first - last) / first) * 100 + 1e-9) };
}
