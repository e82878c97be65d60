import "server-only";
import { z } from "zod";
import { ageOn, birthText } from "#lib/domain/calendar.ts";
import { can } from "#lib/domain/can.ts";
import { spokenName } from "#lib/domain/names.ts";
import { dueText, visitText } from "#lib/domain/visit.ts";
import { whenText } from "#lib/domain/wall-clock.ts";
import { asCalendarDate, dayIn, now } from "./days.ts";
import { read, type Tx } from "./guard.ts";
import { openItems } from "./inbox.ts";
import { namedFacts } from "./known-facts.ts";
import { ledgerFor } from "./ledger.ts";
import { asked, measuresOf } from "./measures.ts";
import { planNow } from "./plan-now.ts";
import { resultsOf } from "./results.ts";
import { ofPatient } from "./scope.ts";
import { sessionsOf } from "./session-records.ts";
import { threadsOf } from "./threads.ts";

export { agreementsOf } from "./plan-now.ts";

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
    born: birthText(born),
    age: ageOn(today, born),
    phone: row.phone,
    accessNeeds: row.accessNeeds,
    zone: row.zone,
    today,
  };
}
export type PatientHeader = Awaited<ReturnType<typeof thePatient>>;
export { thePatient as patientHeader };

/** What the plan still needs booked, most pressing first (at most 12), and the next visit. */
async function visitsAhead(tx: Tx, { id, today, zone }: PatientHeader) {
  const waiting = await tx.need.findMany({
    where: { patientId: id, status: "waiting" },
    orderBy: { latest: "asc" },
    take: 12,
    select: { id: true, visitType: true, ordinalN: true, ordinalOf: true, latest: true, earliest: true },
  });
  const visit = await tx.appointment.findFirst({
    where: { patientId: id, startsAt: { gte: now() }, status: "booked" },
    orderBy: { startsAt: "asc" },
    select: {
      visitType: true,
      ordinalN: true,
      ordinalOf: true,
      startsAt: true,
      provider: { select: { name: true } },
    },
  });
  return {
    next: visit && {
      what: visitText(visit),
      when: whenText(visit.startsAt.getTime(), zone),
      with: visit.provider.name,
    },
    toBook: waiting.map((need) => ({
      id: need.id,
      what: visitText(need),
      due: dueText(today, asCalendarDate(need.latest)),
      over: asCalendarDate(need.latest).compare(today) < 0,
    })),
  };
}

/** A patient's chart: who, what is known, the plan with its timeline, and what waits for a decision. */
export const getChart = read({
  action: "chart.read",
  input: z.object({ patientId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId }, subject, actor) => {
    const patient = await thePatient(tx, patientId);
    const plan = await planNow(tx, patient, actor, subject.onTeam);
    const facts = await namedFacts(tx, patientId, actor.zone);
    const stored = await tx.fact.count({ where: { patientId, endedAt: null } });
    return {
      patient,
      facts,
      /** Entries that no longer fit what the program knows: no rule judges them, so the chart says so. */
      unread: stored - facts.length,
      plan,
      ledger: plan ? await ledgerFor(tx, { id: plan.id, zone: patient.zone, today: patient.today }) : [],
      inbox: await openItems(tx, actor, patientId),
      visits: await visitsAhead(tx, patient),
      results: await resultsOf(tx, actor, patientId),
      sessions: await sessionsOf(tx, patientId, actor.zone),
      threads: await threadsOf(tx, patientId, actor.zone),
      measures: await measuresOf(tx, patientId),
      asked: can(actor, "assessment.write", subject) ? await asked(tx) : [],
      may: {
        write: can(actor, "facts.write", subject),
        startPlan: can(actor, "plan.create", subject),
        decide: can(actor, "result.decide", subject),
      },
    };
  },
});
export type Chart = Awaited<ReturnType<typeof getChart>>;

/** A patient's name and facts, for the pages that change them. */
export const getFacts = read({
  action: "chart.read",
  input: z.object({ patientId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId }, subject, actor) => ({
    patient: await thePatient(tx, patientId),
    facts: await namedFacts(tx, patientId, actor.zone),
    hasPlan: (await tx.plan.count({ where: { patientId, status: "active" } })) > 0,
    may: {
      write: can(actor, "facts.write", subject),
      startPlan: can(actor, "plan.create", subject),
    },
  }),
});
