import "server-only";
import { z } from "zod";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { asCalendarDate, asDate, dayIn, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient, ofPlan } from "#lib/data/door/scope.ts";
import { startFrom } from "#lib/data/plan/template-starts.ts";
import { type LoadedVersion, type Section, signedVersion } from "#lib/data/plan/versions.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { IsoDay, parseDate } from "#lib/domain/words/calendar.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { mayBegin } from "./first-day.ts";

type Json = object;
/** A body as it will be read again: what a room set to undefined is not there. */
export const asJson = (body: unknown): Json => JSON.parse(JSON.stringify(body));

async function addSections(
  tx: Tx,
  version: { id: string; patientId: string },
  sections: readonly Omit<Section, "revision">[],
) {
  const rows = sections.map(({ modality, shape, body }) => ({
    versionId: version.id,
    patientId: version.patientId,
    modality,
    shape,
    body: asJson(body),
  }));
  if (rows.length > 0) await tx.planSection.createMany({ data: rows });
}

/** One active plan a patient and one draft a plan: the second to ask is told so. */
async function once<T>(message: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (TAKEN.has(databaseCode(error) ?? "")) throw new Conflict(message);
    throw error;
  }
}

/** Start a plan for a patient from a template, as draft 1. Returns plan and version ids. */
export const createPlan = write({
  action: "plan.create",
  input: z.object({
    patientId: z.uuid(),
    /** A built-in template's id, or "<id>@<version>" of one that the clinic published. */
    templateId: z.string().max(80),
    parts: z.array(z.string().max(40)).min(1, "Choose at least one part.").max(12),
    startsOn: IsoDay,
    title: someText(120, "Give the plan a name."),
  }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, templateId, parts, startsOn, title }, _patient, actor, note) => {
    const { zone } = await tx.patient.findFirstOrThrow({ where: { id: patientId }, select: { zone: true } });
    mayBegin(parseDate(startsOn), dayIn(zone, now()), "The plan was not started.");
    const start = await startFrom(tx, templateId);
    const sections = start.sections.filter(({ modality }) => parts.includes(modality));
    return once("This patient already has a plan. Open it and change it there.", async () => {
      const data = { patientId, title, startsOn: asDate(startsOn), template: start.mark };
      const plan = await tx.plan.create({ data });
      const version = await tx.planVersion.create({
        data: { planId: plan.id, patientId, number: 1, draftedById: actor.id },
      });
      await addSections(tx, version, sections);
      note({ target: version.id });
      return { planId: plan.id, versionId: version.id };
    });
  },
});

/** A new draft from the version in force, with its sections and the decisions already made. */
export async function draftFrom(
  tx: Tx,
  signed: LoadedVersion,
  actor: Actor,
  why: string,
  changed: readonly Section[] = [],
) {
  const data = { planId: signed.planId, patientId: signed.patientId, draftedById: actor.id, why };
  const number = 1 + (await tx.planVersion.count({ where: { planId: signed.planId } }));
  const draft = await tx.planVersion.create({ data: { ...data, number } });
  const kept = signed.sections.map(
    (section) => changed.find(({ modality }) => modality === section.modality) ?? section,
  );
  await addSections(tx, draft, kept);
  const answers = signed.answers.map(
    ({ rule, because, decision, reason, answeredById, answeredByName, answeredAt }) => ({
      ...{ rule, because, decision, reason, answeredById, answeredByName, answeredAt },
      versionId: draft.id,
      patientId: draft.patientId,
    }),
  );
  if (answers.length > 0) await tx.findingAnswer.createMany({ data: answers });
  return draft.id;
}

const DRAFT_OPEN = "A draft of this plan is already open. Go on with that one; nothing was changed.";

async function inForce(tx: Tx, planId: string): Promise<LoadedVersion> {
  // Held until the draft is there: a plan that is being stopped gets none, and one that has a draft puts it away.
  const active = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 FROM plan WHERE clinic_id = app_clinic() AND id = ${planId}::uuid AND status = 'active' FOR NO KEY UPDATE`;
  if (active.length === 0)
    throw new Conflict("This plan was stopped. Nothing was changed. Begin a new plan.");
  const signed = await signedVersion(tx, planId);
  if (!signed) throw new Conflict("This plan has no signed version yet. Go on with its draft.");
  return signed;
}

/** Open a draft of the next version. Returns its id. */
export const revisePlan = write({
  action: "plan.create",
  input: z.object({ planId: z.uuid() }),
  subject: (tx, { planId }, actor) => ofPlan(tx, planId, actor),
  run: async (tx, { planId }, _plan, actor, note) => {
    const signed = await inForce(tx, planId);
    const versionId = await once(DRAFT_OPEN, () => draftFrom(tx, signed, actor, ""));
    note({ target: versionId });
    return { versionId };
  },
});

/** Hold, step back, step up, stop: a draft of the next version with one room's move made. Returns its id. */
export const makeMove = write({
  action: "plan.create",
  input: z.object({
    planId: z.uuid(),
    modality: z.string().max(40),
    moveId: z.string().max(60),
    why: safeText(600),
  }),
  subject: (tx, { planId }, actor) => ofPlan(tx, planId, actor),
  run: async (tx, { planId, modality, moveId, why }, _plan, actor, note) => {
    const signed = await inForce(tx, planId);
    const room = modalityOf(modality);
    const section = signed.sections.find((each) => each.modality === modality);
    if (!room || !section || !room.mayWrite.includes(actor.role))
      throw new Refused("That part is not in this plan.", "NOT_ALLOWED_NOW");
    const today = dayIn(signed.zone, now());
    const move = room
      .moves(section, today, asCalendarDate(signed.plan.startsOn))
      .find(({ id }) => id === moveId);
    if (!move)
      throw new Conflict(
        "The plan has moved on since this page was opened. Nothing was changed. Look again.",
      );
    const changed = { ...section, shape: room.shape, body: move.body };
    const versionId = await once(DRAFT_OPEN, () => draftFrom(tx, signed, actor, why, [changed]));
    note({ target: versionId, detail: `${modality}.${moveId}` });
    return { versionId };
  },
});
