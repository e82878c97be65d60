import "server-only";
import type { HoldReason, HoldSource } from "#lib/domain/taking/hold.ts";
import { asDate } from "./days.ts";
import type { Tx } from "./guard.ts";

type Opening = {
  patientId: string;
  modality: string;
  reason: HoldReason;
  /** What happened, one generated sentence for the clinician; at most 600 characters. */
  because: string;
  source: HoldSource;
  sourceId?: string;
  /** The patient's day, ISO. */
  on: string;
  openedById: string;
};

/**
 * Hold a part in the transaction of what was told: nothing of it is to be taken until it is closed with a reason by someone
 * who may sign it, or that part is signed anew. The same reason on the same day holds once; told again it is no mistake.
 */
export async function openHold(tx: Tx, { on, because, sourceId, ...hold }: Opening): Promise<void> {
  const openedOn = asDate(on);
  await tx.doseHold.createMany({
    data: [{ ...hold, openedOn, because: because.slice(0, 600), sourceId: sourceId ?? null }],
    skipDuplicates: true,
  });
  const { patientId, modality, reason } = hold;
  await tx.doseHold.updateMany({
    where: { patientId, modality, reason, openedOn, closedAt: null, takenBackAt: { not: null } },
    data: { takenBackAt: null },
  });
}
