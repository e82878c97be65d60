import "server-only";
import type { Filled } from "#lib/data/record/measures.ts";
import type { DayAnswers } from "#lib/domain/reports/check-in.ts";
import { goalStanding, type Total } from "#lib/domain/reports/goal.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import { instrumentOf, mainOf } from "#lib/instruments/index.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { Section } from "./versions.ts";

/** A goal of a signed version and where it stands: one sentence after the other. */
export type GoalView = { key: string; text: string; said: readonly Said[] };

type Of = { startsOn: CalendarDate; sections: readonly Section[] };
type Answered = { answers: readonly DayAnswers[]; filled: readonly Filled[] };

/** Totals of questionnaires; one that lacks answers has none. */
const totalsOf = (filled: readonly Filled[]): Total[] =>
  filled.flatMap(({ instrument, score, day }) => {
    const known = instrumentOf(instrument);
    const total = known ? mainOf(known, score) : null;
    return total === null ? [] : [{ instrument, total, day }];
  });

/** The goals of a version against what was answered so far. */
export function goalsOf(
  { startsOn, sections }: Of,
  { answers, filled }: Answered,
  today: CalendarDate,
): GoalView[] {
  const goals = sections.flatMap((section) =>
    (modalityOf(section.modality)?.goals(section, startsOn) ?? []).map((goal) => ({
      ...goal,
      key: `${section.modality}.${goal.key}`,
    })),
  );
  if (goals.length === 0) return [];
  const totals = totalsOf(filled);
  return goals.map((goal) => ({
    key: goal.key,
    text: goal.text,
    said: goalStanding(goal, { answers, totals }, today),
  }));
}
