import "server-only";
import type { Tx } from "./guard.ts";

/**
 * One at a time for one patient, until the end of the transaction: what was read of them still holds when it is acted on.
 * Nobody who reads, or who adds rows about the patient without asking for a turn, waits for it.
 */
export const lockPatient = (tx: Tx, patientId: string): Promise<unknown> =>
  tx.$queryRaw`SELECT 1 FROM patient WHERE clinic_id = app_clinic() AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
