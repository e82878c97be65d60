import { bandOf, oneDecimal, sum } from "./arithmetic.ts";
import { answerList } from "./frequency.ts";
import { answerSheet, type Band, defineInstrument } from "./instrument.ts";

const bands: readonly Band[] = [
  { band: "remission", from: 0, to: 23 },
  { band: "mild", from: 24, to: 40 },
  { band: "moderate", from: 41, to: 63 },
  { band: "severe", from: 64, to: 82 },
  { band: "very_severe", from: 83, to: 100 },
];
/** A part that is not there has no answer. */
const ratings = (count: number) => answerList(count, 10, "Choose a whole number from 0 to 10.").nullish();
type Part = readonly (number | null)[] | null | undefined;
type Answers = { function?: Part; overall?: Part; symptoms?: Part };

/** A domain's sum with gaps weighted by the answered ones; null when none is answered. */
function domain(values: Part, divisor: number): number | null {
  const given = (values ?? []).filter((value) => value !== null);
  return !values || given.length === 0 ? null : (sum(given) * (values.length / given.length)) / divisor;
}
/** Divisors of the three parts. Source: fiqr_scoring. */
const partsOf = ({ function: activity, overall, symptoms }: Answers) =>
  [domain(activity, 3), domain(overall, 1), domain(symptoms, 2)] as const;
function totalOf(answers: Answers): number | null {
  const parts = partsOf(answers);
  return parts.every((part) => part !== null) ? sum(parts.map((part) => part ?? 0)) : null;
}
const shown = (value: number | null): number | null => (value === null ? null : oneDecimal(value));
/** What the ends mean is part of the wording. */
const scale = { kind: "scale", min: 0, max: 10, low: "", high: "" } as const;
const numbered = (part: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `${part}.${at}`,
    text: `${part} ${at + 1}`,
    slot: `${part}.${at + 1}`,
    answering: scale,
  }));

/** Impact of fibromyalgia (Bennett 2009). The wording is not in the program: the clinic brings its licensed text. */
export const fiqr = defineInstrument({
  id: "fiqr",
  name: "Revised Fibromyalgia Impact Questionnaire",
  wording: "from the clinic",
  questions: [...numbered("function", 9), ...numbered("overall", 2), ...numbered("symptoms", 10)],
  recallDays: 7,
  interval: "At the start, at 4, 8 and 12 weeks, then every 3 months.",
  missing: "Gaps are weighted within a part; a part without any answer gives no total.",
  range: [0, 100],
  bands,
  threshold: { percent: 14, clearPercent: 30 },
  main: "total",
  licence:
    "Check before commercial use: article CC BY 2.0 (Bennett 2009); also distributed by Mapi Research Trust.",
  source: ["bennett2009fiqr", "fiqr_scoring", "bennett2009fiq", "salaffi2021"],
  answers: answerSheet({ function: ratings(9), overall: ratings(2), symptoms: ratings(10) }),
  score: (answers) => {
    const [activity, overall, symptoms] = partsOf(answers);
    const whole = totalOf(answers);
    return {
      function: shown(activity),
      overall: shown(overall),
      symptoms: shown(symptoms),
      total: shown(whole),
      severity: whole === null ? null : bandOf(bands, whole),
    };
  },
  exact: totalOf,
  says: ({ function: activity, overall, symptoms }) => [
    `Function ${activity ?? "missing"} of 30, overall ${overall ?? "missing"} of 20, symptoms ${symptoms ?? "missing"} of 50.`,
  ],
});
