import "server-only";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { completeVisit } from "#lib/data/desk/visits.ts";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { asCalendarDate, dayIn, dayStart, formatMoment, now } from "#lib/data/door/days.ts";
import { read, type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { needKey } from "#lib/data/plan/needs.ts";
import { signedVersion } from "#lib/data/plan/versions.ts";
import { WRITTEN_DOWN } from "#lib/data/plan/written-down.ts";
import { can, type OfVisit } from "#lib/domain/access/can.ts";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { listName } from "#lib/domain/people/names.ts";
import { STATUS_WORDS, whyNotWritten } from "#lib/domain/scheduling/visit.ts";
import type { Said } from "#lib/domain/words/say.ts";
import { whenText } from "#lib/domain/words/wall-clock.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import { visitText } from "#lib/modalities/visits.ts";

const roomFor = (visitType: string) => modalities.find(({ record }) => record?.visitType === visitType);

const VISIT = {
  id: true,
  patientId: true,
  visitType: true,
  ordinalN: true,
  ordinalOf: true,
  startsAt: true,
  status: true,
  revision: true,
  needId: true,
  need: { select: { key: true, planId: true } },
  provider: { select: { name: true, personId: true } },
} as const satisfies Prisma.AppointmentSelect;
type Row = Prisma.SessionRecordGetPayload<object>;

/** The visit, what `can()` needs to know about it, and the room that writes it down. */
async function sessionSubject(tx: Tx, { visitId }: { visitId: string }, actor: Actor) {
  const visit = await tx.appointment.findFirst({ where: { id: visitId }, select: VISIT });
  const room = visit && roomFor(visit.visitType);
  if (!visit || !room?.record) return null;
  const patient = await ofPatient(tx, visit.patientId, actor);
  const whose = patient ?? { patientId: visit.patientId, onTeam: false };
  return { ...whose, own: visit.provider.personId === actor.id, visit, room, record: room.record };
}
type Subject = OfVisit & NonNullable<Awaited<ReturnType<typeof sessionSubject>>>;

/** The part of the plan in force that the visit belongs to, and its item in it; nulls for a visit outside of a plan. */
async function planned(tx: Tx, { visit, room }: Subject) {
  const version = visit.need && (await signedVersion(tx, visit.need.planId));
  const section = version?.sections.find(({ modality }) => modality === room.id) ?? null;
  if (!version || !section) return { section: null, item: null };
  const mark = room
    .timeline(section, asCalendarDate(version.plan.startsOn))
    .find(({ need }) => need && needKey(version.planId, room.id, need) === visit.need?.key);
  return { section, item: mark?.item ?? null };
}

/** The record that stands of the visit before this one in its series; without a series, of the patient's last visit. */
const lastOf = (tx: Tx, { visit, room }: Subject, item: string | null) =>
  tx.sessionRecord.findFirst({
    where: {
      patientId: visit.patientId,
      modality: room.id,
      replacedBy: null,
      appointment: { startsAt: { lt: visit.startsAt } },
      ...(item && visit.need ? { item, planId: visit.need.planId } : {}),
    },
    orderBy: { appointment: { startsAt: "desc" } },
    include: { appointment: { select: { startsAt: true } } },
  });

const inWords = (record: Subject["record"], zone: string, row: Row) => ({
  id: row.id,
  by: row.writtenByName,
  at: formatMoment(zone, row.writtenAt),
  lines: record.sentences(row),
});

/** One visit to write down: what stands, what the form begins with and where that is from. */
export const getSession = read({
  action: "session.read",
  input: z.object({ visitId: z.uuid() }),
  subject: sessionSubject,
  run: async (tx, _input, subject, actor, note) => {
    const { visit, room, record } = subject;
    note({ target: visit.id });
    const rows = await tx.sessionRecord.findMany({
      where: { appointmentId: visit.id },
      orderBy: { writtenAt: "desc" },
      take: 40,
      include: { replacedBy: { select: { id: true } } },
    });
    const standing = rows.find(({ replacedBy }) => !replacedBy) ?? null;
    const { section, item } = await planned(tx, subject);
    const state = visit.status as VisitStatus;
    const why = whyNotWritten(
      { status: state, start: visit.startsAt.getTime() },
      now().getTime(),
      actor.zone,
    );
    const last = standing ? null : await lastOf(tx, subject, item);
    const person = await tx.person.findFirst({
      where: { id: visit.patientId },
      select: { givenName: true, familyName: true },
    });
    return {
      visitId: visit.id,
      modality: room.id,
      /** Null for a visit in one's own calendar of a patient whose chart one may not open. */
      patient: subject.onTeam && person ? { id: visit.patientId, name: listName(person) } : null,
      what: visitText(visit),
      when: whenText(visit.startsAt.getTime(), actor.zone),
      with: visit.provider.name,
      state: STATUS_WORDS[state],
      standing: standing && inWords(record, actor.zone, standing),
      earlier: rows.filter((row) => row !== standing).map((row) => inWords(record, actor.zone, row)),
      draft: standing ? record.draft(standing) : record.blank(section, item, last),
      carried: carriedFrom({ last: last?.appointment.startsAt, planned: section !== null, zone: actor.zone }),
      may: { write: can(actor, "session.write", subject) && why === null },
      /** Why it cannot be written down now, for who else could. */
      whyNot: can(actor, "session.write", subject) ? why : null,
    };
  },
});
export type SessionView = Awaited<ReturnType<typeof getSession>>;

function carriedFrom({
  last,
  planned,
  zone,
}: {
  last: Date | undefined;
  planned: boolean;
  zone: string;
}): Said {
  if (last)
    return [
      "Filled in from the visit of ",
      { day: dayIn(zone, last).toString() },
      ". Change what was different.",
    ];
  return [
    planned
      ? "Filled in from the plan. Change what was different."
      : "Nothing is filled in: this is the first one.",
  ];
}

const MEANWHILE =
  "Someone else wrote this visit down meanwhile. Yours was not saved: both are shown. Correct what is written down.";

/** Write a visit down, or correct it by a row that replaces the one that was shown. The visit is done with it. */
export const saveSession = write({
  action: "session.write",
  input: z.object({ visitId: z.uuid(), replaces: z.uuid().nullable(), record: z.unknown() }),
  subject: sessionSubject,
  run: async (tx, { replaces, record: raw }, subject, actor, note) => {
    const { visit, room, record } = subject;
    const body = record.parse(raw);
    await completeVisit(tx, visit, actor.zone);
    const { item } = await planned(tx, subject);
    const data = {
      patientId: visit.patientId,
      appointmentId: visit.id,
      planId: visit.need?.planId ?? null,
      modality: room.id,
      item,
      shape: record.shape,
      body: JSON.parse(JSON.stringify(body)) as object,
      replacesId: replaces,
      writtenById: actor.id,
      writtenByName: actor.name,
    };
    const { id } = await tx.sessionRecord.create({ data }).catch((error: unknown) => {
      throw TAKEN.has(databaseCode(error) ?? "") ? new Conflict(MEANWHILE) : error;
    });
    note({ target: visit.id, detail: replaces ? "corrected" : "written" });
    return { recordId: id, patientId: subject.onTeam ? visit.patientId : null };
  },
});

/** How many visits a chart lists. */
const LISTED = 8;

/** The visits of a patient that rooms write down, newest first (at most 8), up to the end of today: written down or not yet. */
export async function sessionsOf(tx: Tx, patientId: string, zone: string) {
  const tomorrow = new Date(dayStart(dayIn(zone, now()).add({ days: 1 }), zone));
  const rows = await tx.appointment.findMany({
    where: {
      patientId,
      visitType: { in: WRITTEN_DOWN },
      startsAt: { lt: tomorrow },
      status: { in: ["booked", "arrived", "inRoom", "done"] },
    },
    orderBy: { startsAt: "desc" },
    take: LISTED,
    select: { ...VISIT, records: { where: { replacedBy: null }, take: 1 } },
  });
  return rows.map(({ records: [found], ...visit }) => ({
    visitId: visit.id,
    what: visitText(visit),
    day: dayIn(zone, visit.startsAt),
    lines: found ? (modalityOf(found.modality)?.record?.sentences(found) ?? []) : null,
  }));
}
export type SessionLine = Awaited<ReturnType<typeof sessionsOf>>[number];
