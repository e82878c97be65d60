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
import { OnPart, otherWords, standsAlready } from "./same-part.ts";
import { ofPatient, ofPlan } from "./scope.ts";
import { startFrom } from "./template-starts.ts";
import { type LoadedVersion, noDraft, ofDraft, type Section, signedVersion } from "./versions.ts";

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

/** The draft, held until the end of the transaction: its patches come one after another. Returns it as it stands. */
async function held(tx: Tx, versionId: string): Promise<{ revision: number; why: string }> {
  const [draft] = await tx.$queryRaw<
    { revision: number; why: string }[]
  >`SELECT revision, why FROM plan_version WHERE clinic_id = app_clinic() AND id = ${versionId}::uuid AND status = 'draft' FOR NO KEY UPDATE`;
  if (!draft) throw noDraft();
  return draft;
}

/** Count one more saved patch. Returns its number. */
async function countPatch(tx: Tx, versionId: string, { revision }: { revision: number }): Promise<number> {
  const data = { revision: revision + 1, savedAt: now() };
  await tx.planVersion.updateMany({ where: { id: versionId }, data });
  return data.revision;
}

const STANDING_PART = { modality: true, shape: true, body: true, revision: true } as const;

/**
 * Save one section of a draft as one patch, over the revision of that section which it was made on (null: it was not in
 * the draft). `body: null` takes the section out. Returns the section's new revision, null for one that is out.
 */
export const saveSection = write({
  action: "section.write",
  input: z.object({ versionId: z.uuid(), revision: OnPart, modality: z.string().max(40), body: z.unknown() }),
  subject: theDraft("section.write"),
  run: async (tx, { versionId, revision: on, modality, body }, { row }: Draft, actor, note) => {
    const room = roomOf(modality);
    if (!room?.mayWrite.includes(actor.role))
      throw new Unsafe("You may read this part but not change it.", "NOT_ALLOWED_NOW");
    note({ target: versionId, detail: `section ${modality}` });
    const draft = await held(tx, versionId);
    const where = { versionId, modality };
    const stored = await tx.planSection.findFirst({ where, select: STANDING_PART });
    const standing = stored && inTodaysShape(stored);
    const opened = body === null ? null : room.open({ shape: room.shape, body });
    const wanted = {
      room,
      body: opened?.ok ? asJson(opened.body) : body,
      opens: opened?.ok ?? true,
      startsOn: asCalendarDate(row.plan.startsOn),
    };
    if (standsAlready(standing, on, wanted)) return { revision: standing?.revision ?? null };
    if (opened && !opened.ok)
      throw new Unsafe(
        "Some values need another look. The draft was not changed.",
        "INVALID",
        asLists(opened.errors),
      );
    const revision = await countPatch(tx, versionId, draft);
    if (opened === null) {
      await tx.planSection.deleteMany({ where });
      return { revision: null };
    }
    const data = { shape: room.shape, body: asJson(opened.body), revision };
    if (stored) await tx.planSection.updateMany({ where, data });
    else await tx.planSection.create({ data: { ...data, ...where, patientId: row.patientId } });
    return { revision };
  },
});

const asLists = (errors: Record<string, string>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(errors).map(([path, message]) => [path, [message]]));

/** Save the physician's sentence for the patient: why this version. `before` is the sentence that it replaces. */
export const saveWhy = write({
  action: "section.write",
  input: z.object({ versionId: z.uuid(), before: safeText(600), why: safeText(600) }),
  subject: theDraft("section.write"),
  run: async (tx, { versionId, before, why }, _draft: Draft, _actor, note) => {
    note({ target: versionId, detail: "why" });
    const draft = await held(tx, versionId);
    if (draft.why === why) return;
    if (draft.why !== before) throw otherWords(draft.why);
    await countPatch(tx, versionId, draft);
    await tx.planVersion.updateMany({ where: { id: versionId }, data: { why } });
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
