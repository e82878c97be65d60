import { askedOf, choicesOf, instruments } from "#lib/instruments/index.ts";
import type { Asked } from "./questions-form.tsx";

/** A questionnaire as a form shows it. */
export type Sheet = { id: string; name: string; stem?: string; questions: Asked[]; licence: string };

/** The questionnaire behind an id, when the program may ask it. */
export function sheetOf(id: string): Sheet | null {
  const instrument = askedOf(instruments).find((one) => one.id === id);
  if (!instrument) return null;
  const { name, stem, licence } = instrument;
  const questions = instrument.questions.map((question) => {
    const { key, text, answering } = question;
    const ends = answering.kind === "scale" ? { low: answering.low, high: answering.high } : null;
    return { id: key, text, ends, choices: choicesOf(question) };
  });
  return { id, name, stem, questions, licence };
}
