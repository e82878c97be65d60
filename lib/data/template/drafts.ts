import "server-only";
import { z } from "zod";
import { BaseRevision, checkOverwrite, textConflict } from "#lib/data/builder/section-conflict.ts";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPlan } from "#lib/data/door/scope.ts";
import {
  draftSections,
  openSections,
  shownFrom,
  startFrom,
  withdrawn,
} from "#lib/data/plan/template-starts.ts";
import { signedVersion } from "#lib/data/plan/versions.ts";
import type { Anything } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import type { TemplateSection } from "#lib/modalities/templates.ts";

const Label = someText(120, "Give the template a name.");
const anything = async (): Promise<Anything> => ({});

/** Sections without what belongs to one person; a part that its room cannot open is left out. */
const impersonal = (sections: readonly TemplateSection[], words: "keep" | "drop"): TemplateSection[] =>
  sections.flatMap((section) => {
    const room = modalityOf(section.modality);
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

type Row = NonNullable<Awaited<ReturnType<typeof draftOf>>>;
type Draft = Anything & { row: Row };
const draftOf = (tx: Tx, id: string) => tx.templateVersion.findFirst({ where: { id, status: "draft" } });
const theDraft = async (tx: Tx, { versionId }: { versionId: string }): Promise<Draft | null> => {
  const row = await draftOf(tx, versionId);
  return row && { row };
};
const OfDraft = z.object({ versionId: z.uuid() });

/** The draft, held until the end of the transaction: its patches come one after another. Returns it as it stands. */
async function held(tx: Tx, id: string): Promise<Row> {
  await tx.$queryRaw`SELECT 1 FROM template_version WHERE clinic_id = app_clinic() AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await draftOf(tx, id);
  if (!row) throw new Conflict("This draft was published or put away meanwhile. Nothing was changed.");
  return row;
}

/** Count one more saved patch, with what it changes. Returns its number. */
async function patch(tx: Tx, row: Row, data: (revision: number) => Record<string, unknown>): Promise<number> {
  const revision = row.revision + 1;
  const where = { id: row.id, status: "draft" };
  await tx.templateVersion.updateMany({ where, data: { ...data(revision), revision, savedAt: now() } });
  return revision;
}

/**
 * Save one part of a draft as one patch, without what belongs to one person, over the revision of that part which it was
 * made on (null: it was not in the draft). `body: null` takes the part out. Returns the part's new revision.
 */
export const saveTemplateSection = write({
  action: "templates.write",
  input: OfDraft.extend({ revision: BaseRevision, modality: z.string().max(40), body: z.unknown() }),
  subject: theDraft,
  run: async (tx, { versionId, revision: on, modality, body }, _draft: Draft, actor, note) => {
    const room = modalities.find(({ id }) => id === modality);
    if (!room) throw new Refused("There is no such part.", "INVALID");
    note({ target: versionId, detail: `section ${modality}` });
    const row = await held(tx, versionId);
    const sections = draftSections(row.sections);
    const standing = sections.find((section) => section.modality === modality) ?? null;
    const raw = { modality, shape: room.shape, body };
    const opened = body === null ? null : room.open(raw);
    const kept = opened?.ok ? impersonal([raw], "keep") : [];
    const { startsOn } = shownFrom(actor.zone);
    const wanted = { room, body: kept[0]?.body ?? body, opens: opened?.ok ?? true, startsOn };
    if (checkOverwrite(standing, on, wanted)) return { revision: standing?.revision ?? null };
    if (opened && !opened.ok) {
      const lists = Object.entries(opened.errors).map(([path, message]) => [path, [message]]);
      throw new Refused(
        "Some values need another look. The draft was not changed.",
        "INVALID",
        Object.fromEntries(lists),
      );
    }
    const others = sections.filter((section) => section.modality !== modality);
    const revision = await patch(tx, row, (written) => ({
      sections: asJson([...others, ...kept.map((section) => ({ ...section, revision: written }))]),
    }));
    return { revision: opened === null ? null : revision };
  },
});

const Words = z.object({ label: Label, summary: safeText(400) });

/** Save name and summary of a draft; `before` is what they replace. */
export const saveTemplateWords = write({
  action: "templates.write",
  input: OfDraft.extend({ before: Words, ...Words.shape }),
  subject: theDraft,
  run: async (tx, { versionId, before, label, summary }, _draft: Draft, _actor, note) => {
    note({ target: versionId, detail: "words" });
    const row = await held(tx, versionId);
    if (row.label === label && row.summary === summary) return;
    if (row.label !== before.label || row.summary !== before.summary)
      throw textConflict([row.label, row.summary].filter(Boolean).join(". "));
    await patch(tx, row, () => ({ label, summary }));
  },
});

/** Publish exactly the draft that was shown: plans may start from it, and it never changes again. */
export const publishTemplate = write({
  action: "templates.write",
  input: OfDraft.extend({ revision: z.int().min(0).max(10_000_000) }),
  subject: theDraft,
  run: async (tx, { versionId, revision }, _draft: Draft, actor, note) => {
    const row = await held(tx, versionId);
    if (row.revision !== revision)
      throw new Conflict(
        "This draft changed after you opened this page. Nothing was published. Read it again, then publish.",
      );
    const sections = openSections(row.sections);
    if (await withdrawn(tx, `${row.templateId}@${row.number}`))
      throw new Conflict("This template is withdrawn. Offer it again first, then publish the draft.");
    if (sections.length === 0)
      throw new Refused("This template has no parts yet. Add one before you publish.", "INVALID");
    const unread = sections.find((section) => !modalityOf(section.modality)?.open(section).ok);
    if (unread)
      throw new Refused(
        `${modalityOf(unread.modality)?.label ?? "A part"} has values that need another look. Nothing was published.`,
        "INVALID",
      );
    note({ target: versionId, detail: `publish version ${row.number}` });
    const publisher = { publishedById: actor.id, publisherName: actor.name, publishedAt: now() };
    await patch(tx, row, () => ({ status: "published", ...publisher }));
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
