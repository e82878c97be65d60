import "server-only";
import { asDay } from "#lib/data/door/days.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import type { DayAnswers } from "#lib/domain/reports/check-in.ts";
import type { PatientReports } from "#lib/domain/reports/patient-reports.ts";
import { severitiesOf } from "#lib/domain/reports/side-effects.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { TimelineRows } from "./timeline.ts";

/** Days back for which side effects are looked at; the longest count of a response rule is seven. */
const EVENT_DAYS = 28;

type Of = { planId: string; today: CalendarDate; answers: readonly DayAnswers[]; facts: readonly Fact[] };

/** What a patient told up to today, as each room is given it: check-ins, its own doses, conditions, pregnancy. */
export function toldSoFar(
  { checkIns, doseLogs }: Pick<TimelineRows, "checkIns" | "doseLogs">,
  { planId, today, answers, facts }: Of,
) {
  const [after, upTo] = [today.subtract({ days: EVENT_DAYS }).toString(), today.toString()];
  const days = checkIns.map(({ day, ...told }) => ({ day: asDay(day), ...told }));
  const doses = doseLogs
    .filter((dose) => dose.planId === planId)
    .map(({ day, ...dose }) => ({ day: asDay(day), ...dose }))
    .filter(({ day }) => day <= upTo);
  const told = {
    days: days
      .filter(({ day }) => day > after && day <= upTo)
      .map(({ day, events, severities }) => {
        const said = severitiesOf(events, severities);
        return { day, effects: events.map((event) => ({ event, severity: said[event] })) };
      }),
    answers,
    conditions: facts.flatMap((fact) => (fact.kind === "condition" ? [fact.key] : [])),
    pregnant: facts.filter((fact) => fact.kind === "pregnancy").at(-1)?.status === "pregnant",
    surgeries: facts.flatMap((fact) => (fact.kind === "surgery" ? [fact] : [])),
  };
  return (modality: string): PatientReports => ({
    ...told,
    doses: doses
      .filter(({ item }) => item.startsWith(`${modality}.`))
      .map(({ day, taken, why }) => ({ day, taken, why })),
  });
}
