import { z } from "zod";
import { answerSheet, defineInstrument } from "./instrument.ts";

const LABELS = [
  "Very much improved",
  "Much improved",
  "Minimally improved",
  "No change",
  "Minimally worse",
  "Much worse",
  "Very much worse",
];

const SEVEN = "Choose one of the seven answers.";

/** The patient's own judgement of the change since the treatment began (Farrar 2001). */
export const pgic = defineInstrument({
  id: "pgic",
  name: "Patient Global Impression of Change",
  wording: "included",
  questions: [
    {
      key: "value",
      text: "Overall change since the start of this treatment",
      answering: { kind: "choice", options: LABELS.map((label, at) => ({ value: at + 1, label })) },
    },
  ],
  recallDays: null,
  interval: "At 4, 8 and 12 weeks, then every 3 months; not at the start.",
  missing: "The answer is required.",
  range: [1, 7],
  bands: [
    { band: "responder", from: 1, to: 2 },
    { band: "no responder", from: 3, to: 7 },
  ],
  threshold: null,
  main: null,
  licence: "Free.",
  source: ["immpact2008", "farrar2001"],
  answers: answerSheet({ value: z.int(SEVEN).min(1, SEVEN).max(7, SEVEN).nullish() }),
  score: ({ value }) => ({ responder: value === null || value === undefined ? null : value <= 2 }),
  says: ({ responder }) =>
    typeof responder === "boolean"
      ? [responder ? "Improved (much or very much)" : "Not clearly improved"]
      : [],
});
