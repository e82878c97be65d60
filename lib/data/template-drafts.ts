import "server-only";
import { z } from "zod";
import type { Anything } from "#lib/domain/can.ts";
import { Conflict, Unsafe } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { safeText, someText } from "#lib/domain/text.ts";
import { modalities, roomOf } from "#lib/modalities/index.ts";
import type { TemplateSection } from "#lib/modalities/templates.ts";
import { databaseCode, TAKEN } from "./database-code.ts";
import { now } from "./days.ts";
import { type Tx, write } from "./guard.ts";
import { ofPlan } from "./scope.ts";
import { openSections, startFrom, withdrawn } from "./template-starts.ts";
import { signedVersion } from "./versions.ts";

const Label = someText(120, "Give the template a name.");
const anything = async (): Promise<Anything> => ({});

/** Sections without what belongs to one person; a part that its room cannot open is left out. */
const impersonal = (sections: readonly TemplateSection[], words: "keep" | "drop"): TemplateSection[] =>
  sections.flatMap((section) => {
    const room = roomOf(section.modality);
    if (!room?.open(section).ok) return [];
    return [{ modality: room.id, shape: room.shape, body: room.impersonal(section, words) }];
  });

type Begun = { label: string; summary: string; sections: readonly TemplateSection[] };
const asJson = (sections: readonly TemplateSection[]) => sections as unknown as object[];

async function begin(tx: Tx, { label, summary, sections }: Begun, actor: Actor): Promise<string> {
  const { id: templateId } = await tx.template.create({ data: { createdById: actor.id } });
  const words = { label, summary: summary.slice(0, 400) };
  await tx.templateVersion.create({
    data: { templateId, number: 1, ...words, sections: asJson(sections), draftedById: actor.id },
  });
  return templateId;
}

/** Begin a template from a built-in one or from a published version, as a draft of version 1. Returns its id. */
export const startTemplate = write({
  action: "templates.write",
  input: z.object({ from: z.string().max(80), label: Label }),
  subject: anything,
  run: async (tx, { from, label }, _subject, actor, note) => {
    const start = await startFrom(tx, from);
    const sections = impersonal(start.sections, "keep");
    const templateId = await begin(tx, { label, summary: start.summary, sections }, actor);
    note({ target: templateId, detail: `from ${start.mark}` });
    return { templateId };
  },
});

/** Begin a template from the signed version of a patient's plan: doses and weeks, nothing of the patient. Returns its id. */
export const templateFromPlan = write({
  action: "template.fromPlan",
  input: z.object({ planId: z.uuid(), label: Label }),
  subject: (tx, { planId }, actor) => ofPlan(tx, planId, actor),
  run: async (tx, { planId, label }, _plan, actor, note) => {
    const signed = await signedVersion(tx, planId);
    if (!signed) throw new Conflict("This plan has no signed version yet. Nothing was made.");
    const sections = impersonal(signed.sections, "drop");
    const templateId = await begin(tx, { label, summary: "", sections }, actor);
    // Which plan it was stays in the audit alone: a template names no patient.
    note({ target: templateId });
    return { templateId };
  },
});

/** Open a draft of the next version of a published template. */
export const reviseTemplate = write({
  action: "templates.write",
  input: z.object({ templateId: z.uuid() }),
  subject: anything,
  run: async (tx, { templateId }, _subject, actor, note) => {
    const last = await tx.templateVersion.findFirst({
      where: { templateId, status: "published" },
      orderBy: { number: "desc" },
    });
    if (!last) throw new Conflict("This template has no published version yet. Go on with its draft.");
    const { label, summary, number } = last;
    const sections = asJson(openSections(last.sections));
    const data = { templateId, number: number + 1, label, summary, sections, draftedById: actor.id };
    try {
      await tx.templateVersion.create({ data });
    } catch (error) {
      if (!TAKEN.has(databaseCode(error) ?? "")) throw error;
      throw new Conflict("A draft of this template is already open. Go on with that one.");
    }
    note({ target: templateId });
  },
});

type Draft = Anything & { row: NonNullable<Awaited<ReturnType<typeof draftOf>>> };
const draftOf = (tx: Tx, id: string) => tx.templateVersion.findFirst({ where: { id, status: "draft" } });
const theDraft = async (tx: Tx, { versionId }: { versionId: string }): Promise<Draft | null> => {
  const row = await draftOf(tx, versionId);
  return row && { row };
};
const OnRevision = z.object({ versionId: z.uuid(), revision: z.int().min(0).max(10_000_000) });

/** Save one more patch, or refuse because someone else saved first. Returns the new revision. */
async function patch(
  tx: Tx,
  { row }: Draft,
  revision: number,
  data: Record<string, unknown>,
): Promise<{ revision: number }> {
  const where = { id: row.id, revision, status: "draft" };
  const { count } = await tx.templateVersion.updateMany({
    where,
    data: { ...data, revision: revision + 1, savedAt: now() },
  });
  if (count === 0)
    throw new Conflict(
      "Someone else changed this template while you had it open. Your change was not saved; both are shown.",
      "STALE",
      { revision: row.revision, sections: openSections(row.sections) },
    );
  return { revision: revision + 1 };
}

/** Save one part of a draft as one patch, without what belongs to one person. `body: null` takes the part out. */
export const saveTemplateSection = write({
  action: "templates.write",
  input: OnRevision.extend({ modality: z.string().max(40), body: z.unknown() }),
  subject: theDraft,
  run: async (tx, { revision, modality, body }, draft: Draft, _actor, note) => {
    const room = modalities.find(({ id }) => id === modality);
    if (!room) throw new Unsafe("There is no such part.", "INVALID");
    note({ target: draft.row.id, detail: `section ${modality}` });
    const others = openSections(draft.row.sections).filter((section) => section.modality !== modality);
    if (body === null) return patch(tx, draft, revision, { sections: asJson(others) });
    const raw = { modality, shape: room.shape, body };
    const opened = room.open(raw);
    if (!opened.ok) {
      const lists = Object.entries(opened.errors).map(([path, message]) => [path, [message]]);
      throw new Unsafe(
        "Some values need another look. The draft was not changed.",
        "INVALID",
        Object.fromEntries(lists),
      );
    }
    return patch(tx, draft, revision, { sections: asJson([...others, ...impersonal([raw], "keep")]) });
  },
});

/** Save name and summary of a draft. */
export const saveTemplateWords = write({
  action: "templates.write",
  input: OnRevision.extend({ label: Label, summary: safeText(400) }),
  subject: theDraft,
  run: (tx, { revision, label, summary }, draft: Draft, _actor, note) => {
    note({ target: draft.row.id, detail: "words" });
    return patch(tx, draft, revision, { label, summary });
  },
});

/** Publish exactly the draft that was shown: plans may start from it, and it never changes again. */
export const publishTemplate = write({
  action: "templates.write",
  input: OnRevision,
  subject: theDraft,
  run: async (tx, { revision }, draft: Draft, actor, note) => {
    const sections = openSections(draft.row.sections);
    if (await withdrawn(tx, `${draft.row.templateId}@${draft.row.number}`))
      throw new Conflict("This template is withdrawn. Offer it again first, then publish the draft.");
    if (sections.length === 0)
      throw new Unsafe("This template has no parts yet. Add one before you publish.", "INVALID");
    const unread = sections.find((section) => !roomOf(section.modality)?.open(section).ok);
    if (unread)
      throw new Unsafe(
        `${roomOf(unread.modality)?.label ?? "A part"} has values that need another look. Nothing was published.`,
        "INVALID",
      );
    note({ target: draft.row.id, detail: `publish version ${draft.row.number}` });
    const publisher = { publishedById: actor.id, publisherName: actor.name, publishedAt: now() };
    return patch(tx, draft, revision, { status: "published", ...publisher });
  },
});

/** Put a draft away for good; a template that was never published goes with it. */
export const discardTemplateDraft = write({
  action: "templates.write",
  input: z.object({ versionId: z.uuid() }),
  subject: theDraft,
  run: async (tx, { versionId }, { row }: Draft, _actor, note) => {
    await tx.templateVersion.deleteMany({ where: { id: versionId, status: "draft" } });
    const left = await tx.templateVersion.count({ where: { templateId: row.templateId } });
    if (left === 0) await tx.template.deleteMany({ where: { id: row.templateId } });
    note({ target: versionId, detail: `discard version ${row.number}` });
  },
});
