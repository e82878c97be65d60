import "server-only";
import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { asCalendarDate, dayIn, now } from "#lib/data/door/days.ts";
import { read, type Tx } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { type InboxView, openItems } from "#lib/data/inbox/inbox.ts";
import { resultsOf } from "#lib/data/inbox/results.ts";
import { ledgerFrom } from "#lib/data/plan/ledger.ts";
import { planNow, planNowColumns } from "#lib/data/plan/now.ts";
import {
  currentFacts,
  factAndStanding,
  namedFacts,
  standingFrom,
  unreadWithNames,
  withNames,
} from "#lib/data/record/known-facts.ts";
import { asked, filledFrom, measuresOf } from "#lib/data/record/measures.ts";
import { can } from "#lib/domain/access/can.ts";
import { rangeText, whoFrom } from "#lib/domain/facts/results/range.ts";
import { spokenName } from "#lib/domain/people/names.ts";
import { dueText } from "#lib/domain/scheduling/visit.ts";
import { ageOn, birthText } from "#lib/domain/words/calendar.ts";
import { whenText } from "#lib/domain/words/wall-clock.ts";
import { visitText } from "#lib/modalities/visits.ts";
import { contactRecordsOf } from "./contacts.ts";
import { sessionsOf } from "./session-records.ts";
import { THREADS, threadLines } from "./threads.ts";

export { agreementsOf } from "#lib/data/plan/now.ts";

/** Who a chart is about, as part of one read of a patient. */
export const CHART_HEADER = {
  id: true,
  recordNumber: true,
  sex: true,
  bornOn: true,
  phone: true,
  accessNeeds: true,
  zone: true,
  person: { select: { title: true, givenName: true, familyName: true } },
} as const satisfies Prisma.PatientSelect;

export function headerOf({
  person,
  bornOn,
  ...row
}: Prisma.PatientGetPayload<{ select: typeof CHART_HEADER }>) {
  const today = dayIn(row.zone, now());
  const born = asCalendarDate(bornOn);
  return {
    ...row,
    name: spokenName(person),
    givenName: person.givenName,
    born: birthText(born),
    age: ageOn(today, born),
    today,
  };
}
export type PatientHeader = ReturnType<typeof headerOf>;
export const patientHeader = async (tx: Tx, id: string): Promise<PatientHeader> =>
  headerOf(await tx.patient.findFirstOrThrow({ where: { id }, select: CHART_HEADER }));

/** Everything about a patient that a chart is made of in one read; null when Postgres shows no such patient. */
const chartRow = (tx: Tx, patientId: string, at: Date) =>
  tx.patient.findFirst({
    where: { id: patientId },
    select: {
      ...CHART_HEADER,
      ...planNowColumns(at),
      ...THREADS,
      appointments: {
        where: { startsAt: { gte: at }, status: "booked" },
        orderBy: { startsAt: "asc" },
        take: 1,
        select: {
          visitType: true,
          ordinalN: true,
          ordinalOf: true,
          startsAt: true,
          provider: { select: { name: true } },
        },
      },
    },
  });
type Row = NonNullable<Awaited<ReturnType<typeof chartRow>>>;

/** What is open and stops a part, each sentence once: what holds a part, and what waits as safety. The first sentence says it. */
function openStops({ holds }: Row, inbox: readonly InboxView[]): string[] {
  const safety = inbox.flatMap(({ kind, because }) => (kind === "safety" ? [because.text] : []));
  const first = (text: string) => /^.*?[.!?](?= |$)/.exec(text)?.[0].slice(0, -1) ?? text;
  const held = holds.flatMap(({ because, closedAt }) => (closedAt ? [] : [because]));
  return [...new Set([...held, ...safety].map(first))].filter(Boolean);
}

/** What the plan still needs booked, most pressing first (at most 12), and the next visit. */
function visitsAhead({ needs, appointments: [visit] }: Row, { today, zone }: PatientHeader) {
  const waiting = needs.filter(({ status }) => status === "waiting").slice(0, 12);
  return {
    next: visit
      ? {
          what: visitText(visit),
          when: whenText(visit.startsAt.getTime(), zone),
          with: visit.provider.name,
        }
      : null,
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
    const row = await chartRow(tx, patientId, now());
    if (!row) throw new Error("a patient who was just judged is not there");
    const patient = headerOf(row);
    const plan = planNow(row, patient, actor, subject.onTeam);
    const { facts, unread } = standingFrom(row.facts);
    const who = whoFrom(
      facts.map(({ fact }) => fact),
      row.sex,
    );
    const inbox = await openItems(tx, actor, patientId);
    return {
      patient,
      facts: (await withNames(tx, facts, actor.zone)).map((shown) => ({
        ...shown,
        stands: shown.fact.kind === "lab" ? rangeText(shown.fact, who) : null,
      })),
      /** Entries that no longer fit what the program knows: no rule judges them, so the chart says so. */
      unread: await unreadWithNames(tx, unread, actor.zone),
      plan,
      ledger: row.plans[0] ? ledgerFrom(row.plans[0], patient) : [],
      inbox,
      stops: openStops(row, inbox),
      visits: visitsAhead(row, patient),
      results: await resultsOf(tx, actor, patientId, inbox),
      sessions: await sessionsOf(tx, patientId, actor.zone),
      contacts: await contactRecordsOf(tx, { patientId }, actor.zone),
      threads: threadLines(row.threads, patientId, actor.zone),
      measures: measuresOf(filledFrom(row.assessments), patientId),
      asked: can(actor, "assessment.write", subject) ? await asked(tx) : [],
      may: {
        write: can(actor, "facts.write", subject),
        explain: can(actor, "word.explain", subject),
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
    patient: await patientHeader(tx, patientId),
    facts: await namedFacts(tx, patientId, actor.zone),
    hasPlan: (await tx.plan.count({ where: { patientId, status: "active" } })) > 0,
    may: {
      write: can(actor, "facts.write", subject),
      startPlan: can(actor, "plan.create", subject),
    },
  }),
});

/** One entry of the chart to change: as it was opened, and what stands in its place by now. 404 without one. */
export const getFact = read({
  action: "facts.write",
  input: z.object({ patientId: z.uuid(), factId: z.uuid() }),
  subject: async (tx, { patientId, factId }, actor) => {
    const patient = await ofPatient(tx, patientId, actor);
    const entry = patient && (await factAndStanding(tx, patientId, factId, actor.zone));
    return entry && { ...patient, entry };
  },
  run: async (tx, { patientId }, { entry }) => ({
    patient: await patientHeader(tx, patientId),
    facts: (await currentFacts(tx, patientId)).map(({ fact }) => fact),
    ...entry,
  }),
});
