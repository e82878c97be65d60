import "server-only";
import { z } from "zod";
import { asCalendarDate, asDay, dayIn, dayStart, now } from "#lib/data/door/days.ts";
import { list, type Tx } from "#lib/data/door/guard.ts";
import { patientsOf } from "#lib/data/door/scope.ts";
import { openItems } from "#lib/data/inbox/inbox.ts";
import { waitsOf } from "#lib/data/inbox/waits.ts";
import { type TakingRow, takingColumns, takingFrom } from "#lib/data/plan/taking.ts";
import { type Section, sectionsInOrder } from "#lib/data/plan/versions.ts";
import { isWrittenDown } from "#lib/data/plan/written-down.ts";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { listName } from "#lib/domain/people/names.ts";
import { scoresOf } from "#lib/domain/reports/check-in.ts";
import { movedText } from "#lib/domain/reports/outlook.ts";
import { trendOf } from "#lib/domain/reports/trend.ts";
import { dueText, lateText, STATUS_WORDS } from "#lib/domain/scheduling/visit.ts";
import { type CalendarDate, weekOf } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { clockTextAt } from "#lib/domain/words/wall-clock.ts";
import { visitText } from "#lib/modalities/visits.ts";
import { askedOn } from "#lib/safety/taking.ts";

/** More visits than this a day nobody has. */
const MAX = 60;
/** Answers older than this say nothing about how it goes now. */
const DAYS_BACK = 400;

const VISIT = {
  id: true,
  patientId: true,
  startsAt: true,
  endsAt: true,
  status: true,
  visitType: true,
  ordinalN: true,
  ordinalOf: true,
} as const;

/** The patients among these whose chart the actor may open, with what a digest is made of. */
async function chartsOf(tx: Tx, actor: Actor, ids: readonly string[], today: CalendarDate) {
  const among = { patientId: { in: [...ids] } };
  const patients = await tx.patient.findMany({
    where: { AND: [patientsOf(actor), { id: { in: [...ids] } }] },
    select: {
      id: true,
      ...takingColumns(now()),
      person: { select: { givenName: true, familyName: true } },
      plans: {
        where: { status: "active" },
        select: {
          startsOn: true,
          versions: {
            where: { status: { in: ["signed", "draft"] } },
            select: {
              status: true,
              signedAt: true,
              sections: { select: { modality: true, shape: true, body: true, revision: true } },
            },
          },
        },
      },
    },
  });
  const since = new Date(now().getTime() - DAYS_BACK * 86_400_000);
  const answers = await tx.checkIn.findMany({
    where: { ...among, day: { gte: since } },
    orderBy: { day: "asc" },
    take: MAX * DAYS_BACK,
    select: { patientId: true, day: true, scales: true },
  });
  const waiting = await tx.need.findMany({
    where: { ...among, status: "waiting" },
    orderBy: { latest: "asc" },
    take: MAX * 50,
    select: { patientId: true, visitType: true, ordinalN: true, ordinalOf: true, latest: true },
  });
  const painOf = Map.groupBy(answers, ({ patientId }) => patientId);
  const dueOf = Map.groupBy(waiting, ({ patientId }) => patientId);
  return new Map(
    patients.map(({ id, person, plans: [plan], ...row }) => {
      const pain = (painOf.get(id) ?? []).map((row) => ({ ...scoresOf(row.scales), day: asDay(row.day) }));
      return [
        id,
        { name: listName(person), digest: digestOf({ plan, row }, pain, dueOf.get(id)?.[0], today) },
      ] as const;
    }),
  );
}

type Version = { status: string; signedAt: Date | null; sections: readonly Section[] };
type Plan = { startsOn: Date; versions: readonly Version[] };
type Due = { visitType: string; ordinalN: number | null; ordinalOf: number | null; latest: Date };

/** The first thing with a dose that the patient takes on a day, in the order of the rooms: "Naltrexone, low dose 1.5 mg"; or what is paused. */
function doseOn(
  row: TakingRow,
  { sections, signedAt }: Version,
  today: CalendarDate,
  startsOn: CalendarDate,
): Said {
  const standing = { plan: "inForce", sections: sectionsInOrder(sections), startsOn, signedAt } as const;
  for (const { title, dose, mayLog, whyNot } of askedOn(takingFrom(row, standing, today))) {
    if (whyNot.length > 0) return say`, ${title} paused`;
    if (dose && mayLog) return say`, ${title} ${dose}`;
  }
  return [];
}

/** A visit's line about the plan: week, dose, pain then and now, and what is due next. Never more than the data says. */
function digestOf(
  { plan, row }: { plan: Plan | undefined; row: TakingRow },
  pain: Parameters<typeof trendOf>[0],
  due: Due | undefined,
  today: CalendarDate,
): readonly Said[] {
  if (!plan) return [say`No plan yet.`];
  const startsOn = asCalendarDate(plan.startsOn);
  const signed = plan.versions.find(({ status }) => status === "signed");
  if (!signed) return [say`A draft, not signed yet.`];
  const week = today.compare(startsOn) < 0 ? say`Starts ${startsOn}` : say`Week ${weekOf(today, startsOn)}`;
  const moved = movedText("pain", trendOf(pain, "pain", today)) ?? "not enough answers on pain yet";
  const dueLine = due ? [say`${visitText(due)} to book ${dueText(today, asCalendarDate(due.latest))}.`] : [];
  return [say`${week}${doseOn(row, signed, today, startsOn)}, ${moved}.`, ...dueLine];
}

/** The day of a clinician: the visits of their own calendar, each with its digest, and what needs them. */
export const getMyDay = list({
  action: "charts.list",
  input: z.object({}),
  run: async (tx, _input, actor) => {
    const at = now();
    const today = dayIn(actor.zone, at);
    const [start, end] = [today, today.add({ days: 1 })].map((day) => new Date(dayStart(day, actor.zone)));
    const rows = await tx.appointment.findMany({
      where: {
        provider: { personId: actor.id },
        startsAt: { gte: start, lt: end },
        status: { not: "cancelled" },
      },
      orderBy: { startsAt: "asc" },
      take: MAX,
      select: VISIT,
    });
    const charts = await chartsOf(tx, actor, [...new Set(rows.map(({ patientId }) => patientId))], today);
    const visits = rows.map(({ id, patientId, startsAt, endsAt, status, ...visit }) => {
      const [from, to] = [startsAt.getTime(), endsAt.getTime()];
      const state = status as VisitStatus;
      const chart = charts.get(patientId);
      return {
        id,
        time: clockTextAt(from, actor.zone),
        what: visitText(visit),
        /** Where the visit is written down; a room does so for some types of visit. */
        record: isWrittenDown(visit.visitType) && state !== "didNotCome",
        status: state,
        state: lateText({ status: state, start: from, end: to }, at.getTime()) ?? STATUS_WORDS[state],
        /** Null when the patient is not on one's care team: the time is one's own, the chart is not. */
        patient: chart ? { id: patientId, ...chart } : null,
      };
    });
    return {
      today,
      zone: actor.zone,
      visits,
      inbox: await openItems(tx, actor),
      waits: await waitsOf(tx, actor),
    };
  },
});
export type MyDay = Awaited<ReturnType<typeof getMyDay>>;
