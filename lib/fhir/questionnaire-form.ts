import type { Instrument } from "#lib/instruments/index.ts";
import { type FhirResource, LOINC } from "./base.ts";
import { INSTRUMENT_CODES } from "./questionnaire-codes.ts";

type Question = Instrument["questions"][number];

/** An instrument's id as FHIR takes it: letters, digits, hyphens and dots. */
export const questionnaireId = (instrument: string): string => instrument.replaceAll("_", "-");
/** Where an instrument's definition stands: the `questionnaire` of its answers. */
export const questionnaireUrl = (base: string, instrument: string): string =>
  `${base}/Questionnaire/${questionnaireId(instrument)}`;

/** The path of an answer to a question, as `assessment` writes it: question "1" of a list is "items.0". */
const linkIdOf = ({ key }: Question): string => (/^\d+$/.test(key) ? `items.${Number(key) - 1}` : key);

function typeOf({ answering }: Question) {
  if (answering.kind === "yesNo") return { type: "boolean" };
  if (answering.kind === "scale") return { type: "integer" };
  return { type: "integer", answerOption: answering.options.map(({ value }) => ({ valueInteger: value })) };
}

function itemOf(instrument: Instrument, question: Question, at: number) {
  const code = INSTRUMENT_CODES[instrument.id]?.items[at];
  return {
    linkId: linkIdOf(question),
    ...(code ? { code: [{ system: LOINC, code }] } : {}),
    text: question.text,
    ...typeOf(question),
  };
}

/**
 * An instrument's definition: its name, its public code, and its questions where their owner lets anyone reproduce them. Of a
 * licensed one, whose words a clinic brings, it says only that.
 */
export function questionnaireForm(instrument: Instrument, base: string): FhirResource {
  const panel = INSTRUMENT_CODES[instrument.id]?.panel;
  const { ticks } = instrument;
  const none = ticks ? [{ linkId: ticks.none.key, text: ticks.none.text, type: "boolean" }] : [];
  const items = instrument.questions.map((question, at) => itemOf(instrument, question, at));
  return {
    resourceType: "Questionnaire",
    id: questionnaireId(instrument.id),
    url: questionnaireUrl(base, instrument.id),
    title: instrument.name,
    status: "active",
    subjectType: ["Patient"],
    ...(panel ? { code: [{ system: LOINC, code: panel }] } : {}),
    copyright: instrument.attribution ?? instrument.licence,
    ...(instrument.wording === "included" ? { item: [...items, ...none] } : {}),
  };
}
