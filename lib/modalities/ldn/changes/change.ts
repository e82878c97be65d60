import type { Change } from "#lib/domain/plan/changes.ts";
import { type Said, say } from "#lib/domain/words/say.ts";

/** One difference of this room; the reason, where there is one, is told to both readers. */
export const change = (
  kind: Change["kind"],
  item: string,
  clinician: Said,
  patient: Said,
  why?: string,
): Change => ({
  modality: "ldn",
  item,
  kind,
  clinician: why ? say`${clinician} Why: ${why}` : clinician,
  patient: why ? say`${patient} ${why}` : patient,
});
