import "server-only";
import { runAsSystem, type SystemNote, type Tx } from "./guard.ts";

/** Why there is no person: a closed list. */
export type Reason = "sign-in" | "sign-out" | "prove" | "seed" | "admin-create" | "verify" | "bench";

/** Work without a person. Importable from lib/auth, lib/jobs and scripts alone; audited under its reason. */
export const system = <T>(
  reason: Reason,
  clinicId: string | null,
  run: (tx: Tx, note: (more: SystemNote) => void) => Promise<T>,
): Promise<T> => runAsSystem(reason, clinicId, run);
