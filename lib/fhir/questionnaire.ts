import { type Instrument, instrumentOf } from "#lib/instruments/index.ts";
import { type FhirResource, idFor, LOINC, ownSystem, referenceTo } from "./base.ts";
import { INSTRUMENT_CODES } from "./questionnaire-codes.ts";
import { questionnaireUrl } from "./questionnaire-form.ts";

/** An answered questionnaire: answers as given, in the shape of its instrument; score as it was counted then. */
export type AssessmentRow = {
  id: string;
  patientId: string;
  instrument: string;
  answers: unknown;
  score: unknown;
  /** ISO day. */
  day: string;
  savedAt: string;
  filledById: string;
};

type Leaf = { linkId: string; value: string | number | boolean | null };

/** Every answer with its path: "items.0", "overall.1", "areas.neck" for a thing that was ticked on a list, "areas.none" for none. */
function leavesOf(value: unknown, path = ""): Leaf[] {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  if (Array.isArray(value) && value.length === 0) return [{ linkId: at("none"), value: true }];
  if (Array.isArray(value))
    return value.flatMap((one, i) =>
      typeof one === "string" ? [{ linkId: at(one), value: true }] : leavesOf(one, at(String(i))),
    );
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leavesOf(one, at(key)));
  return value === undefined ? [] : [{ linkId: path, value: value as Leaf["value"] }];
}

/**
 * The words of a question, where its owner lets anyone reproduce them; a clinic's licensed words never leave with an
 * answer. "items.0" is question "1".
 */
function textOf(instrument: Instrument | undefined, linkId: string): string | undefined {
  if (instrument?.wording !== "included") return undefined;
  const numbered = linkId.match(/^items\.(\d+)$/)?.[1];
  const key = numbered === undefined ? linkId : String(Number(numbered) + 1);
  if (key === instrument.ticks?.none.key) return instrument.ticks.none.text;
  return instrument.questions.find((question) => question.key === key)?.text;
}

const answerOf = (value: Leaf["value"]) => {
  if (value === null || value === "") return undefined;
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  if (typeof value === "string") return [{ valueString: value }];
  return [Number.isInteger(value) ? { valueInteger: value } : { valueDecimal: value }];
};

/** A question that was left out stays in the list, without an answer: missing is never zero. */
const itemOf = (instrument: Instrument | undefined, { linkId, value }: Leaf) => {
  const [text, answer] = [textOf(instrument, linkId), answerOf(value)];
  return { linkId, ...(text ? { text } : {}), ...(answer ? { answer } : {}) };
};

/** The number that the instrument is judged by; null where answers are missing or it has none. */
function mainScore(instrument: Instrument | undefined, score: unknown): number | null {
  if (!instrument?.main || typeof score !== "object" || score === null) return null;
  const value = (score as Record<string, unknown>)[instrument.main];
  return typeof value === "number" ? value : null;
}

/** An answered questionnaire, and its score as an Observation derived from it where there is one. */
export function assessment(row: AssessmentRow, base: string): FhirResource[] {
  const instrument = instrumentOf(row.instrument);
  const name = instrument?.name ?? row.instrument;
  const score = mainScore(instrument, row.score);
  const subject = referenceTo("Patient", row.patientId);
  const items = leavesOf(row.answers).map((leaf) => itemOf(instrument, leaf));
  const response = {
    resourceType: "QuestionnaireResponse",
    id: row.id,
    ...(instrument ? { questionnaire: questionnaireUrl(base, instrument.id) } : {}),
    status: "completed",
    subject,
    authored: row.savedAt,
    author: row.filledById === row.patientId ? subject : referenceTo("Practitioner", row.filledById),
    ...(items.length > 0 ? { item: items } : {}),
  };
  if (score === null) return [response];
  const total = INSTRUMENT_CODES[row.instrument]?.total;
  const coding = [
    ...(total ? [{ system: LOINC, code: total }] : []),
    { system: ownSystem(base, "score"), code: row.instrument, display: name },
  ];
  return [
    response,
    {
      resourceType: "Observation",
      id: idFor("score", row.id),
      status: "final",
      category: [
        {
          coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey" }],
        },
      ],
      code: { coding, text: `${name}, score` },
      subject,
      effectiveDateTime: row.day,
      issued: row.savedAt,
      valueQuantity: { value: score, unit: "score", system: "http://unitsofmeasure.org", code: "{score}" },
      derivedFrom: [referenceTo("QuestionnaireResponse", row.id)],
    },
  ];
}
