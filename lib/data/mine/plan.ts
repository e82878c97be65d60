import "server-only";
import { z } from "zod";
import { helpNow } from "#lib/data/account/clinic-hours.ts";
import { asCalendarDate, dayIn, now } from "#lib/data/door/days.ts";
import { list, read, type Tx } from "#lib/data/door/guard.ts";
import {
  dayOf,
  momentOf,
  ownColumns,
  ownRecord,
  type ReleasedVersion,
  released,
  writerOf,
} from "#lib/data/plan/released.ts";
import { takingColumns } from "#lib/data/plan/taking.ts";
import { DOSES, dosesDrawn, marksLeft } from "#lib/data/plan/timeline.ts";
import { ofVersion, type Section } from "#lib/data/plan/versions.ts";
import { STATE_COLUMNS, statesOf } from "#lib/data/plan/visit-states.ts";
import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, weekOf } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import { heldSections, sectionsTaken } from "#lib/safety/held.ts";
import { askedOn, decisionsOn, keptOn, noticesOn } from "#lib/safety/taking.ts";
import { takingIn } from "./doses.ts";
import { comingColumns, comingUp } from "./visits.ts";

/** The patient's answer to a section, the newest of them. */
export type MyAnswer = { answer: "agree" | "question" | "prefer"; note: string; on: string };

type Given = { modality: string; answer: string; note: string; answeredAt: Date };

/** The newest answer to each section of a version; `given` is in the order in which they were given. */
const answersIn = (given: readonly Given[], zone: string): Record<string, MyAnswer> =>
  Object.fromEntries(
    given.map((row) => [
      row.modality,
      { answer: row.answer as MyAnswer["answer"], note: row.note, on: dayOf(row.answeredAt, zone) },
    ]),
  );

/** The sections of a version that were in force before another, or nothing for the first. */
async function sectionsBefore(tx: Tx, planId: string, number: number): Promise<readonly Section[] | null> {
  const before = await tx.planVersion.findFirst({
    where: { planId, number: { lt: number }, status: { in: ["signed", "superseded"] } },
    orderBy: { number: "desc" },
    include: { sections: { select: { modality: true, shape: true, body: true, revision: true } } },
  });
  return before && released(before).sections;
}

/**
 * What changed between two versions, most important first; empty for a first version: then everything is new. Of a part
 * that is held no sentence says what to take.
 */
function changesBetween(
  before: readonly Section[] | null,
  after: readonly Section[],
  startsOn: CalendarDate,
  /** The day on which it was signed: the days before it were over. */
  since: CalendarDate,
  held: readonly { modality: string }[] = [],
): readonly Change[] {
  if (!before) return [];
  const modalities = [...new Set([...before, ...after].map(({ modality }) => modality))];
  return modalities
    .filter((modality) => held.every((part) => part.modality !== modality))
    .flatMap((modality) => {
      const [was, is] = [before, after].map((list) => list.find((section) => section.modality === modality));
      return modalityOf(modality)?.changes(was ?? null, is ?? null, startsOn, since) ?? [];
    })
    .toSorted(byImportance);
}

/** How many weeks the plan has planned things in; at least the week it is in now. */
const weeksOf = (marks: readonly Mark[], startsOn: CalendarDate, today: CalendarDate): number =>
  Math.max(1, weekOf(today, startsOn), ...marks.map((mark) => weekOf(mark.to ?? mark.from, startsOn)));

/** The versions that stood before, newest first: each can still be read. */
async function earlierVersions(tx: Tx, planId: string, number: number, zone: string) {
  const rows = await tx.planVersion.findMany({
    where: { planId, number: { lt: number }, status: "superseded" },
    orderBy: { number: "desc" },
    take: 50,
    select: { number: true, signedAt: true },
  });
  return rows.map((row) => ({ number: row.number, signedOn: row.signedAt ? dayOf(row.signedAt, zone) : "" }));
}

/** What a version says, for reading: raw sections are opened by their rooms' faces on the page. */
export type MyVersion = Omit<ReleasedVersion, "signedAt"> & { signedOn: string };
const readable = ({ signedAt, ...version }: ReleasedVersion, zone: string): MyVersion => ({
  ...version,
  signedOn: dayOf(signedAt, zone),
});

/** Everything that the page is made of, in one read. A need is read once: for the list, and for the timeline. */
async function planPage(tx: Tx, patientId: string, at: Date) {
  const coming = comingColumns(at);
  const { where: _waiting, ...needs } = coming.needs;
  return tx.patient.findFirstOrThrow({
    where: { id: patientId },
    select: {
      // The version in force, and the one before it: what changed.
      ...ownColumns(at, 2),
      ...coming,
      needs: { ...needs, take: 1000, include: { appointments: STATE_COLUMNS.appointments } },
      doseLogs: DOSES,
      ...takingColumns(at),
    },
  });
}
type Row = Awaited<ReturnType<typeof planPage>>;

const waitingOf = (needs: Row["needs"]) => needs.filter(({ status }) => status === "waiting").slice(0, 60);

/** The whole plan in force with what changed, who signed, the answers, and what the timeline draws. */
export const getMyPlan = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    const moment = momentOf(actor);
    const row = await planPage(tx, actor.id, moment.at);
    const { clinic, state, plan, versions } = ownRecord(row);
    const name = actor.name.split(" ")[0] ?? actor.name;
    const frame = { state, clinic, name, today: moment.day.toString() };
    if (!plan) return { ...frame, plan: null };
    const { version, startsOn } = plan;
    const [inForce, was] = versions;
    const before = was ? released(was) : null;
    const taking = takingIn(row, plan, state, moment.day);
    const decisions = decisionsOn(taking);
    const held = heldSections(version.sections, decisions);
    const kept = keptOn(askedOn(taking, decisions));
    const sections = sectionsTaken(version.sections, decisions);
    const marks = marksLeft(
      { planId: plan.id, startsOn, sections: version.sections },
      { decisions, today: moment.day },
    );
    return {
      ...frame,
      plan: {
        title: plan.title,
        startsOn: startsOn.toString(),
        week: weekOf(moment.day, startsOn),
        weeks: weeksOf(marks, startsOn, moment.day),
        /** Its sections as they may be taken now; what is held is not among them. */
        version: { ...readable(version, actor.zone), sections },
        /** Every part of it, for the answers to them. */
        parts: version.sections.map(({ modality }) => modality),
        held,
        kept,
        keptHelp: kept.length > 0 ? await helpNow(tx, "medicine", actor.zone) : null,
        doctor: held.length > 0 ? await writerOf(tx, actor.id) : null,
        isFirst: before === null,
        earlier: before ? await earlierVersions(tx, plan.id, version.number, actor.zone) : [],
        changes: changesBetween(
          before?.sections ?? null,
          version.sections,
          startsOn,
          dayIn(actor.zone, version.signedAt),
          held,
        ),
        answers: answersIn(inForce?.agreements ?? [], actor.zone),
        notices: noticesOn(taking),
        timeline: {
          marks,
          visits: Object.fromEntries(statesOf(row.needs, plan.id)),
          doseLog: dosesDrawn(marks, row.doseLogs),
        },
        ...comingUp({ ...row, needs: waitingOf(row.needs) }, moment),
      },
    };
  },
});
export type MyPlan = Awaited<ReturnType<typeof getMyPlan>>;

/** What the plan said in one version: `number` counts a plan's versions. Missing and not released are the same 404. */
export const getMyVersion = read({
  action: "plan.read",
  input: z.object({ number: z.int().min(1).max(10_000) }),
  subject: async (tx, { number }, actor) => {
    const found = await tx.planVersion.findFirst({
      where: { patientId: actor.id, number, plan: { status: "active" } },
      select: { id: true },
    });
    return found && ofVersion(tx, found.id, actor);
  },
  run: async (tx, { number }, { row }, actor, note) => {
    note({ target: row.id });
    const startsOn = asCalendarDate(row.plan.startsOn);
    const moment = momentOf(actor);
    const own = { where: { id: actor.id }, select: takingColumns(moment.at) };
    const taking = takingIn(
      await tx.patient.findFirstOrThrow(own),
      { id: row.planId, title: row.plan.title, startsOn, version: released(row) },
      "inForce",
      moment.day,
    );
    // What was replaced is read as it was; what stands is read as it may be taken.
    const decisions = row.status === "signed" ? decisionsOn(taking) : new Map();
    const held = heldSections(row.sections, decisions);
    const next = await tx.planVersion.findFirst({
      where: { planId: row.planId, number: { gt: number }, status: { in: ["signed", "superseded"] } },
      orderBy: { number: "asc" },
      select: { signedAt: true, number: true },
    });
    return {
      startsOn: startsOn.toString(),
      today: moment.day.toString(),
      version: { ...readable(released(row), actor.zone), sections: sectionsTaken(row.sections, decisions) },
      held,
      doctor: held.length > 0 ? await writerOf(tx, actor.id) : null,
      replacedOn: next?.signedAt ? dayOf(next.signedAt, actor.zone) : null,
      changes: changesBetween(
        await sectionsBefore(tx, row.planId, number),
        row.sections,
        startsOn,
        dayIn(row.zone, row.signedAt ?? now()),
        held,
      ),
    };
  },
});
