import { slotsOf } from "./clinic-wording.ts";
import type { Instrument } from "./instrument.ts";

/** The file that a clinic starts from: every text that is needed, as a placeholder, and nobody's words. */
export function wordingExample(instrument: Instrument): string {
  const scales = instrument.questions.flatMap(({ slot, key, answering }) =>
    answering.kind === "scale" ? [slot ?? key] : [],
  );
  const questions = slotsOf(instrument).map((slot, at) => [
    slot,
    {
      text: `Your licensed text of question ${slot}`,
      ...(at === 0 ? { before: "Your licensed instructions; leave this line out where there are none" } : {}),
      ...(scales.includes(slot) ? { low: "Your text for 0", high: "Your text for 10" } : {}),
    },
  ]);
  const file = {
    instrument: instrument.id,
    licence: "What allows your clinic to use these words, as: contract 1234 of May 2026",
    attribution:
      "What the licence wants patients to read under the questions; leave this line out if nothing",
    stem: "Your licensed sentence before all questions; leave this line out if there is none",
    questions: Object.fromEntries(questions),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
