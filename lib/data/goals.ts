import "server-only";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { goalStanding, type Total } from "#lib/domain/goal.ts";
import type { Said } from "#lib/domain/say.ts";
import type { DayAnswers } from "#lib/domain/trend.ts";
import { instrumentOf, mainOf } from "#lib/instruments/index.ts";
import { roomOf } from "#lib/modalities/index.ts";
import type { Tx } from "./guard.ts";
import { filledIn } from "./measures.ts";
import type { Section } from "./versions.ts";

/** A goal of a signed version and where it stands: one sentence after the other. */
export type GoalView = { key: string; text: string; said: readonly Said[] };

type Of = { patientId: string; startsOn: CalendarDate; sections: readonly Section[] };

/** Totals of questionnaires; one that lacks answers has none. */
async function totalsOf(tx: Tx, patientId: string): Promise<Total[]> {
  const rows = await filledIn(tx, patientId);
  return rows.flatMap(({ instrument, score, day }) => {
    const known = instrumentOf(instrument);
    const total = known ? mainOf(known, score) : null;
    return total === null ? [] : [{ instrument, total, day }];
  });
}

/** The goals of a version against what was answered so far. */
export async function goalsOf(
  tx: Tx,
  { patientId, startsOn, sections }: Of,
  today: CalendarDate,
  answers: readonly DayAnswers[],
): Promise<GoalView[]> {
  const goals = sections.flatMap((section) =>
    (roomOf(section.modality)?.goals(section, startsOn) ?? []).map((goal) => ({
      ...goal,
      key: `${section.modality}.${goal.key}`,
    })),
  );
  if (goals.length === 0) return [];
  const totals = await totalsOf(tx, patientId);
  return goals.map((goal) => ({
    key: goal.key,
    text: goal.text,
    said: goalStanding(goal, { answers, totals }, today),
  }));
}
