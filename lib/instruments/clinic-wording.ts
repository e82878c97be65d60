import { z } from "zod";
import { someText } from "#lib/domain/text.ts";
import type { Instrument } from "./instrument.ts";

/** Wording of a questionnaire that the clinic brings under its own licence: one text per question, in order. */
export const ClinicWording = z.object({
  instrument: someText(40),
  /** What allows the clinic to use the wording: "Mapi contract 1234, CC BY 2.0 Bennett 2009". */
  licence: someText(300, "Write what allows your clinic to use this wording."),
  stem: someText(400).optional(),
  questions: z.array(someText(400)).min(1).max(60),
});
export type ClinicWording = z.infer<typeof ClinicWording>;

/** The instrument with the clinic's wording; null when the wording is for another one or the count does not fit. */
export function withWording(instrument: Instrument, wording: ClinicWording): Instrument | null {
  const { questions } = instrument;
  if (wording.instrument !== instrument.id || wording.questions.length !== questions.length) return null;
  return {
    ...instrument,
    wording: "included",
    licence: wording.licence,
    stem: wording.stem ?? instrument.stem,
    questions: questions.map((question, at) => ({
      ...question,
      text: wording.questions[at] ?? question.text,
    })),
  };
}
