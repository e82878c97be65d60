import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import {
  changeBetween,
  countAnswers,
  type Instrument,
  instruments,
  mainOf,
  scoreLines,
} from "#lib/instruments/index.ts";
import { offeredHere } from "./wording.ts";

/** Filled-in questionnaires that are looked through: more than weekly PEG over six years. */
const MAX = 500;

/** What was filled in, newest first, as part of a larger read of a patient. */
export const FILLED = {
  orderBy: [{ day: "desc" }, { savedAt: "desc" }],
  take: MAX,
  select: { instrument: true, answers: true, score: true, day: true, filledById: true, filledByName: true },
} satisfies Prisma.Patient$assessmentsArgs;

/** Those rows as the program reads them. */
export const filledFrom = (rows: readonly Prisma.AssessmentGetPayload<typeof FILLED>[]) =>
  rows.map(({ score, day, ...row }) => ({
    ...row,
    score: score as { [name: string]: unknown },
    day: asCalendarDate(day),
  }));
export type Filled = ReturnType<typeof filledFrom>[number];

/** Everything filled in about a patient, newest first. */
export const filledIn = async (tx: Tx, patientId: string): Promise<Filled[]> =>
  filledFrom(await tx.assessment.findMany({ where: { patientId }, ...FILLED }));

/** The last filling of one questionnaire as words: score, day, change since the first, what is missing. */
export type MeasureView = {
  instrument: string;
  name: string;
  score: string;
  /** What the score says beside its number, in sentences. */
  more: readonly string[];
  day: string;
  /** Against the instrument's own threshold; null with one score, or where there is no threshold. */
  change: string | null;
  first: string | null;
  leftOut: number;
  /** Who filled it in for the patient; null when the patient did. */
  by: string | null;
  /** An answer that needs someone the same day. */
  urgent: boolean;
};

function measureOf(instrument: Instrument, rows: readonly Filled[], patientId: string): MeasureView[] {
  const own = rows.filter((row) => row.instrument === instrument.id);
  const last = own[0];
  if (!last) return [];
  // The change is between totals that exist: one that lacks answers is neither the first nor the last.
  // It is judged before rounding; what can no longer be read as answers counts as it was scored then.
  const totals = own.flatMap(({ answers, score, day }) => {
    const total = mainOf(instrument, score);
    return total === null ? [] : [{ total: instrument.exactOf(answers) ?? total, day }];
  });
  const [now, first] = [totals[0], totals.at(-1)];
  const change = now && first && totals.length > 1 ? changeBetween(instrument, first.total, now.total) : null;
  const [score = "", ...more] = scoreLines(instrument, last.score);
  return [
    {
      instrument: instrument.id,
      name: instrument.name,
      score,
      more,
      day: dayText(last.day, { withYear: true }),
      change: change?.text ?? null,
      first: change && first ? dayText(first.day, { withYear: true }) : null,
      leftOut: countAnswers(instrument, last.answers).leftOut,
      by: last.filledById === patientId ? null : last.filledByName,
      urgent: last.score.urgent_review === true,
    },
  ];
}

/** What a patient's questionnaires say, one line an instrument, in the order of the registry. */
export const measuresOf = (filled: readonly Filled[], patientId: string): MeasureView[] =>
  instruments.flatMap((instrument) => measureOf(instrument, filled, patientId));

/** Questionnaires that may be filled in at this clinic, by id and name. */
export const asked = async (tx: Tx): Promise<{ id: string; name: string }[]> =>
  (await offeredHere(tx)).map(({ id, name }) => ({ id, name }));
