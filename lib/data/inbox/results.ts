import "server-only";
import { z } from "zod";
import { asCalendarDate, formatMoment, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { type LoadedVersion, loadVersion } from "#lib/data/plan/versions.ts";
import { currentFacts, namesOf, whoOf } from "#lib/data/record/known-facts.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { outOfRange, rangeText, type Who } from "#lib/domain/facts/results/range.ts";
import { factText } from "#lib/domain/facts/words.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { fileItem, InboxReason, type InboxView } from "./inbox.ts";

type Lab = Extract<Fact, { kind: "lab" }>;
type LabRow = { id: string; lab: Lab };

/** The laboratory results that stand. */
export const labsOf = async (tx: Tx, patientId: string): Promise<LabRow[]> =>
  (await currentFacts(tx, patientId)).flatMap(({ id, fact }) =>
    fact.kind === "lab" ? [{ id, lab: fact }] : [],
  );

/** Which room of the version in force asks for a test. */
function askedBy(version: LoadedVersion): Map<string, string> {
  const startsOn = asCalendarDate(version.plan.startsOn);
  return new Map(
    version.sections.flatMap((section) =>
      (modalityOf(section.modality)?.labs(section, startsOn) ?? []).map(
        (key) => [key, section.modality] as const,
      ),
    ),
  );
}

/** Is this news: drawn since the plan began, and no later result of the same test stands. */
const isNews = ({ id, lab }: LabRow, all: readonly LabRow[], startsOn: string): boolean =>
  lab.takenOn >= startsOn &&
  !all.some((other) => other.id !== id && other.lab.key === lab.key && other.lab.takenOn > lab.takenOn);

/**
 * File what new results of tests that the plan in force asked for need: a decision. `before` are those that stood before
 * the change; the item of one that was put right or taken back is closed with it.
 */
export async function fileResults(tx: Tx, patientId: string, before: readonly LabRow[]): Promise<void> {
  const labs = await labsOf(tx, patientId);
  const standing = new Set(labs.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (standing.has(id) ? [] : [id]));
  if (gone.length > 0)
    await tx.inboxItem.updateMany({
      where: { patientId, kind: "result", sourceId: { in: gone }, closedAt: null },
      data: { closedAt: now() },
    });
  const old = new Set(before.map(({ id }) => id));
  const added = labs.filter(({ id }) => !old.has(id));
  if (added.length === 0) return;
  const plan = await tx.plan.findFirst({ where: { patientId, status: "active" }, select: { id: true } });
  const version = plan && (await loadVersion(tx, { planId: plan.id, status: "signed" }));
  if (!version) return;
  const asked = askedBy(version);
  const startsOn = asCalendarDate(version.plan.startsOn).toString();
  const who = await whoOf(tx, patientId);
  for (const row of added) {
    const modality = asked.get(row.lab.key);
    if (modality && isNews(row, labs, startsOn))
      await fileResult(tx, patientId, row, { modality, planId: version.planId, who });
  }
}

async function fileResult(
  tx: Tx,
  patientId: string,
  { id, lab }: LabRow,
  { who, ...of }: { modality: string; planId: string; who: Who },
) {
  const out = outOfRange(lab, who);
  const text = [factText(lab), rangeText(lab, who)].filter(Boolean).join(", ");
  const because = { ...of, text: `${text}.`.slice(0, 600), lab: lab.key, ...(out ? { out } : {}) };
  await fileItem(tx, { patientId, kind: "result", because, sourceId: id });
}

/** A version that changes a part has decided on what that part's tests said: those items are closed with the signature. */
export async function closeDecided(
  tx: Tx,
  before: LoadedVersion,
  after: LoadedVersion,
  signerId: string,
  at: Date,
): Promise<void> {
  const startsOn = asCalendarDate(after.plan.startsOn);
  const part = (version: LoadedVersion, id: string) =>
    version.sections.find(({ modality }) => modality === id) ?? null;
  const open = await tx.inboxItem.findMany({
    where: { patientId: after.patientId, kind: "result", closedAt: null },
    select: { id: true, because: true },
    take: 400,
  });
  const decided = open.filter(({ because }) => {
    const { lab, modality, planId } = InboxReason.safeParse(because).data ?? {};
    const room = modalityOf(modality ?? "");
    if (!lab || !room || planId !== after.planId) return false;
    return room
      .changes(part(before, room.id), part(after, room.id), startsOn)
      .some(({ kind }) => kind !== "text");
  });
  if (decided.length > 0)
    await tx.inboxItem.updateMany({
      where: { id: { in: decided.map(({ id }) => id) } },
      data: { closedAt: at, closedById: signerId, decision: "change" },
    });
}

/** Keep the dose: the result is dealt with, and that this was decided is kept. */
export const keepDose = write({
  action: "result.decide",
  input: z.object({ patientId: z.uuid(), itemId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, itemId }, _patient, actor, note) => {
    const { count } = await tx.inboxItem.updateMany({
      where: { id: itemId, patientId, kind: "result", closedAt: null },
      data: { closedAt: now(), closedById: actor.id, decision: "keep" },
    });
    if (count === 0) throw new Conflict("Someone else has decided on this result already.");
    note({ target: itemId, detail: "dose kept" });
  },
});

/** How many decisions a chart looks back on. */
const DECIDED = 5;
const WORDS: Readonly<Record<string, string>> = { keep: "Dose kept", change: "Plan changed" };

/** Results that wait for a decision, out of range first, and what was decided last (at most 5). */
export async function resultsOf(tx: Tx, actor: Actor, patientId: string, items: readonly InboxView[]) {
  const open = items.filter(({ because }) => because.lab);
  const rows = await tx.inboxItem.findMany({
    where: { patientId, kind: "result", decision: { not: null } },
    orderBy: { closedAt: "desc" },
    take: DECIDED,
  });
  const names = await namesOf(
    tx,
    rows.map(({ closedById }) => closedById),
  );
  return {
    open: open.map(({ id, because: { text, out, modality = "" } }) => ({
      id,
      text,
      out: out ?? null,
      modality,
    })),
    decided: rows.map(({ id, because, decision, closedAt, closedById }) => ({
      id,
      text: InboxReason.safeParse(because).data?.text ?? "",
      said: [
        WORDS[decision ?? ""],
        names.get(closedById ?? ""),
        closedAt && formatMoment(actor.zone, closedAt),
      ]
        .filter(Boolean)
        .join(", "),
    })),
  };
}
export type Results = Awaited<ReturnType<typeof resultsOf>>;
