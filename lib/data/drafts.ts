import "server-only";
import { z } from "zod";
import { IsoDay } from "#lib/domain/calendar.ts";
import type { OfVersion } from "#lib/domain/can.ts";
import { Conflict, Unsafe } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { safeText, someText } from "#lib/domain/text.ts";
import { inTodaysShape, roomOf } from "#lib/modalities/index.ts";
import { databaseCode, TAKEN } from "./database-code.ts";
import { asCalendarDate, asDate, dayIn, now } from "./days.ts";
import { type Tx, write } from "./guard.ts";
import { ofPatient, ofPlan } from "./scope.ts";
import { startFrom } from "./template-starts.ts";
import { type LoadedVersion, ofDraft, type Section, signedVersion } from "./versions.ts";

type Json = object;
/** A body as it will be read again: what a room set to undefined is not there. */
const asJson = (body: unknown): Json => JSON.parse(JSON.stringify(body));

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
    const room = roomOf(modality);
    const section = signed.sections.find((each) => each.modality === modality);
    if (!room || !section || !room.mayWrite.includes(actor.role))
      throw new Unsafe("That part is not in this plan.", "NOT_ALLOWED_NOW");
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

const theDraft =
  (action: "section.write" | "plan.discard") =>
  (tx: Tx, { versionId }: { versionId: string }, actor: Actor) =>
    ofDraft(tx, versionId, actor, action);
type Draft = OfVersion & { row: LoadedVersion };

/** Count one more saved patch, or refuse because someone else saved first. */
async function nextRevision(tx: Tx, row: LoadedVersion, revision: number): Promise<number> {
  const where = { id: row.id, revision, status: "draft" };
  const { count } = await tx.planVersion.updateMany({
    where,
    data: { revision: revision + 1, savedAt: now() },
  });
  if (count === 0)
    throw new Conflict(
      "Someone else changed this draft while you had it open. Your change was not saved; both are shown.",
      "STALE",
      { revision: row.revision, sections: row.sections.map(inTodaysShape), why: row.why },
    );
  return revision + 1;
}

/** Save one section of a draft as one patch. `body: null` takes the section out. Returns the new revision. */
export const saveSection = write({
  action: "section.write",
  input: z.object({
    versionId: z.uuid(),
    revision: z.int().min(0).max(10_000_000),
    modality: z.string().max(40),
    body: z.unknown(),
  }),
  subject: theDraft("section.write"),
  run: async (tx, { versionId, revision, modality, body }, { row }: Draft, actor, note) => {
    const room = roomOf(modality);
    if (!room?.mayWrite.includes(actor.role))
      throw new Unsafe("You may read this part but not change it.", "NOT_ALLOWED_NOW");
    const next = await nextRevision(tx, row, revision);
    note({ target: versionId, detail: `section ${modality}` });
    if (body === null) {
      await tx.planSection.deleteMany({ where: { versionId, modality } });
      return { revision: next };
    }
    const opened = room.open({ shape: room.shape, body });
    if (!opened.ok)
      throw new Unsafe(
        "Some values need another look. The draft was not changed.",
        "INVALID",
        asLists(opened.errors),
      );
    const data = { shape: room.shape, body: asJson(opened.body), revision: next };
    const { count } = await tx.planSection.updateMany({ where: { versionId, modality }, data });
    if (count === 0)
      await tx.planSection.create({ data: { ...data, versionId, modality, patientId: row.patientId } });
    return { revision: next };
  },
});

const asLists = (errors: Record<string, string>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(errors).map(([path, message]) => [path, [message]]));

/** Save the physician's sentence for the patient: why this version. */
export const saveWhy = write({
  action: "section.write",
  input: z.object({ versionId: z.uuid(), revision: z.int().min(0).max(10_000_000), why: safeText(600) }),
  subject: theDraft("section.write"),
  run: async (tx, { versionId, revision, why }, { row }: Draft, _actor, note) => {
    const next = await nextRevision(tx, row, revision);
    await tx.planVersion.updateMany({ where: { id: versionId }, data: { why } });
    note({ target: versionId, detail: "why" });
    return { revision: next };
  },
});

/** Put a draft away. The version in force stays as it is. */
export const discardDraft = write({
  action: "plan.discard",
  input: z.object({ versionId: z.uuid() }),
  subject: theDraft("plan.discard"),
  run: async (tx, { versionId }, _draft: Draft, _actor, note) => {
    note({ target: versionId });
    const { count } = await tx.planVersion.updateMany({
      where: { id: versionId, status: "draft" },
      data: { status: "discarded" },
    });
    if (count === 0) throw new Conflict("This draft was signed or put away meanwhile.");
  },
});
