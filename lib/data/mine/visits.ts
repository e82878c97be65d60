import "server-only";
import { fromDate } from "@internationalized/date";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { asDay } from "#lib/data/door/days.ts";
import { list, write } from "#lib/data/door/guard.ts";
import { clinicLetterhead, momentOf, type PatientMoment } from "#lib/data/plan/released.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { momentText, timeText, toCalendarDate, type ZonedDateTime } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import { visitLabel, visitSaid } from "#lib/modalities/visits.ts";

/** A booked visit as its patient reads it. `when` is in the zone in which the hour was agreed. */
export type MyVisit = {
  id: string;
  label: string;
  called: Said;
  when: string;
  day: string;
  time: string;
  minutes: number;
  with: string;
  room: string;
  /** The patient said that this time does not work; the desk will call. */
  asked: boolean;
};
/** Something the plan needs booked. Days are ISO. */
export type MyNeed = {
  id: string;
  label: string;
  called: Said;
  from: string;
  by: string;
  soon: boolean;
  late: boolean;
};

/** What the desk reads when a patient cannot come. Names no reason and asks for none. */
export const CANNOT_COME = "Cannot come at this time. Please call to find another.";
/** A need is "to book" from this many days before its window opens; later ones are only announced. */
const SOON_DAYS = 21;

const COMING = ["booked", "arrived", "inRoom"];

/** A patient's visits from now on, and what still waits to be booked; both in order of time, at most 60 of each. */
export const comingColumns = (at: Date) =>
  ({
    appointments: {
      where: { endsAt: { gt: at }, status: { in: COMING } },
      orderBy: { startsAt: "asc" },
      take: 60,
      include: { provider: { select: { name: true } }, room: { select: { name: true } } },
    },
    needs: {
      where: { status: "waiting" },
      orderBy: [{ latest: "asc" }, { ordinalN: "asc" }],
      take: 60,
    },
  }) satisfies Prisma.PatientSelect;
type ComingRow = Prisma.PatientGetPayload<{ select: ReturnType<typeof comingColumns> }>;

type Called = { visitType: string; ordinalN: number | null; ordinalOf: number | null };
const calledOf = ({ visitType, ordinalN, ordinalOf }: Called) => ({
  label: visitLabel(visitType, ordinalN, ordinalOf),
  called: visitSaid(visitType, ordinalN, ordinalOf),
});

/** `day` is ISO, `time` is "2:30 pm". */
const whenOf = (at: ZonedDateTime) => ({
  when: momentText(at),
  day: toCalendarDate(at).toString(),
  time: timeText(at),
});

/** Those rows as their patient reads them. */
export function comingUp(
  { appointments: visits, needs }: ComingRow,
  { day }: Pick<PatientMoment, "day">,
): { visits: MyVisit[]; needs: MyNeed[] } {
  const soon = day.add({ days: SOON_DAYS }).toString();
  return {
    visits: visits.map((visit) => ({
      id: visit.id,
      ...calledOf(visit),
      ...whenOf(fromDate(visit.startsAt, visit.zone)),
      minutes: Math.round((visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000),
      with: visit.provider.name,
      room: visit.room.name,
      asked: visit.note.includes(CANNOT_COME),
    })),
    needs: needs.map((need) => ({
      id: need.id,
      ...calledOf(need),
      from: asDay(need.earliest),
      by: asDay(need.latest),
      late: asDay(need.latest) < day.toString(),
      soon: asDay(need.earliest) <= soon,
    })),
  };
}

/** The patient's visits page: booked, to book, later. */
export const getMyVisits = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const moment = momentOf(actor);
    const select = comingColumns(moment.at);
    const row = await tx.patient.findFirstOrThrow({ where: { id: actor.id }, select });
    return { clinic: await clinicLetterhead(tx), ...comingUp(row, moment) };
  },
});

/** "I can't make it": tells the desk, keeps the slot until the desk has found another. Twice is once. */
export const askToMoveVisit = write({
  action: "visit.ask",
  input: z.object({ visitId: z.uuid() }),
  subject: async (tx, { visitId }, actor) => {
    const visit = await tx.appointment.findFirst({ where: { id: visitId, patientId: actor.id } });
    return visit && { patientId: visit.patientId, onTeam: false, own: true, visit };
  },
  run: async (
    tx,
    { visitId },
    { visit }: { patientId: string; onTeam: boolean; own: boolean; visit: Visit },
    _actor,
    note,
  ) => {
    note({ target: visitId, detail: "cannot come" });
    if (visit.note.includes(CANNOT_COME)) return;
    const { count } = await tx.appointment.updateMany({
      where: { id: visitId, revision: visit.revision, status: "booked" },
      data: {
        note: [CANNOT_COME, visit.note].filter(Boolean).join(" ").slice(0, 500),
        revision: { increment: 1 },
      },
    });
    if (count === 0)
      throw new Conflict("This visit changed while the page was open. Nothing was sent. Look again.");
  },
});

type Visit = { patientId: string; note: string; revision: number };
