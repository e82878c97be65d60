import { bandOf, filledTotal } from "./arithmetic.ts";
import { FREQUENCY, frequencyList } from "./frequency.ts";
import { answerSheet, type Band, defineInstrument } from "./instrument.ts";

const bands: readonly Band[] = [
  { band: "minimal", from: 0, to: 4 },
  { band: "mild", from: 5, to: 9 },
  { band: "moderate", from: 10, to: 14 },
  { band: "severe", from: 15, to: 21 },
];
const QUESTIONS = [
  "Feeling nervous, anxious, or on edge",
  "Not being able to stop or control worrying",
  "Worrying too much about different things",
  "Trouble relaxing",
  "Being so restless that it is hard to sit still",
  "Becoming easily annoyed or irritable",
  "Feeling afraid as if something awful might happen",
];

/** Anxiety (Spitzer 2006). */
export const gad7 = defineInstrument({
  id: "gad7",
  name: "GAD-7",
  stem: "Over the last 2 weeks, how often have you been bothered by the following problems?",
  wording: "included",
  questions: QUESTIONS.map((text, at) => ({ key: String(at + 1), text, answering: FREQUENCY })),
  recallDays: 14,
  interval: "At the start, at 4, 8 and 12 weeks.",
  missing: "Up to two gaps are filled with the mean of the others.",
  range: [0, 21],
  bands,
  threshold: { points: 4, percent: 20 },
  main: "total",
  licence: "Free, as PHQ-9.",
  source: ["spitzer2006", "toussaint2020", "kounali2022", "phqscreeners"],
  answers: answerSheet({ items: frequencyList(7) }),
  score: ({ items }) => {
    const total = filledTotal(items, 2);
    return {
      total,
      severity: total === null ? null : bandOf(bands, total),
      screen_positive_ge10: total === null ? null : total >= 10,
    };
  },
});
