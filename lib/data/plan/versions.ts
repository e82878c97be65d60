import "server-only";
import { now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { can, type OfVersion } from "#lib/domain/access/can.ts";
import type { VersionStatus } from "#lib/domain/access/plan-life.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { modalityOf } from "#lib/modalities/index.ts";

/** A section as it is stored; its room opens it. */
export type Section = { modality: string; shape: number; body: unknown; revision: number };

const WHOLE = {
  plan: { include: { patient: { select: { zone: true } } } },
  sections: { select: { modality: true, shape: true, body: true, revision: true } },
  answers: { orderBy: { answeredAt: "asc" as const } },
};

/** Sections in the order of the rooms; those of a room that is no longer there are left out. */
export const sectionsInOrder = <S extends { modality: string }>(sections: readonly S[]): S[] =>
  sections
    .filter((section) => modalityOf(section.modality))
    .sort((a, b) => (modalityOf(a.modality)?.order ?? 0) - (modalityOf(b.modality)?.order ?? 0));

/** One version with plan, sections and answers; null when Postgres shows none. */
export async function loadVersion(tx: Tx, where: { id: string } | { planId: string; status: VersionStatus }) {
  const row = await tx.planVersion.findFirst({ where, include: WHOLE });
  return (
    row && {
      ...row,
      status: row.status as VersionStatus,
      sections: sectionsInOrder(row.sections),
      zone: row.plan.patient.zone,
    }
  );
}
export type LoadedVersion = NonNullable<Awaited<ReturnType<typeof loadVersion>>>;

/** A version as `can()` judges it, with the row itself. */
export async function ofVersion(
  tx: Tx,
  versionId: string,
  actor: Actor,
): Promise<(OfVersion & { row: LoadedVersion }) | null> {
  const row = await loadVersion(tx, { id: versionId });
  const patient = row && (await ofPatient(tx, row.patientId, actor));
  if (!row || !patient) return null;
  return {
    ...patient,
    status: row.status,
    released: row.releasedAt !== null && row.releasedAt <= now(),
    row,
  };
}

/** What is said of a draft that is one no more. */
export const noDraft = (): Conflict =>
  new Conflict(
    "This draft was signed or put away meanwhile. Nothing was changed. Open the plan again.",
    "ALREADY_SIGNED",
  );

/**
 * As `ofVersion`, for a change that only a draft allows: whoever could have made it is told that the draft is no more.
 * For everybody else there is nothing, as ever.
 */
export async function ofDraft(
  tx: Tx,
  versionId: string,
  actor: Actor,
  action: "section.write" | "finding.answer" | "plan.sign" | "plan.discard" | "plan.create",
) {
  const version = await ofVersion(tx, versionId, actor);
  if (version && version.status !== "draft" && can(actor, action, { ...version, status: "draft" }))
    throw noDraft();
  return version;
}

/** The version in force, as a draft is compared with it; null before the first signature. */
export const signedVersion = (tx: Tx, planId: string) => loadVersion(tx, { planId, status: "signed" });
