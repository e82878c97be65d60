import "server-only";
import type { Prisma } from "#generated/prisma/client.ts";
import { asDate, asDay, now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import { HOLD_REASON_KEYS, type Hold, type HoldReason, type HoldSource } from "#lib/domain/taking/hold.ts";
import { modalityOf } from "#lib/modalities/index.ts";

/** More holds than this stand on nobody. */
const MAX = 200;

/** For so long a patient reads that a part may be taken again, and why. */
const LIFTED_DAYS = 7;

/** The holds that stand and those that were closed lately, oldest first, as part of a larger read of a patient. */
export const holdColumns = (at: Date) =>
  ({
    where: {
      OR: [{ closedAt: null }, { closedAt: { gte: new Date(at.getTime() - LIFTED_DAYS * 86_400_000) } }],
    },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    take: MAX,
  }) satisfies Prisma.Patient$holdsArgs;
type Row = Prisma.DoseHoldGetPayload<Record<never, never>>;

const isReason = (reason: string): reason is HoldReason =>
  (HOLD_REASON_KEYS as readonly string[]).includes(reason);

const isOpen = ({ closedAt }: Row): boolean => closedAt === null;

/** Rows → the holds that stand. A reason that is not known any more holds all the same, as the clinic's. */
export const holdsFrom = (rows: readonly Row[]): Hold[] =>
  rows
    .filter(isOpen)
    .map(({ id, modality, reason, because, openedOn, openedAt, takenBackAt, rule, items }) => ({
      id,
      modality,
      reason: isReason(reason) ? reason : "clinic",
      because,
      on: asDay(openedOn),
      openedAt,
      takenBack: takenBackAt !== null,
      ...(rule ? { rule } : {}),
      ...(items.length > 0 ? { items } : {}),
    }));

/** What a patient told of lately or that still stands, for the warning that outlives a hold. */
export const toldWithin = (rows: readonly Row[]) =>
  rows.map((row) => ({
    reason: isReason(row.reason) ? row.reason : ("clinic" as const),
    on: asDay(row.openedOn),
    open: isOpen(row),
  }));

/** A part that may be taken again: who said so, when and why, as the patient reads it. */
export type Lifted = { modality: string; by: string; at: Date; why: string };
export const liftedFrom = (rows: readonly Row[]): Lifted[] =>
  rows.flatMap(({ modality, closedAt, closedByName, closeReason }) =>
    closedAt && closedByName && closeReason
      ? [{ modality, by: closedByName, at: closedAt, why: closeReason }]
      : [],
  );

type Opening = {
  patientId: string;
  modality: string;
  reason: HoldReason;
  /** What happened, one generated sentence for the clinician; at most 600 characters. */
  because: string;
  source: HoldSource;
  sourceId?: string;
  /** Of what a rule forbids: which, and the items that it is about; absent: the whole part. */
  rule?: string;
  items?: readonly string[] | undefined;
  /** The patient's day, ISO. */
  on: string;
  /** Absent where a rule opened it. */
  openedById?: string;
};

/**
 * Hold a part in the transaction of what was told: nothing of it is to be taken until it is closed with a reason by someone
 * who may sign it, or that part is signed anew. The same reason on the same day holds once; told again it is no mistake.
 */
export async function openHold(
  tx: Tx,
  { on, because, sourceId, items = [], ...hold }: Opening,
): Promise<void> {
  const openedOn = asDate(on);
  const row = { ...hold, items: [...items], openedOn, because: because.slice(0, 600), openedAt: now() };
  await tx.doseHold.createMany({
    data: [{ ...row, sourceId: sourceId ?? null }],
    skipDuplicates: true,
  });
  const { patientId, modality, reason } = hold;
  await tx.doseHold.updateMany({
    where: { patientId, modality, reason, openedOn, closedAt: null, takenBackAt: { not: null } },
    data: { takenBackAt: null },
  });
}

/** Holds that stand on patients, oldest first, with the patient's name: at most 200. */
export const openHolds = (tx: Tx, patient: Prisma.PatientWhereInput) =>
  tx.doseHold.findMany({
    where: { closedAt: null, patient },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    take: MAX,
    select: {
      ...{ id: true, patientId: true, modality: true, openedOn: true },
      patient: { select: { person: { select: { givenName: true, familyName: true } } } },
    },
  });

/** Reasons told on a patient's day (ISO) that held a part and that a physician has closed, every one of them. */
export async function liftedOn(
  tx: Tx,
  { patientId, on }: { patientId: string; on: string },
): Promise<ReadonlySet<string>> {
  const rows = await tx.doseHold.findMany({
    where: { patientId, openedOn: asDate(on) },
    take: MAX,
    select: { reason: true, closedAt: true },
  });
  const open = rows.filter(({ closedAt }) => closedAt === null).map(({ reason }) => reason);
  return new Set(rows.map(({ reason }) => reason).filter((reason) => !open.includes(reason)));
}

type HeldBy = { patientId: string; modality: string; reason: HoldReason; sourceId: string };
/** Whether what was told there holds a part for that reason. */
export const isHeldBy = async (tx: Tx, by: HeldBy): Promise<boolean> =>
  (await tx.doseHold.count({ where: { ...by, closedAt: null } })) > 0;

/**
 * "I told this by mistake": noted on the holds that stand, where the clinician reads it. Nothing starts again by it, and what
 * was filed stays filed. Returns how many were noted.
 */
export async function takeBackHolds(
  tx: Tx,
  where: { patientId: string; sourceId: string } | { patientId: string; id: string },
): Promise<number> {
  const told = { notIn: ["chart", "clinic"] satisfies HoldReason[] };
  const open = { ...where, reason: told, closedAt: null, takenBackAt: null };
  return (await tx.doseHold.updateMany({ where: open, data: { takenBackAt: now() } })).count;
}

type Parts = { sections: readonly { modality: string; shape: number; body: unknown }[] };

/** The parts that a version adds, changes or takes away, against the one before it. */
export function changedSections(before: Parts | null, after: Parts): string[] {
  // Opened: what is written anew in today's shape, and says the same, is no change.
  const bodyOf = (version: Parts | null, modality: string) => {
    const section = version?.sections.find((one) => one.modality === modality);
    const opened = section && modalityOf(modality)?.open(section);
    return opened?.ok ? opened.body : (section?.body ?? null);
  };
  const all = new Set([...(before?.sections ?? []), ...after.sections].map(({ modality }) => modality));
  return [...all].filter(
    (modality) => canonical(bodyOf(before, modality)) !== canonical(bodyOf(after, modality)),
  );
}

type Signed = { id: string; number: number; patientId: string; by: { id: string; name: string }; at: Date };

/** Close what held the parts that a version changed: whoever signed it has decided on them. The other parts stay held. */
export async function closeBySignature(tx: Tx, parts: readonly string[], signed: Signed): Promise<void> {
  const { id, number, patientId, by, at } = signed;
  await tx.doseHold.updateMany({
    where: { patientId, modality: { in: [...parts] }, closedAt: null },
    data: {
      ...{ closedAt: at, closedById: by.id, closedByName: by.name, closingVersionId: id },
      closeReason: `Version ${number} of the plan was signed.`,
    },
  });
}

/** The holds that stand by a rule, oldest first. */
export const openByRule = (tx: Tx, patientId: string) =>
  tx.doseHold.findMany({
    where: { patientId, closedAt: null, rule: { not: null } },
    orderBy: { openedAt: "asc" },
    take: MAX,
    select: { modality: true, reason: true, rule: true, items: true },
  });

type Given = { patientId: string; modality: string; holds: readonly string[]; besides: readonly string[] };
/** Close some holds of a part with a reason, but what the chart says by the rules `besides`. Returns how many were closed. */
export async function closeGiven(
  tx: Tx,
  { patientId, modality, holds, besides }: Given,
  { by, reason }: { by: { id: string; name: string }; reason: string },
): Promise<number> {
  const { count } = await tx.doseHold.updateMany({
    where: {
      ...{ patientId, modality, id: { in: [...holds] }, closedAt: null },
      NOT: { reason: "chart", rule: { in: [...besides] } },
    },
    data: { closedAt: now(), closedById: by.id, closedByName: by.name, closeReason: reason },
  });
  return count;
}
