import type { ToldActs } from "#components/chart/facts/told-fact.tsx";
import { changePlanAction, keepDoseAction } from "./actions.ts";
import { confirmToldAction, notSoAction } from "./told/actions.ts";

/** What whoever may write may do about what a patient told. */
export const toldActs =
  (patientId: string): ToldActs =>
  (factId) => ({
    confirm: confirmToldAction.bind(null, { patientId, factId }),
    notSo: notSoAction.bind(null, { patientId, factId }),
  });

/** What a physician may decide on a result of a patient: the dose stays, or the plan changes. */
export const resultActs = (patientId: string, planId = "") => ({
  keep: (itemId: string) => keepDoseAction.bind(null, { patientId, itemId }),
  change: (first?: string) => changePlanAction.bind(null, { id: planId, first }),
});
