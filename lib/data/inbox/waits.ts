import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate, asDate, asDay, dayIn, dayStart, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { patientsOf } from "#lib/data/door/scope.ts";
import { openHolds } from "#lib/data/plan/holds.ts";
import { WRITTEN_DOWN } from "#lib/data/plan/written-down.ts";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import {
  DRAFT_DAYS,
  inOrderOfWait,
  LOOK_BACK,
  RESULT_DAYS,
  SILENT_EVENINGS,
  type Wait,
} from "#lib/domain/inbox/waits.ts";
import { listName } from "#lib/domain/people/names.ts";
import { whyNotWritten } from "#lib/domain/scheduling/visit.ts";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { visitText } from "#lib/modalities/visits.ts";
import { waitedForNoLonger } from "./no-result.ts";

/** The most of each kind that is looked for; an inbox that long says so. */
const MAX = 200;
const PATIENT = {
  patient: { select: { person: { select: { givenName: true, familyName: true } } } },
} as const satisfies Prisma.NeedSelect;
const NUMBERED = { visitType: true, ordinalN: true, ordinalOf: true } as const;

type Asked = { tx: Tx; actor: Actor; today: CalendarDate; at: Date };
const nameOf = ({ person }: { person: { givenName: string; familyName: string } }): string =>
  listName(person);
const startOf = (day: CalendarDate, { zone }: Actor): Date => new Date(dayStart(day, zone));

/** Tests and talks of a plan in force whose last day is over and that nobody booked. */
async function late({ tx, actor, today }: Asked): Promise<Wait[]> {
  const mine = actor.role === "physician" ? { in: ["physician", "lab"] } : actor.role;
  const rows = await tx.need.findMany({
    where: {
      ...{ status: "waiting", latest: { lt: asDate(today) }, who: mine },
      ...{ plan: { status: "active" }, patient: patientsOf(actor) },
    },
    orderBy: [{ latest: "asc" }, { id: "asc" }],
    take: MAX,
    select: { ...PATIENT, ...NUMBERED, id: true, patientId: true, latest: true },
  });
  return rows.map(({ id, patientId, patient, latest, ...visit }) => ({
    ...{ id, kind: "late" as const, patientId, name: nameOf(patient), since: asDay(latest) },
    text: `${visitText(visit)} is not booked. The last day for it was ${dayText(asCalendarDate(latest))}.`,
    href: `/schedule/book?need=${id}`,
  }));
}

/** Parts that are held although every safety item is dealt with: the patient is asked for no dose and waits to hear why. */
async function held({ tx, actor }: Asked): Promise<Wait[]> {
  const rows = await openHolds(tx, {
    AND: [
      patientsOf(actor),
      { plans: { some: { status: "active" } } },
      { inbox: { none: { kind: "safety", closedAt: null } } },
    ],
  });
  const parts = new Map(rows.toReversed().map((row) => [`${row.patientId} ${row.modality}`, row]));
  return [...parts.values()].map(({ id, patientId, patient, modality, openedOn }) => {
    const day = asCalendarDate(openedOn);
    const part = modalityOf(modality)?.label ?? "A part of the plan";
    return {
      ...{ id, kind: "held" as const, patientId, name: nameOf(patient), since: day.toString() },
      text: `${part} is paused since ${dayText(day)}. The patient waits to hear from a physician.`,
      href: `/patients/${patientId}`,
    };
  });
}

/** Drafts that nobody changed for some days: nothing of them reaches the patient before they are signed. */
async function drafts({ tx, actor, today }: Asked): Promise<Wait[]> {
  const before = startOf(today.subtract({ days: DRAFT_DAYS }), actor);
  const rows = await tx.planVersion.findMany({
    where: {
      status: "draft",
      savedAt: { lt: before },
      plan: { status: "active", patient: patientsOf(actor) },
    },
    orderBy: [{ savedAt: "asc" }, { id: "asc" }],
    take: MAX,
    select: {
      ...{ id: true, planId: true, patientId: true, savedAt: true },
      plan: { select: PATIENT },
    },
  });
  return rows.map(({ id, planId, patientId, savedAt, plan: { patient } }) => {
    const since = dayIn(actor.zone, savedAt);
    return {
      ...{ id, kind: "draft" as const, patientId, name: nameOf(patient), since: since.toString() },
      text: `A draft waits to be signed since ${dayText(since)}.`,
      href: `/plans/${planId}/sign`,
    };
  });
}

/** Visits in the actor's own calendar that took place and that nobody wrote down, while they can be. */
async function unwritten({ tx, actor, today, at }: Asked): Promise<Wait[]> {
  const rows = await tx.appointment.findMany({
    where: {
      provider: { personId: actor.id },
      visitType: { in: WRITTEN_DOWN },
      startsAt: { gte: startOf(today.subtract({ days: LOOK_BACK.visits }), actor), lt: at },
      OR: [
        { status: "done" },
        { status: { in: ["arrived", "inRoom"] }, endsAt: { lt: startOf(today, actor) } },
      ],
      records: { none: {} },
      patient: patientsOf(actor),
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MAX,
    select: { ...PATIENT, ...NUMBERED, id: true, patientId: true, status: true, startsAt: true },
  });
  return rows.flatMap(({ id, patientId, patient, status, startsAt, ...visit }): Wait[] => {
    const said = { status: status as VisitStatus, start: startsAt.getTime() };
    if (whyNotWritten(said, at.getTime(), actor.zone)) return [];
    const day = dayIn(actor.zone, startsAt);
    const text = `${visitText(visit)} of ${dayText(day)} is not written down.`;
    const name = nameOf(patient);
    return [{ id, kind: "unwritten", patientId, name, since: day.toString(), text, href: `/sessions/${id}` }];
  });
}

/** Patients with a plan in force who told nothing for seven evenings: no check-in and no dose. */
async function silence({ tx, actor, today }: Asked): Promise<Wait[]> {
  const since = today.subtract({ days: SILENT_EVENINGS });
  const none = { none: { day: { gte: asDate(since) } } };
  const rows = await tx.plan.findMany({
    where: {
      ...{ status: "active", startsOn: { lte: asDate(since) } },
      versions: { some: { status: "signed", signedAt: { lt: startOf(since, actor) } } },
      patient: { AND: [patientsOf(actor), { checkIns: none, doseLogs: none }] },
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: MAX,
    select: { ...PATIENT, id: true, patientId: true },
  });
  return rows.map(({ id, patientId, patient }) => ({
    ...{ id, kind: "silence" as const, patientId, name: nameOf(patient), since: since.toString() },
    text: `Nothing was told for ${SILENT_EVENINGS} evenings or more.`,
    href: `/patients/${patientId}`,
  }));
}

/** Blood that was drawn some time ago, and no result drawn on that day or later is on the chart. */
async function noResult({ tx, actor, today }: Asked): Promise<Wait[]> {
  const rows = await tx.appointment.findMany({
    where: {
      ...{ visitType: "bloodDraw", status: "done", patient: patientsOf(actor) },
      startsAt: {
        gte: startOf(today.subtract({ days: LOOK_BACK.draws }), actor),
        lt: startOf(today.subtract({ days: RESULT_DAYS }), actor),
      },
    },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: MAX,
    select: { ...PATIENT, id: true, patientId: true, startsAt: true },
  });
  if (rows.length === 0) return [];
  const patients = [...new Set(rows.map(({ patientId }) => patientId))];
  const labs = await tx.fact.findMany({
    where: { kind: "lab", endedAt: null, patientId: { in: patients } },
    orderBy: { recordedAt: "desc" },
    take: MAX * 50,
    select: { patientId: true, body: true },
  });
  const takenOn = ({ body }: (typeof labs)[number]) => String((body as { takenOn?: unknown }).takenOn ?? "");
  const ended = await waitedForNoLonger(
    tx,
    rows.map(({ id }) => id),
  );
  // Of several draws without a result the last one is asked about.
  const asked = new Map(rows.toReversed().map((row) => [row.patientId, row]));
  return [...asked.values()].flatMap(({ id, patientId, patient, startsAt }): Wait[] => {
    const day = dayIn(actor.zone, startsAt);
    if (ended.has(id)) return [];
    if (labs.some((lab) => lab.patientId === patientId && takenOn(lab) >= day.toString())) return [];
    const text = `Blood was drawn on ${dayText(day)}. No result is on the chart.`;
    const href = `/patients/${patientId}/facts/add/lab`;
    return [{ id, kind: "noResult", patientId, name: nameOf(patient), since: day.toString(), text, href }];
  });
}

/** All that waits for this clinician without an item of its own; a fixed number of looks, however many patients. */
export async function waitsOf(tx: Tx, actor: Actor): Promise<Wait[]> {
  const at = now();
  const asked: Asked = { tx, actor, at, today: dayIn(actor.zone, at) };
  const all = [...(await late(asked)), ...(await unwritten(asked))];
  if (actor.role === "physician")
    all.push(
      ...(await held(asked)),
      ...(await drafts(asked)),
      ...(await silence(asked)),
      ...(await noResult(asked)),
    );
  return inOrderOfWait(all);
}
