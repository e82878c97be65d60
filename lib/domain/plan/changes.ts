import type { Said } from "#lib/domain/words/say.ts";

/** One difference between two versions, in plain words; the same line is read by signer, patient and auditor. */
export type Change = {
  /** Room or subject it belongs to. */
  modality: string;
  /** Item key inside the body, when one item changed. */
  item?: string;
  kind: "dose" | "stop" | "add" | "move" | "text";
  /** For clinicians and the audit: "Naltrexone step 4: 2 mg becomes 1.5 mg". */
  clinician: Said;
  /** For the patient, grade 6 or below: "Your dose stays at 1.5 mg until Wed Jun 3." */
  patient: Said;
};

const WEIGHT = { stop: 0, dose: 1, add: 2, move: 3, text: 4 } as const;

/** Most important first: stop, dose, add, move, text. */
export const byImportance = (a: Change, b: Change): number => WEIGHT[a.kind] - WEIGHT[b.kind];
