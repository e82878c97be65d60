import "server-only";
import { z } from "zod";
import { dayIn, formatMoment, now } from "#lib/data/door/days.ts";
import { list, read, type Tx } from "#lib/data/door/guard.ts";
import { allStarts, draftSections, openSections, shownFrom } from "#lib/data/plan/template-starts.ts";
import { type Anything, can } from "#lib/domain/access/can.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import type { TemplateSection } from "#lib/modalities/templates.ts";
import { checkWithoutPatient, type TemplateCheck } from "./check.ts";

const partsIn = (sections: readonly TemplateSection[]) =>
  sections.map(({ modality }) => modalityOf(modality)?.label ?? modality);

/** What a plan may start from, each with its parts and the protocol or the words that say what is in them. */
export const listStarts = list({
  action: "templates.read",
  input: z.object({}),
  run: async (tx) => {
    const starts = await allStarts(tx);
    return starts.map(({ mark, label, summary, sections }) => ({
      ...{ mark, label, summary },
      parts: sections.map((section) => ({
        id: section.modality,
        label: modalityOf(section.modality)?.label ?? section.modality,
        hint: hintOf(section),
      })),
    }));
  },
});
export type ListedStart = Awaited<ReturnType<typeof listStarts>>[number];

/** "Standard, every two weeks. Doses go up …" where a part is a named protocol as it stands. */
function hintOf(section: TemplateSection): string {
  const room = modalityOf(section.modality);
  const said = JSON.stringify(section.body);
  const protocol = room?.protocols.find(({ body }) => JSON.stringify(body) === said);
  if (protocol) return `${protocol.label}. ${protocol.summary}`;
  return said === JSON.stringify(room?.blank()) ? "Starts empty." : "As the template has it.";
}

/** The clinic's own templates, by name, with the version in use and the open draft. */
export const listTemplates = list({
  action: "templates.read",
  input: z.object({}),
  run: async (tx, _input, actor) => {
    const order = { number: "desc" as const };
    const rows = await tx.template.findMany({
      include: { versions: { orderBy: order, take: 2 }, offers: { orderBy: order, take: 1 } },
      orderBy: { createdAt: "desc" },
      take: 200,
    });
    const own = rows.flatMap(({ id, versions, offers: [last] }) => {
      const [newest] = versions;
      const published = versions.find(({ status }) => status === "published");
      if (!newest) return [];
      return [
        {
          id,
          label: (published ?? newest).label,
          summary: (published ?? newest).summary,
          parts: partsIn(openSections((published ?? newest).sections)),
          published: published?.publishedAt && publication(actor.zone, published),
          draft: newest.status === "draft" ? newest.number : null,
          withdrawn: last?.offered === false ? decision(actor.zone, last) : null,
        },
      ];
    });
    return { own, may: { write: can(actor, "templates.write", {}) } };
  },
});

type Publication = { number: number; publishedAt: Date | null; publisherName: string | null };
const publication = (zone: string, { number, publishedAt, publisherName }: Publication) => ({
  number,
  at: publishedAt ? formatMoment(zone, publishedAt) : "",
  by: publisherName ?? "",
});

type Decided = { number: number; offered: boolean; why: string; byName: string; at: Date };
const decision = (zone: string, { number, offered, why, byName, at }: Decided) => ({
  ...{ number, offered, why, by: byName },
  at: formatMoment(zone, at),
});

const withVersions = (tx: Tx, templateId: string) =>
  tx.template.findFirst({
    where: { id: templateId },
    include: {
      versions: { orderBy: { number: "desc" }, take: 200 },
      offers: { orderBy: { number: "desc" }, take: 200 },
    },
  });
type Row = NonNullable<Awaited<ReturnType<typeof withVersions>>>;
type Found = Anything & { row: Row };
const found = async (tx: Tx, { templateId }: { templateId: string }): Promise<Found | null> => {
  const row = await withVersions(tx, templateId);
  return row && { row };
};

/** One template to read: the version in use, its open draft, and who published what when. */
export const getTemplate = read({
  action: "templates.read",
  input: z.object({ templateId: z.uuid() }),
  subject: (tx, input): Promise<Found | null> => found(tx, input),
  run: async (_tx, { templateId }, { row }: Found, actor, note) => {
    note({ target: templateId });
    const published = row.versions.filter(({ status }) => status === "published");
    const draft = row.versions.find(({ status }) => status === "draft") ?? null;
    const shown = published[0] ?? draft;
    const { startsOn } = shownFrom(actor.zone);
    return {
      id: row.id,
      label: shown?.label ?? "",
      summary: shown?.summary ?? "",
      number: shown?.number ?? 1,
      startsOn,
      parts: shown ? openSections(shown.sections).map((section) => partRead(section, startsOn)) : [],
      published: published.map((version) => publication(actor.zone, version)),
      /** Withdrawn and offered again, newest first. */
      decisions: row.offers.map((offer) => decision(actor.zone, offer)),
      withdrawn: row.offers[0]?.offered === false,
      draft: draft && {
        ...{ id: draft.id, number: draft.number, revision: draft.revision },
        ...{ label: draft.label, summary: draft.summary },
        empty: openSections(draft.sections).length === 0,
        check: countsIn(checkWithoutPatient(openSections(draft.sections), dayIn(actor.zone, now()))),
      },
      may: { write: can(actor, "templates.write", {}) },
    };
  },
});

/** How much of a draft would have to be fixed or answered before anyone could sign a plan of it. */
const countsIn = ({ findings }: TemplateCheck) => ({
  mustFix: findings.filter(({ severity }) => severity === "stop").length,
  toAnswer: findings.filter(({ severity }) => severity === "caution").length,
});

function partRead(section: TemplateSection, startsOn: CalendarDate) {
  const room = modalityOf(section.modality);
  return {
    modality: section.modality,
    label: room?.label ?? section.modality,
    sentences: room?.open(section).ok ? room.sentences(section, startsOn) : [],
  };
}

/** The open draft of a template, for the builder. 404 when there is none. */
export const getTemplateDraft = read({
  action: "templates.read",
  input: z.object({ templateId: z.uuid() }),
  subject: async (tx, input): Promise<(Found & { draft: Row["versions"][number] }) | null> => {
    const subject = await found(tx, input);
    const draft = subject?.row.versions.find(({ status }) => status === "draft");
    return subject && draft ? { ...subject, draft } : null;
  },
  run: async (_tx, { templateId }, { draft }, actor, note) => {
    note({ target: draft.id });
    const { id, number, revision, label } = draft;
    const sections = draftSections(draft.sections);
    const shown = shownFrom(actor.zone);
    return {
      ...{ templateId, id, number, revision, label, ...shown },
      check: checkWithoutPatient(sections, shown.today),
      parts: modalities.map((room) => partToEdit(room.id, sections, actor)),
      may: { write: can(actor, "templates.write", {}) },
    };
  },
});

type DraftSections = ReturnType<typeof draftSections>;

function partToEdit(modality: string, sections: DraftSections, actor: Actor) {
  const room = modalities.find(({ id }) => id === modality) ?? modalities[0];
  if (!room) throw new Error("there are no rooms");
  const section = sections.find((each) => each.modality === modality);
  const opened = room.open(section ?? { shape: room.shape, body: room.blank() });
  return {
    ...{ modality, label: room.label, icon: room.icon, included: section !== undefined },
    /** What the next change of this part is made on; null while it is not in the draft. */
    revision: section?.revision ?? null,
    body: opened.ok ? opened.body : section?.body,
    evidence: section ? room.evidence(section) : [],
    protocols: room.protocols.map(({ id, label, summary, body }) => ({ id, label, summary, body })),
    mayWrite: can(actor, "templates.write", {}),
  };
}
