import { PLACEHOLDERS, slotsOf } from "./clinic-wording.ts";
import type { Instrument } from "./instrument.ts";

/** The file that a clinic starts from: every text that is needed, as a placeholder, and nobody's words. */
export function wordingExample(instrument: Instrument): string {
  const scales = instrument.questions.flatMap(({ slot, key, answering }) =>
    answering.kind === "scale" ? [slot ?? key] : [],
  );
  const questions = slotsOf(instrument).map((slot, at) => [
    slot,
    {
      text: `${PLACEHOLDERS.text} text of question ${slot}`,
      ...(at === 0
        ? { before: `${PLACEHOLDERS.text} instructions; leave this line out where there are none` }
        : {}),
      ...(scales.includes(slot) ? { low: `${PLACEHOLDERS.end} 0`, high: `${PLACEHOLDERS.end} 10` } : {}),
    },
  ]);
  const file = {
    instrument: instrument.id,
    licence: `${PLACEHOLDERS.licence} to use these words, as: contract 1234 of May 2026`,
    attribution: `${PLACEHOLDERS.attribution} patients to read under the questions; leave this line out if nothing`,
    stem: `${PLACEHOLDERS.text} sentence before all questions; leave this line out if there is none`,
    questions: Object.fromEntries(questions),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
