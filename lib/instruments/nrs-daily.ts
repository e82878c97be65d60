import { z } from "zod";
import { SCALE_KEYS, scaleOf } from "#lib/domain/reports/check-in.ts";
import { oneDecimal, steady, sum } from "./arithmetic.ts";
import { answerSheet, defineInstrument } from "./instrument.ts";

const MEAN = "Give a number from 0 to 10.";
const Mean = z.number(MEAN).min(0, MEAN).max(10, MEAN).nullish();
const RATING = "Give whole numbers from 0 to 10; null for a day without an answer.";
const WEEK = "Give a list of 7 days at most.";
const Week = z.array(z.int(RATING).min(0, RATING).max(10, RATING).nullable(), WEEK).max(7, WEEK).nullish();

/** The mean of a week of daily ratings; null with fewer than 4 of 7 days. */
export function weekMean(days: readonly (number | null | undefined)[]): number | null {
  const given = days.filter((day) => day !== null && day !== undefined);
  return given.length < 4 ? null : sum(given) / given.length;
}

/** Bands of change (IMMPACT): percent by which a rating fell; worse is of low confidence. */
function categoryOf(percent: number): string {
  if (percent >= 50) return "substantial";
  if (percent >= 30) return "moderate";
  if (percent >= 10) return "minimal";
  return percent > -10 ? "no_change" : "worse";
}

/**
 * The daily ratings of the check-in, its own questions and directions, and how a week compares with the week before treatment:
 * by how much a rating fell. The bands are published for pain, which is better the lower it is.
 */
export const nrsDaily = defineInstrument({
  id: "nrs_daily",
  name: "0-10 numeric rating, daily check-in",
  wording: "included",
  questions: SCALE_KEYS.map((key) => {
    const { question, least, most } = scaleOf(key);
    return { key, text: question, answering: { kind: "scale", min: 0, max: 10, low: least, high: most } };
  }),
  recallDays: 1,
  interval: "Every day.",
  missing: "A week counts with at least 4 of 7 days.",
  range: [0, 10],
  bands: [],
  threshold: { points: 2, percent: 30 },
  main: null,
  licence: "Free.",
  source: ["immpact2008", "farrar2001", "mease2011"],
  answers: answerSheet({
    baseline: Mean,
    follow_up: Mean,
    /** Instead of two means: the ratings of the two weeks. */
    baseline_days: Week,
    follow_up_days: Week,
  }),
  score: ({ baseline, follow_up, baseline_days, follow_up_days }) => {
    const before = baseline ?? weekMean(baseline_days ?? []);
    const after = follow_up ?? weekMean(follow_up_days ?? []);
    if (before === null || after === null || before === 0) {
      return { percent_reduction: null, category: "not_computable" };
    }
    const percent = steady((100 * (before - after)) / before);
    return { percent_reduction: oneDecimal(percent), category: categoryOf(percent) };
  },
});
