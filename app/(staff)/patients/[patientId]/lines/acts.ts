import type { LineActs } from "#components/chart/facts/line-questions.tsx";
import { answerLineAction, confirmFactAction, explainWordAction } from "./actions.ts";

/** The acts on the lines of a patient's list; that a word means nothing only for those who may say it. */
export const lineActs = (patientId: string, may: { explain: boolean }): LineActs => ({
  confirm: (factId, fact) => confirmFactAction.bind(null, { patientId, factId, fact }),
  answer: (factId, answer) => answerLineAction.bind(null, { patientId, factId, answer }),
  meansNothing: may.explain
    ? (factId, word) => explainWordAction.bind(null, { patientId, factId, word })
    : undefined,
});
