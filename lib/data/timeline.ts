import "server-only";
import type { CalendarDate } from "#lib/domain/calendar.ts";
import { roomOf } from "#lib/modalities/index.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import { asDay } from "./days.ts";
import type { Tx } from "./guard.ts";
import { needKey } from "./needs.ts";
import type { Section } from "./versions.ts";
import { type VisitState, visitStates } from "./visit-states.ts";

/** One day of the patient's answers; null is "no answer", never zero. */
export type DayAnswers = {
  day: string;
  pain: number | null;
  energy: number | null;
  sleep: number | null;
  mood: number | null;
};
export type DayDose = { day: string; item: string; taken: boolean };

/** Everything that the one week axis draws, in plain order: marks of the rooms, states of visits, what the patient said. */
export type TimelineView = {
  startsOn: CalendarDate;
  marks: readonly Mark[];
  visits: Readonly<Record<string, VisitState>>;
  answers: readonly DayAnswers[];
  doses: readonly DayDose[];
};

type Of = { planId: string; patientId: string; startsOn: CalendarDate; sections: readonly Section[] };

/** Marks of a version; needs get the key of the whole plan so that two rooms never share one. */
export const marksOf = ({ planId, startsOn, sections }: Of): Mark[] =>
  sections.flatMap(({ modality, ...section }) =>
    (roomOf(modality)?.timeline(section, startsOn) ?? []).map((mark) => ({
      ...mark,
      key: `${modality}.${mark.key}`,
      ...(mark.need ? { need: needKey(planId, modality, mark.need) } : {}),
    })),
  );

/** The timeline of a version with what has happened on it: at most 400 days of answers. */
export async function timelineOf(tx: Tx, version: Of): Promise<TimelineView> {
  const since = { patientId: version.patientId };
  const checkIns = await tx.checkIn.findMany({
    where: since,
    orderBy: { day: "desc" },
    take: 400,
    select: { day: true, pain: true, energy: true, sleep: true, mood: true },
  });
  const doses = await tx.doseLog.findMany({
    where: since,
    orderBy: { day: "desc" },
    take: 400,
    select: { day: true, item: true, taken: true },
  });
  const states = await visitStates(tx, version.planId);
  return {
    startsOn: version.startsOn,
    marks: marksOf(version),
    visits: Object.fromEntries(states),
    answers: checkIns.reverse().map(({ day, ...said }) => ({ day: asDay(day), ...said })),
    doses: doses.reverse().map(({ day, ...said }) => ({ day: asDay(day), ...said })),
  };
}
