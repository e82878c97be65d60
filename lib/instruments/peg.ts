import { z } from "zod";
import { bandOf, oneDecimal, sum } from "./arithmetic.ts";
import { answerSheet, type Band, defineInstrument } from "./instrument.ts";

const SAY = "Choose a whole number from 0 to 10.";
const Rating = z.int(SAY).min(0, SAY).max(10, SAY).nullish();
type Answers = Partial<Record<"pain" | "enjoyment" | "activity", z.infer<typeof Rating>>>;
const scale = (low: string, high: string) => ({ kind: "scale", min: 0, max: 10, low, high }) as const;
// Cut-offs are of low confidence: docs/clinical-sources.md#instruments
const bands: readonly Band[] = [
  { band: "mild", from: 0, to: 3.9 },
  { band: "moderate", from: 4, to: 6.9 },
  { band: "severe", from: 7, to: 10 },
];

/** The mean before rounding; null with a gap. */
function meanOf({ pain, enjoyment, activity }: Answers): number | null {
  const given = [pain, enjoyment, activity].filter((value) => value !== null && value !== undefined);
  return given.length < 3 ? null : sum(given) / 3;
}

/** Pain on average, enjoyment of life, general activity: the mean of three ratings (Krebs 2009). */
export const peg = defineInstrument({
  id: "peg",
  name: "PEG (Pain, Enjoyment, General activity)",
  wording: "included",
  questions: [
    {
      key: "pain",
      text: "What number best describes your pain on average in the past week?",
      answering: scale("No pain", "Pain as bad as you can imagine"),
    },
    {
      key: "enjoyment",
      text: "What number best describes how, during the past week, pain has interfered with your enjoyment of life?",
      answering: scale("Does not interfere", "Completely interferes"),
    },
    {
      key: "activity",
      text: "What number best describes how, during the past week, pain has interfered with your general activity?",
      answering: scale("Does not interfere", "Completely interferes"),
    },
  ],
  recallDays: 7,
  interval: "At the start, every 4 weeks, at 8 and 12 weeks.",
  missing: "All three answers are required.",
  range: [0, 10],
  bands,
  threshold: { points: 1, percent: 30 },
  main: "score",
  licence: "Free to use; article open access. Derived from the Brief Pain Inventory, which needs a licence.",
  source: ["krebs2009", "reed2024"],
  answers: answerSheet({ pain: Rating, enjoyment: Rating, activity: Rating }),
  score: (answers) => {
    const mean = meanOf(answers);
    if (mean === null) return { score: null, severity: null };
    return { score: oneDecimal(mean), severity: bandOf(bands, mean) };
  },
  exact: meanOf,
});
