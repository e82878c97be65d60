/** One question of the check-in, answered with a whole number from 0 to 10. */
type ScaleFacts = {
  /** "Pain": a row, a button, a line of the chart. In a sentence in small letters. */
  name: string;
  question: string;
  /** The question about the day before. */
  yesterday: string;
  /** What to think of. */
  think: string;
  /** What 0 is. */
  least: string;
  /** What 10 is. */
  most: string;
  /** Which way is better. */
  better: Direction;
  /** One after the other every day, or offered under "Anything to add?". */
  asked: "daily" | "offered";
  /** In a goal: "a pain score" of 4 or less. */
  score: string;
  /** How a mean that went down or up is said to the patient: "a little lower", "much better". */
  moved: Readonly<Record<Direction, string>>;
  /** A change counts as a share of the first mean, where bands are published for it; else in points of ten. */
  counts: "share" | "points";
  /** "No better on any of them" is said only where this one could be compared. Source: design, for polo2019. */
  decides: boolean;
};
export type Direction = "lower" | "higher";

/**
 * The scales of the check-in, in the order in which they are asked: the one place that names them. Form, storage, pages, chart,
 * trends, goals, FHIR (the key is the code), the daily rating among the instruments and the demo clinic follow from it. A key
 * is never used again for another question: answers are kept under it.
 */
export const SCALES = {
  pain: {
    name: "Pain",
    question: "How much pain today?",
    yesterday: "How much pain yesterday?",
    think: "Think of the whole day.",
    least: "no pain",
    most: "the worst",
    better: "lower",
    asked: "daily",
    score: "a pain score",
    moved: { lower: "lower", higher: "higher" },
    counts: "share",
    decides: true,
  },
  energy: {
    name: "Energy",
    question: "How much energy today?",
    yesterday: "How much energy yesterday?",
    think: "Think of the whole day.",
    least: "none",
    most: "plenty",
    better: "higher",
    asked: "daily",
    score: "an energy score",
    moved: { lower: "lower", higher: "higher" },
    counts: "points",
    decides: true,
  },
  sleep: {
    name: "Sleep",
    question: "How did you sleep?",
    yesterday: "How did you sleep the night before?",
    think: "Think of last night.",
    least: "very badly",
    most: "very well",
    better: "higher",
    asked: "daily",
    score: "a sleep score",
    moved: { lower: "worse", higher: "better" },
    counts: "points",
    decides: true,
  },
  mood: {
    name: "Mood",
    question: "How was your mood today?",
    yesterday: "How was your mood yesterday?",
    think: "Think of the whole day.",
    least: "very low",
    most: "very good",
    better: "higher",
    asked: "offered",
    score: "a mood score",
    moved: { lower: "lower", higher: "better" },
    counts: "points",
    decides: true,
  },
} as const satisfies Readonly<Record<string, ScaleFacts>>;

export type ScaleKey = keyof typeof SCALES;
/** Of a scale, for whoever must not depend on which scales there are. */
export const scaleOf = (key: ScaleKey): ScaleFacts => SCALES[key];
/** The scale's name inside a sentence. */
export const scaleWord = (key: ScaleKey): string => scaleOf(key).name.toLowerCase();

export const SCALE_KEYS = Object.keys(SCALES) as [ScaleKey, ...ScaleKey[]];
/** Those asked one after the other, and those that are offered. */
export const DAILY_SCALES = SCALE_KEYS.filter((key) => scaleOf(key).asked === "daily");
export const OFFERED_SCALES = SCALE_KEYS.filter((key) => scaleOf(key).asked === "offered");

/** A day's answers, 0 to 10; null where a question was left out. Missing is never zero. */
export type Scores = Readonly<Record<ScaleKey, number | null>>;
/** One day's answers. A day without a check-in has no entry. */
export type DayAnswers = Scores & { day: string };

const scoresBy = (answer: (key: ScaleKey) => number | null): Scores =>
  Object.fromEntries(SCALE_KEYS.map((key) => [key, answer(key)])) as Scores;

export const NO_SCORES: Scores = scoresBy(() => null);

const isScore = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;

/** Answers as they are kept, by key of the scale; what is no number from 0 to 10 counts as left out. */
export function scoresOf(kept: unknown): Scores {
  const by = new Map(Object.entries(typeof kept === "object" && kept !== null ? kept : {}));
  return scoresBy((key) => {
    const value = by.get(key);
    return isScore(value) ? value : null;
  });
}
