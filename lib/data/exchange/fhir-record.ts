import "server-only";
import { asDay } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { currentFacts } from "#lib/data/record/known-facts.ts";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import { scoresOf } from "#lib/domain/reports/check-in.ts";
import type { FhirResource } from "#lib/fhir/base.ts";
import { checkIn, measuredFacts } from "#lib/fhir/observations.ts";
import { patient, practitioner } from "#lib/fhir/people.ts";
import { assessment } from "#lib/fhir/questionnaire.ts";
import { questionnaireForm } from "#lib/fhir/questionnaire-form.ts";
import { appointment, proposedVisit } from "#lib/fhir/visits.ts";
import { instruments } from "#lib/instruments/index.ts";

/** The most that one bundle holds of each kind; the newest come first, and the bundle says when there is more. */
export const MAX_RESOURCES = { checkIns: 180, results: 300, visits: 200, needs: 100, measures: 200 } as const;

/** Resources with a sentence for each kind that was cut short. */
export type RecordExtract = { resources: FhirResource[]; leftOut: string[] };

function cut<T>(rows: readonly T[], most: number, what: string): { kept: readonly T[]; leftOut: string[] } {
  const leftOut = rows.length > most ? [`Only the newest ${most} ${what} are in this bundle.`] : [];
  return { kept: rows.slice(0, most), leftOut };
}

/** The patient's days, newest first. */
export async function daysToFhir(tx: Tx, patientId: string, base: string): Promise<RecordExtract> {
  const rows = await tx.checkIn.findMany({
    where: { patientId },
    orderBy: { day: "desc" },
    take: MAX_RESOURCES.checkIns + 1,
  });
  const { kept, leftOut } = cut(rows, MAX_RESOURCES.checkIns, "days of check-ins");
  const resources = kept.flatMap((row) =>
    checkIn(
      { ...row, scores: scoresOf(row.scales), day: asDay(row.day), savedAt: row.savedAt.toISOString() },
      base,
    ),
  );
  return { resources, leftOut };
}

/** Laboratory results and measurements that stand, newest first. */
export async function resultsToFhir(tx: Tx, patientId: string): Promise<RecordExtract> {
  const facts = (await currentFacts(tx, patientId)).reverse();
  const all = measuredFacts(facts.map((row) => ({ ...row, patientId })));
  const { kept, leftOut } = cut(all, MAX_RESOURCES.results, "results");
  return { resources: [...kept], leftOut };
}

/** Answered questionnaires, newest first, with whoever filled one in for the patient; then what they are, each once. */
export async function measuresToFhir(
  tx: Tx,
  patientId: string,
  base: string,
): Promise<RecordExtract & { staff: string[] }> {
  const rows = await tx.assessment.findMany({
    where: { patientId },
    orderBy: [{ day: "desc" }, { savedAt: "desc" }],
    take: MAX_RESOURCES.measures + 1,
  });
  const { kept, leftOut } = cut(rows, MAX_RESOURCES.measures, "questionnaires");
  const resources = kept.flatMap((row) =>
    assessment({ ...row, day: asDay(row.day), savedAt: row.savedAt.toISOString() }, base),
  );
  const staff = kept.flatMap(({ filledById }) => (filledById === patientId ? [] : [filledById]));
  const used = instruments.filter(({ id }) => kept.some(({ instrument }) => instrument === id));
  return { resources: [...resources, ...used.map((one) => questionnaireForm(one, base))], leftOut, staff };
}

const NUMBERED = { id: true, patientId: true, visitType: true, ordinalN: true, ordinalOf: true } as const;

/** Visits, newest first, with the people whom they are with. The desk's own notes stay with the desk. */
export async function visitsToFhir(tx: Tx, patientId: string): Promise<RecordExtract & { staff: string[] }> {
  const rows = await tx.appointment.findMany({
    where: { patientId },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: MAX_RESOURCES.visits + 1,
    select: {
      ...NUMBERED,
      ...{ status: true, startsAt: true, endsAt: true },
      provider: { select: { personId: true, name: true } },
    },
  });
  const { kept, leftOut } = cut(rows, MAX_RESOURCES.visits, "visits");
  const resources = kept.map((row) =>
    appointment({
      ...row,
      status: row.status as VisitStatus,
      start: row.startsAt.toISOString(),
      end: row.endsAt.toISOString(),
    }),
  );
  return { resources, leftOut, staff: kept.flatMap(({ provider }) => provider.personId ?? []) };
}

/** What the plan still needs booked, soonest first. */
export async function needsToFhir(tx: Tx, planId: string): Promise<RecordExtract> {
  const rows = await tx.need.findMany({
    where: { planId, status: "waiting" },
    orderBy: [{ latest: "asc" }, { id: "asc" }],
    take: MAX_RESOURCES.needs + 1,
    select: { ...NUMBERED, minutes: true, earliest: true, latest: true },
  });
  const leftOut =
    rows.length > MAX_RESOURCES.needs
      ? [`Only the first ${MAX_RESOURCES.needs} visits to book are in this bundle.`]
      : [];
  const resources = rows
    .slice(0, MAX_RESOURCES.needs)
    .map((row) => proposedVisit({ ...row, earliest: asDay(row.earliest), latest: asDay(row.latest) }));
  return { resources, leftOut };
}

const NAMES = { title: true, givenName: true, familyName: true } as const;

/** The patient, then the staff who are referred to, each once. */
export async function peopleToFhir(
  tx: Tx,
  patientId: string,
  staff: readonly string[],
  base: string,
): Promise<FhirResource[]> {
  const row = await tx.patient.findFirstOrThrow({
    where: { id: patientId },
    include: { person: { select: NAMES } },
  });
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(staff)] } },
    orderBy: { id: "asc" },
    select: { ...NAMES, id: true, credential: true },
  });
  return [
    patient({ ...row, ...row.person, bornOn: asDay(row.bornOn) }, base),
    ...people.map((one) => practitioner(one)),
  ];
}
