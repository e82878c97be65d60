import { liftSectionAction, pauseSectionAction } from "./actions.ts";

/** What a clinician may say about whether a part is taken, for the cards of a chart and of an inbox item. */
export const holdActions = (patientId: string) => ({
  lift: (part: { modality: string; holds: string[] }) => liftSectionAction.bind(null, { ...part, patientId }),
  pause: (part: { modality: string }) => pauseSectionAction.bind(null, { ...part, patientId }),
});
