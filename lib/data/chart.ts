import "server-only";
import { z } from "zod";
import { ageOn, dayText, weekOf } from "#lib/domain/calendar.ts";
import { can } from "#lib/domain/can.ts";
import { spokenName } from "#lib/domain/names.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { roomOf } from "#lib/modalities/index.ts";
import { asCalendarDate, dayIn, now } from "./days.ts";
import { currentFacts } from "./facts.ts";
import { read, type Tx } from "./guard.ts";
import { openItems } from "./inbox.ts";
import { ofPatient } from "./scope.ts";
import { timelineOf } from "./timeline.ts";
import { type LoadedVersion, loadVersion } from "./versions.ts";

const PERSON = { select: { title: true, givenName: true, familyName: true } };

async function thePatient(tx: Tx, id: string) {
  const row = await tx.patient.findFirstOrThrow({ where: { id }, include: { person: PERSON } });
  const today = dayIn(row.zone, now());
  const born = asCalendarDate(row.bornOn);
  return {
    id,
    name: spokenName(row.person),
    givenName: row.person.givenName,
    recordNumber: row.recordNumber,
    sex: row.sex,
    born: dayText(born, { withYear: true }),
    age: ageOn(today, born),
    phone: row.phone,
    accessNeeds: row.accessNeeds,
    zone: row.zone,
    today,
  };
}
export type PatientHeader = Awaited<ReturnType<typeof thePatient>>;
export { thePatient as patientHeader };

/** The newest answer of the patient to each section of a version. */
export async function agreementsOf(tx: Tx, versionId: string) {
  const rows = await tx.agreement.findMany({
    where: { versionId },
    orderBy: { answeredAt: "asc" },
    take: 500,
  });
  return new Map(
    rows.map(({ modality, answer, note, answeredAt }) => [
      modality,
      { answer, note, at: answeredAt.toISOString() },
    ]),
  );
}

/** Each part of the plan in force: what is said of today, and how the patient answered. */
function partsNow(
  version: LoadedVersion,
  today: PatientHeader["today"],
  answers: Awaited<ReturnType<typeof agreementsOf>>,
  actor: Actor,
) {
  const startsOn = asCalendarDate(version.plan.startsOn);
  return version.sections.flatMap((section) => {
    const room = roomOf(section.modality);
    if (!room) return [];
    const moves = room.mayWrite.includes(actor.role) ? room.moves(section, today, startsOn) : [];
    return [
      {
        modality: room.id,
        label: room.label,
        icon: room.icon,
        tint: room.tint,
        today: room.today(section, today, startsOn),
        sentences: room.sentences(section, startsOn),
        answer: answers.get(room.id) ?? null,
        moves: moves.map(({ id, label, explain }) => ({ id, label, explain })),
      },
    ];
  });
}

async function planOf(tx: Tx, patient: PatientHeader, actor: Actor, onTeam: boolean) {
  const plan = await tx.plan.findFirst({ where: { patientId: patient.id, status: "active" } });
  if (!plan) return null;
  const signed = await loadVersion(tx, { planId: plan.id, status: "signed" });
  const draft = await tx.planVersion.findFirst({
    where: { planId: plan.id, status: "draft" },
    select: { id: true, number: true, savedAt: true },
  });
  const shown = signed ?? (await loadVersion(tx, { planId: plan.id, status: "draft" }));
  const startsOn = asCalendarDate(plan.startsOn);
  const of = { planId: plan.id, patientId: patient.id, startsOn, sections: shown?.sections ?? [] };
  const subject = { patientId: patient.id, onTeam };
  return {
    id: plan.id,
    title: plan.title,
    startsOn,
    week: weekOf(patient.today, startsOn),
    signed: signed && {
      id: signed.id,
      number: signed.number,
      signer: signed.signerName ?? "",
      at: signed.signedAt?.toISOString() ?? "",
    },
    draft: draft && { id: draft.id, number: draft.number, savedAt: draft.savedAt.toISOString() },
    parts: signed ? partsNow(signed, patient.today, await agreementsOf(tx, signed.id), actor) : [],
    timeline: await timelineOf(tx, of),
    may: { change: can(actor, "plan.create", subject), retire: can(actor, "plan.retire", subject) },
  };
}

/** A patient's chart: who, what is known, the plan with its timeline, and what waits for a decision. */
export const getChart = read({
  action: "chart.read",
  input: z.object({ patientId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId }, subject, actor) => {
    const patient = await thePatient(tx, patientId);
    return {
      patient,
      facts: await currentFacts(tx, patientId),
      plan: await planOf(tx, patient, actor, subject.onTeam),
      inbox: await openItems(tx, actor, patientId),
      may: { write: can(actor, "facts.write", subject), startPlan: can(actor, "plan.create", subject) },
    };
  },
});
export type Chart = Awaited<ReturnType<typeof getChart>>;
