import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { gradeOf } from "#lib/domain/words/reading.ts";
import { toText } from "#lib/domain/words/say.ts";
import { NO_SCORES } from "./check-in.ts";
import { goalStanding, type PlanGoal } from "./goal.ts";

const START = parseDate("2026-05-07");
const span = { from: START, to: parseDate("2026-07-29") };
const sleep: PlanGoal = {
  ...{ key: "g", text: "a sleep score of 6 or more", ...span },
  measure: { by: "checkIn", item: "sleep", target: 6, better: "higher" },
};
const peg: PlanGoal = {
  ...{ key: "g", text: "a pain score (PEG) of 4 or less", ...span },
  measure: { by: "instrument", id: "peg", target: 4, better: "lower" },
};
const count: PlanGoal = { key: "g", text: "Get up at 7:00", ...span, measure: { by: "count" } };
const days = (from: string, count: number, sleep: number | null) =>
  Array.from({ length: count }, (_, i) => ({
    ...NO_SCORES,
    ...{ day: parseDate(from).add({ days: i }).toString(), sleep },
  }));
const said = (goal: PlanGoal, on: string, measured: Partial<Parameters<typeof goalStanding>[1]> = {}) =>
  goalStanding(goal, { answers: [], totals: [], ...measured }, parseDate(on))
    .map(toText)
    .join(" ");
const total = (day: string, total: number, instrument = "peg") => ({
  instrument,
  total,
  day: parseDate(day),
});

describe("where a goal stands", () => {
  it("is the mean of two weeks of check-ins, and both sides of the number are said", () => {
    expect(said(sleep, "2026-06-03", { answers: days("2026-05-21", 14, 6) })).toBe(
      "Mean of two weeks: 6. The goal is reached. We look at it after Wed Jul 29.",
    );
    expect(said(sleep, "2026-06-03", { answers: days("2026-05-21", 14, 5) })).toContain("5. Not there yet.");
  });

  it("is not said from few days, nor from days before or without an answer", () => {
    const few = "Not enough check-ins in two weeks to say.";
    expect(said(sleep, "2026-06-03", { answers: days("2026-05-28", 6, 9) })).toContain(few);
    expect(said(sleep, "2026-06-03", { answers: days("2026-05-07", 14, 9) })).toContain(few);
    expect(said(sleep, "2026-06-03", { answers: days("2026-05-21", 14, null) })).toContain(few);
  });

  it("counts from the goal's first day, not from days before it began", () => {
    const answers = days("2026-04-20", 30, 8);
    for (const on of ["2026-05-07", "2026-05-12"])
      expect(said(sleep, on, { answers })).toContain("Not enough check-ins in two weeks to say.");
    expect(said(sleep, "2026-05-13", { answers })).toContain("Mean of two weeks: 8. The goal is reached.");
  });

  it("is the last total since its start, never one from before", () => {
    const totals = [total("2026-05-01", 3), total("2026-05-20", 5.3), total("2026-06-01", 2, "phq9")];
    expect(said(peg, "2026-06-03", { totals })).toBe(
      "5.3 on Wed May 20. Not there yet. We look at it after Wed Jul 29.",
    );
    expect(said(peg, "2026-06-03", { totals: totals.slice(0, 1) })).toContain("Not filled in yet since");
    expect(said(peg, "2026-06-03", { totals: [total("2026-05-20", 4)] })).toContain("The goal is reached.");
  });

  it("keeps what it was on its last day, and says before its first that it has not begun", () => {
    const totals = [total("2026-07-20", 4), total("2026-08-10", 8)];
    expect(said(peg, "2026-08-20", { totals })).toBe(
      "4 on Mon Jul 20. The goal is reached. It was to be looked at after Wed Jul 29.",
    );
    expect(said(peg, "2026-05-01", { totals })).toBe("It starts on Thu May 7.");
  });

  it("is asked where nothing counts it", () =>
    expect(said(count, "2026-05-10")).toBe(
      "No check-in asks this: we talk about it. We look at it after Wed Jul 29.",
    ));

  it("is said at grade 6 or below", () => {
    for (const goal of [sleep, peg, count])
      for (const on of ["2026-05-01", "2026-06-03", "2026-08-20"]) {
        const text = said(goal, on, { answers: days("2026-05-21", 14, 6), totals: [total("2026-05-20", 5)] });
        expect(gradeOf(text), text).toBeLessThanOrEqual(6);
      }
  });
});
