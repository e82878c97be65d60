import { z } from "zod";
import { bandOf, filledTotal } from "./arithmetic.ts";
import { FREQUENCY, frequencyList } from "./frequency.ts";
import { answerSheet, type Band, defineInstrument } from "./instrument.ts";

const bands: readonly Band[] = [
  { band: "minimal", from: 0, to: 4 },
  { band: "mild", from: 5, to: 9 },
  { band: "moderate", from: 10, to: 14 },
  { band: "moderately_severe", from: 15, to: 19 },
  { band: "severe", from: 20, to: 27 },
];
const QUESTIONS = [
  "Little interest or pleasure in doing things",
  "Feeling down, depressed, or hopeless",
  "Trouble falling or staying asleep, or sleeping too much",
  "Feeling tired or having little energy",
  "Poor appetite or overeating",
  "Feeling bad about yourself - or that you are a failure or have let yourself or your family down",
  "Trouble concentrating on things, such as reading the newspaper or watching television",
  "Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual",
  "Thoughts that you would be better off dead or of hurting yourself in some way",
];

/** Asked with PHQ-9 and not scored. */
const FUNCTIONAL = {
  key: "functional",
  text: "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?",
  answering: {
    kind: "choice",
    options: ["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"].map(
      (label, value) => ({ value, label }),
    ),
  },
  unscored: true,
} as const;
const FOUR = "Choose one of the four answers.";

/** Number of symptoms that count for the algorithm: 2 or more, the ninth 1 or more; gaps as given. */
const counting = (items: readonly (number | null)[], gaps: boolean): boolean[] =>
  items.map((value, at) => (value === null ? gaps : value >= (at === 8 ? 1 : 2)));

type Syndrome = { major: boolean; other: boolean };
function syndromes(items: readonly (number | null)[], gaps: boolean): Syndrome {
  const symptoms = counting(items, gaps);
  const count = symptoms.filter(Boolean).length;
  const core = symptoms[0] === true || symptoms[1] === true;
  return { major: core && count >= 5, other: core && count >= 2 && count <= 4 };
}

/** Depression; any answer above 0 to the ninth question needs a person the same day (rule OUT-PHQ9-ITEM9). */
export const phq9 = defineInstrument({
  id: "phq9",
  name: "PHQ-9",
  stem: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
  wording: "included",
  questions: [
    ...QUESTIONS.map((text, at) => ({ key: String(at + 1), text, answering: FREQUENCY })),
    FUNCTIONAL,
  ],
  recallDays: 14,
  interval: "At the start, at 4, 8 and 12 weeks; monthly with LDN if depressed.",
  missing:
    "Up to two gaps are filled with the mean of the others. The ninth answer is never filled: ask again.",
  range: [0, 27],
  bands,
  threshold: { points: 5, percent: 20 },
  main: "total",
  licence: "Free: no permission required to reproduce, translate, display or distribute (Pfizer statement).",
  source: ["kroenke2001", "lowe2004", "kounali2022", "phqscreeners"],
  answers: answerSheet({
    items: frequencyList(9),
    functional: z.int(FOUR).min(0, FOUR).max(3, FOUR).nullish(),
  }),
  score: ({ items }) => {
    const ninth = items[8] ?? null;
    const total = ninth === null ? null : filledTotal(items, 2);
    const least = syndromes(items, false);
    const most = syndromes(items, true);
    return {
      total,
      severity: total === null ? null : bandOf(bands, total),
      screen_positive_ge10: total === null ? null : total >= 10,
      item9_positive: ninth === null ? null : ninth >= 1,
      urgent_review: ninth === null ? null : ninth >= 1,
      ask_again: ninth === null ? [9] : [],
      algorithm_major_depressive_syndrome: least.major === most.major ? least.major : null,
      algorithm_other_depressive_syndrome:
        least.other === most.other && least.major === most.major ? least.other : null,
    };
  },
  says: ({ ask_again: again }) =>
    Array.isArray(again) && again.length > 0 ? ["Question 9 was left out: ask it again."] : [],
});
