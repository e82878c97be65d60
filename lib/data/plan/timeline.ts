import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { asDay } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { type DayAnswers, scoresOf } from "#lib/domain/reports/check-in.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import { heldSections, marksTaken, sectionsTaken } from "#lib/safety/held.ts";
import type { Decisions } from "#lib/safety/taking.ts";
import { needKey } from "./needs.ts";
import type { Section } from "./versions.ts";
import { STATE_COLUMNS, type StateRow, statesOf, type VisitState } from "./visit-states.ts";

export type DayDose = { day: string; taken: boolean; lane: string };

/** Everything that the one week axis draws, in plain order: marks of the rooms, states of visits, what the patient said. */
export type TimelineView = {
  startsOn: CalendarDate;
  marks: readonly Mark[];
  visits: Readonly<Record<string, VisitState>>;
  answers: readonly DayAnswers[];
  doses: readonly DayDose[];
};

type Of = { planId: string; startsOn: CalendarDate; sections: readonly Section[] };

/** Marks of a version; needs get the key of the whole plan so that two rooms never share one. */
const marksOf = ({ planId, startsOn, sections }: Of): Mark[] =>
  sections.flatMap(({ modality, ...section }) =>
    (modalityOf(modality)?.timeline(section, startsOn) ?? []).map((mark) => ({
      ...mark,
      key: `${modality}.${mark.key}`,
      ...(mark.need ? { need: needKey(planId, modality, mark.need) } : {}),
    })),
  );

/** The timeline of a version with what has happened on it: at most 400 days of answers. */
export async function timelineOf(tx: Tx, version: Of & { patientId: string }): Promise<TimelineView> {
  const since = { patientId: version.patientId };
  const checkIns = await tx.checkIn.findMany({ where: since, ...ANSWERS });
  const { where: asked, ...rest } = DOSES;
  const doseLogs = await tx.doseLog.findMany({ where: { ...since, ...asked }, ...rest });
  const needs = await tx.need.findMany({ where: { planId: version.planId }, select: STATE_COLUMNS });
  return timelineFrom(version, { checkIns, doseLogs, needs });
}

/** What the patient said day by day, newest first: at most 400 of each, as part of a larger read of a patient. */
export const ANSWERS = {
  orderBy: { day: "desc" },
  take: 400,
  select: { day: true, scales: true, events: true, severities: true },
} as const;
export const DOSES = {
  orderBy: { day: "desc" },
  take: 400,
  // What was told as taken against advice, or "I am not sure", is no night of the plan.
  where: { told: "asked" },
  select: { day: true, planId: true, item: true, taken: true, why: true },
} as const;
/** The rows of those two, and of the needs. */
export type TimelineRows = {
  checkIns: readonly Prisma.CheckInGetPayload<typeof ANSWERS>[];
  doseLogs: readonly Prisma.DoseLogGetPayload<typeof DOSES>[];
  needs: readonly StateRow[];
};

/** The doses told of, oldest first, of the parts that are drawn as a staircase: they stand as dots under it. */
export function dosesDrawn(marks: readonly Mark[], doseLogs: TimelineRows["doseLogs"]): DayDose[] {
  const partOf = (key: string) => key.split(".")[0] ?? key;
  const stairs = new Set(marks.filter(({ kind }) => kind === "tread").map(({ key }) => partOf(key)));
  return doseLogs
    .filter(({ item }) => stairs.has(partOf(item)))
    .map(({ day, taken, item }) => ({ day: asDay(day), taken, lane: partOf(item) }))
    .reverse();
}

/** The timeline of a version from rows that are at hand. */
export function timelineFrom(version: Of, { checkIns, doseLogs, needs }: TimelineRows): TimelineView {
  const marks = marksOf(version);
  return {
    startsOn: version.startsOn,
    marks,
    visits: Object.fromEntries(statesOf(needs, version.planId)),
    answers: checkIns.toReversed().map(({ day, scales }) => ({ ...scoresOf(scales), day: asDay(day) })),
    doses: dosesDrawn(marks, doseLogs),
  };
}

type Deciding = { decisions: Decisions; today: CalendarDate };

/** The marks of a plan with what is held taken out from a day on. */
export function marksLeft(of: Of, { decisions, today }: Deciding): Mark[] {
  const all = marksOf(of);
  const held = heldSections(of.sections, decisions);
  if (held.length === 0) return all;
  return marksTaken(all, marksOf({ ...of, sections: sectionsTaken(of.sections, decisions) }), held, today);
}

/** The timeline with what is held taken out from a day on. */
export const timelineTaken = (view: TimelineView, of: Of, deciding: Deciding): TimelineView => ({
  ...view,
  marks: marksLeft(of, deciding),
});
