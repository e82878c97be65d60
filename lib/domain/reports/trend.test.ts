import { describe, expect, test } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { gradeOf, longestSentence } from "#lib/domain/words/reading.ts";
import { type DayAnswers, NO_SCORES, SCALE_KEYS } from "./check-in.ts";
import { trendOf, trendText } from "./trend.ts";

const first = parseDate("2026-04-01");
/** A number for each day from April 1, null for an evening without an answer. */
const days = (...pain: (number | null)[]): DayAnswers[] =>
  pain.flatMap((value, i) =>
    value === null ? [] : [{ ...NO_SCORES, day: first.add({ days: i }).toString(), pain: value }],
  );
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);
const on = (day: number) => first.add({ days: day - 1 });

describe("the words about a trend", () => {
  test("too early is said until both windows hold seven answers", () => {
    expect(trendOf([], "pain", on(40))).toEqual({ kind: "tooEarly" });
    expect(trendOf(days(...times(28, 6)), "pain", on(27))).toEqual({ kind: "tooEarly" });
    expect(trendOf(days(...times(28, 6)), "pain", on(28)).kind).toBe("same");
    expect(trendOf(days(...times(6, 6), ...times(8, null), ...times(14, 3)), "pain", on(28)).kind).toBe(
      "tooEarly",
    );
    expect(trendOf(days(...times(14, 6), ...times(8, null), ...times(6, 3)), "pain", on(28)).kind).toBe(
      "tooEarly",
    );
  });
  test("a change below a tenth is about the same, from a tenth on a little, from three tenths on clearly", () => {
    const to = (value: number) => trendOf(days(...times(14, 6), ...times(14, value)), "pain", on(28));
    expect(to(6).kind).toBe("same");
    expect(to(5)).toMatchObject({ kind: "moved", to: "lower", much: false });
    expect(to(4)).toMatchObject({ kind: "moved", to: "lower", much: true });
    expect(to(7)).toMatchObject({ kind: "moved", to: "higher", much: false });
  });
  test("missing evenings are missing, never zero", () => {
    const gaps = times(14, null).map((_, i) => (i % 2 === 0 ? 6 : null));
    const trend = trendOf(days(...gaps, ...gaps), "pain", on(28));
    expect(trend).toMatchObject({ kind: "same", first: 6, last: 6 });
  });
  test("answers after today are not read", () => {
    expect(trendOf(days(...times(14, 6), ...times(40, 1)), "pain", on(20)).kind).toBe("tooEarly");
  });
  test("a first mean of 0 never divides", () => {
    expect(trendOf(days(...times(14, 0), ...times(14, 2)), "pain", on(28))).toMatchObject({
      to: "higher",
      much: true,
    });
  });
  test("every sentence is short and plain", () => {
    for (const measure of SCALE_KEYS)
      for (const trend of [
        { kind: "tooEarly" },
        { kind: "same", first: 1, last: 1 },
        { kind: "moved", to: "lower", much: false, first: 5, last: 4 },
        { kind: "moved", to: "higher", much: true, first: 1, last: 5 },
      ] as const) {
        const text = trendText(measure, trend);
        expect(gradeOf(text), text).toBeLessThanOrEqual(6);
        expect(longestSentence(text), text).toBeLessThanOrEqual(15);
      }
  });
});
