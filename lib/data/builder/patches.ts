import "server-only";
import { z } from "zod";
import { asCalendarDate, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { daysOf, pastOfSection, pastStays } from "#lib/data/plan/past.ts";
import { type LoadedVersion, noDraft, ofDraft, signedVersion } from "#lib/data/plan/versions.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { safeText } from "#lib/domain/words/text.ts";
import { inTodaysShape, modalityOf } from "#lib/modalities/index.ts";
import type { Modality, RawSection } from "#lib/modalities/modality.ts";
import { asJson } from "./drafts.ts";
import { BaseRevision, checkOverwrite, textConflict } from "./section-conflict.ts";

const theDraft =
  (action: "section.write" | "plan.discard") =>
  (tx: Tx, { versionId }: { versionId: string }, actor: Actor) =>
    ofDraft(tx, versionId, actor, action);
type Draft = OfVersion & { row: LoadedVersion };

/** The draft, held until the end of the transaction: its patches come one after another. Returns it as it stands. */
export async function held(tx: Tx, versionId: string): Promise<{ revision: number; why: string }> {
  const [draft] = await tx.$queryRaw<
    { revision: number; why: string }[]
  >`SELECT revision, why FROM plan_version WHERE clinic_id = app_clinic() AND id = ${versionId}::uuid AND status = 'draft' FOR NO KEY UPDATE`;
  if (!draft) throw noDraft();
  return draft;
}

/** Count one more saved patch. Returns its number. */
export async function countPatch(
  tx: Tx,
  versionId: string,
  { revision }: { revision: number },
): Promise<number> {
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
  input: z.object({
    versionId: z.uuid(),
    revision: BaseRevision,
    modality: z.string().max(40),
    body: z.unknown(),
  }),
  subject: theDraft("section.write"),
  run: async (tx, { versionId, revision: on, modality, body }, { row }: Draft, actor, note) => {
    const room = modalityOf(modality);
    if (!room?.mayWrite.includes(actor.role))
      throw new Refused("You may read this part but not change it.", "NOT_ALLOWED_NOW");
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
    if (checkOverwrite(standing, on, wanted)) return { revision: standing?.revision ?? null };
    if (opened && !opened.ok)
      throw new Refused(
        "Some values need another look. The draft was not changed.",
        "INVALID",
        asLists(opened.errors),
      );
    const kept = opened && (await withItsPast(tx, row, room, { body: opened.body, standing }));
    const revision = await countPatch(tx, versionId, draft);
    if (kept === null) {
      await tx.planSection.deleteMany({ where });
      return { revision: null };
    }
    const data = { shape: room.shape, body: asJson(kept), revision };
    if (stored) await tx.planSection.updateMany({ where, data });
    else await tx.planSection.create({ data: { ...data, ...where, patientId: row.patientId } });
    return { revision };
  },
});

/** The body to save: a part that is put into a plan that runs begins today; any other must leave the past as it was. */
async function withItsPast(
  tx: Tx,
  row: LoadedVersion,
  room: Modality,
  { body, standing }: { body: unknown; standing: RawSection | null },
) {
  const signed = await signedVersion(tx, row.planId);
  if (!signed) return body;
  const before = signed.sections.find(({ modality }) => modality === room.id) ?? null;
  const rewritten = pastOfSection(room, { before, standing }, { shape: room.shape, body }, daysOf(row));
  if (!rewritten) return body;
  if (!standing && !before) return rewritten.mended;
  throw pastStays(rewritten);
}

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
    if (draft.why !== before) throw textConflict(draft.why);
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
