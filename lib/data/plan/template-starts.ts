import "server-only";
import { z } from "zod";
import { dayIn, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { Refused } from "#lib/domain/access/refusal.ts";
import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, dayOfWeek } from "#lib/domain/words/calendar.ts";
import { inTodaysShape, modalities, modalityOf } from "#lib/modalities/index.ts";
import {
  type TemplateSection,
  templateMark,
  templateSections,
  templates,
} from "#lib/modalities/templates.ts";
import { type Section, sectionsInOrder } from "./versions.ts";

const Sections = z
  .array(
    z.object({
      modality: z.string(),
      shape: z.int().min(1),
      body: z.unknown(),
      /** The patch of the draft that wrote it. */
      revision: z.int().min(0).default(0),
    }),
  )
  .max(40);

/** The parts of a stored version of a template with the patch that wrote each, in the order of the rooms and in today's shape. */
export const draftSections = (stored: unknown): (TemplateSection & { revision: number })[] =>
  sectionsInOrder(Sections.parse(stored)).map(inTodaysShape);

/** As `draftSections`, for those who do not change them. */
export const openSections = (stored: unknown): TemplateSection[] =>
  draftSections(stored).map(({ modality, shape, body }) => ({ modality, shape, body }));

/** The Monday that a template is shown from; its weeks count from a plan's first day, whichever that is. */
export function shownFrom(zone: string): { startsOn: CalendarDate; today: CalendarDate } {
  const today = dayIn(zone, now());
  return { today, startsOn: today.add({ days: (8 - dayOfWeek(today)) % 7 || 7 }) };
}

/** What a plan or another template may start from. `mark` is what a plan remembers: "<id>@<version>". */
export type TemplateStart = { mark: string; label: string; summary: string; sections: TemplateSection[] };

const builtIn = (given: string): TemplateStart | undefined => {
  const found = templates.find((template) => template.id === given || templateMark(template) === given);
  if (!found) return undefined;
  return {
    mark: templateMark(found),
    label: found.label,
    summary: found.summary,
    sections: templateSections(found),
  };
};

const OWN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@([1-9]\d{0,4})$/;

/** The start behind a built-in's id or a mark; null when it is not here, or not published. */
export async function findStart(tx: Tx, given: string): Promise<TemplateStart | null> {
  const [, templateId, number] = OWN.exec(given) ?? [];
  if (!templateId) return builtIn(given) ?? null;
  const where = { templateId, number: Number(number), status: "published" };
  const row = await tx.templateVersion.findFirst({ where });
  return row && { mark: given, label: row.label, summary: row.summary, sections: openSections(row.sections) };
}

const NEWEST = { orderBy: { number: "desc" }, take: 1, select: { offered: true } } as const;
/** Templates of one's own that are withdrawn: no plan and no template starts from them any more. */
const isWithdrawn = ({ offers }: { offers: readonly { offered: boolean }[] }) => offers[0]?.offered === false;

/** Is a template withdrawn; a built-in one never is. */
export async function withdrawn(tx: Tx, mark: string): Promise<boolean> {
  const [, id] = OWN.exec(mark) ?? [];
  if (!id) return false;
  const row = await tx.template.findFirst({ where: { id }, select: { offers: NEWEST } });
  return row !== null && isWithdrawn(row);
}

/** As `findStart`, for something new; Refused (field `templateId`) when there is none or it is withdrawn. */
export async function startFrom(tx: Tx, given: string): Promise<TemplateStart> {
  const start = await findStart(tx, given);
  if (start && !(await withdrawn(tx, given))) return start;
  throw new Refused("That template is not there any more. Choose another.", "INVALID", {
    templateId: ["Choose a template."],
  });
}

/** Every start that is offered: the newest published version of each of the clinic's own that is not withdrawn, then the built-in ones. */
export async function allStarts(tx: Tx): Promise<TemplateStart[]> {
  const rows = await tx.templateVersion.findMany({
    where: { status: "published" },
    orderBy: [{ templateId: "asc" }, { number: "desc" }],
    distinct: ["templateId"],
    take: 200,
    include: { template: { select: { offers: NEWEST } } },
  });
  const offered = rows.filter(({ template }) => !isWithdrawn(template));
  const own = offered.map((row) => ({
    mark: `${row.templateId}@${row.number}`,
    label: row.label,
    summary: row.summary,
    sections: openSections(row.sections),
  }));
  own.sort((a, b) => a.label.localeCompare(b.label, "en"));
  return [...own, ...templates.flatMap(({ id }) => builtIn(id) ?? [])];
}

/** What a draft says otherwise than the template that it came from. */
export type TemplateOrigin = {
  /** Name and version of the template. */
  label: string;
  version: string;
  /** False when that version is no longer here, as after an update of the built-in ones. */
  known: boolean;
  /** No new plan starts from it; this one goes on as it is. */
  withdrawn: boolean;
  changes: Change[];
  leftOut: string[];
  added: string[];
};

/** The template that a plan came from and what differs from it today; null for a plan that came from none. */
export async function fromTemplate(
  tx: Tx,
  mark: string | null,
  sections: readonly Section[],
  startsOn: CalendarDate,
): Promise<TemplateOrigin | null> {
  if (!mark) return null;
  const [id = "", version = ""] = mark.split("@");
  const start = await findStart(tx, mark);
  if (!start) {
    const label = templates.find((template) => template.id === id)?.label ?? "A template";
    return { label, version, known: false, withdrawn: false, changes: [], leftOut: [], added: [] };
  }
  const before = new Map(start.sections.map((section) => [section.modality, section]));
  const after = new Map(sections.map((section) => [section.modality, section]));
  const names = (ids: Iterable<string>, other: Map<string, unknown>) =>
    [...ids].filter((each) => !other.has(each)).map((each) => modalityOf(each)?.label ?? each);
  const changes = modalities.flatMap((room) => {
    const [was, is] = [before.get(room.id), after.get(room.id)];
    return was && is && room.open(was).ok ? room.changes(was, is, startsOn) : [];
  });
  return {
    ...{ label: start.label, version, known: true, changes: changes.sort(byImportance) },
    withdrawn: await withdrawn(tx, mark),
    leftOut: names(before.keys(), after),
    added: names(after.keys(), before),
  };
}
