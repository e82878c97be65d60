import "server-only";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { severitiesOf } from "#lib/domain/told.ts";
import type { ToldSoFar } from "#lib/domain/told-so-far.ts";
import type { DayAnswers } from "#lib/domain/trend.ts";
import { asDate, asDay } from "./days.ts";
import type { Tx } from "./guard.ts";
import { currentFacts } from "./known-facts.ts";

/** Days back for which side effects are looked at; the longest count of a response rule is seven. */
const EVENT_DAYS = 28;

type Of = { patientId: string; planId: string; today: CalendarDate; answers: readonly DayAnswers[] };

/** What a patient told up to today, as each room is given it: check-ins, its own doses (at most 400), conditions, pregnancy. */
export async function toldSoFar(tx: Tx, { patientId, planId, today, answers }: Of) {
  const checkIns = await tx.checkIn.findMany({
    where: { patientId, day: { gt: asDate(today.subtract({ days: EVENT_DAYS })), lte: asDate(today) } },
    select: { day: true, events: true, severities: true },
  });
  const doses = await tx.doseLog.findMany({
    where: { patientId, planId, day: { lte: asDate(today) } },
    orderBy: { day: "desc" },
    take: 400,
    select: { day: true, item: true, taken: true, why: true },
  });
  const facts = (await currentFacts(tx, patientId)).map(({ fact }) => fact);
  const told = {
    days: checkIns.map(({ day, events, severities }) => {
      const said = severitiesOf(events, severities);
      return { day: asDay(day), effects: events.map((event) => ({ event, severity: said[event] })) };
    }),
    answers,
    conditions: facts.flatMap((fact) => (fact.kind === "condition" ? [fact.key] : [])),
    pregnant: facts.filter((fact) => fact.kind === "pregnancy").at(-1)?.status === "pregnant",
    surgeries: facts.flatMap((fact) => (fact.kind === "surgery" ? [fact] : [])),
  };
  return (modality: string): ToldSoFar => ({
    ...told,
    doses: doses
      .filter(({ item }) => item.startsWith(`${modality}.`))
      .map(({ day, taken, why }) => ({ day: asDay(day), taken, why })),
  });
}
