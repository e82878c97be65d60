import { describe, expect, it } from "vitest";
import { nothingKnown } from "#lib/domain/facts/facts.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { lifestyleBrings } from "../brings.ts";
import { lifestyleChanges } from "../changes.ts";
import { impersonal, lifestyleBlank, newExercise, newPacing } from "../defaults.ts";
import { lifestyleToFhir } from "../fhir.ts";
import { lifestyle } from "../index.ts";
import { lifestyleNeeds } from "../needs.ts";
import { lifestyleRules } from "../rules.ts";
import type { LifestyleBody } from "../schema.ts";
import { lifestyleSentences } from "../sentences.ts";
import { lifestyleTimeline } from "../timeline.ts";
import { lifestyleToday } from "../today.ts";
import { asksActivity, GOAL_STARTS, Goal, MEASURE_KEYS, newAction, newMeasure } from "./goals.ts";

const START = parseDate("2026-05-07"); // a Thursday
const [getUp] = GOAL_STARTS;
const action = newAction("goal-1", getUp);
const peg = { ...newMeasure("goal-2", "peg"), target: 4 };
const withGoals = (...goals: Goal[]): LifestyleBody => ({ ...lifestyleBlank(), goals });
const errorsOf = (goal: object) =>
  Goal.safeParse(goal).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
const rulesFor = (body: LifestyleBody, conditions: string[]) =>
  evaluate(lifestyleRules, { ...nothingKnown, conditions }, [lifestyleBrings(body)]).findings.map(
    ({ rule }) => rule,
  );

describe("a goal", () => {
  it("opens in every form in which it is offered", () => {
    for (const start of GOAL_STARTS) expect(errorsOf(newAction("goal-1", start))).toEqual([]);
    for (const measure of MEASURE_KEYS) expect(errorsOf(newMeasure("goal-1", measure))).toEqual([]);
  });

  it.each([
    [{ ...newAction("goal-1") }, "what: Say what the patient does."],
    [{ ...action, what: "Take 400 mg magnesium" }, "what: Leave doses and dates to their own fields."],
    [{ ...action, what: "Get up at 7 until June 30" }, "what: Leave doses and dates to their own fields."],
    [{ ...action, what: "x".repeat(81) }, "what: Use at most 80 characters."],
    [{ ...action, daysAWeek: 8 }, "daysAWeek: Use 1 to 7."],
    [{ ...action, minutes: 121 }, "minutes: Use 1 to 120."],
    [{ ...action, timesADay: 13 }, "timesADay: Use 1 to 12."],
    [{ ...action, startWeek: 3, byWeek: 2 }, "byWeek: Use the first week of the goal or a later one."],
    [{ ...action, byWeek: 521 }, "byWeek: Use 1 to 520."],
    [{ ...action, confidence: 11 }, "confidence: Use 0 to 10."],
    [{ ...peg, target: 11 }, "target: Use at most 10."],
    [{ ...peg, target: Number.NaN }, "target: Write the number to reach."],
  ])("has bounds, and leaves doses and dates to their fields: %o", (goal, said) =>
    expect(errorsOf(goal)).toContain(said),
  );

  it("is read in plain words: what, how often, until when; a hope that is measured, never a promise", () => {
    expect(lifestyleSentences(withGoals(action, peg), START).map(({ text }) => toText(text))).toEqual([
      "Your goal: Get up at 7:00.",
      "Do it 6 days a week.",
      "We look at it together after Wed May 20.",
      "A goal is something to measure. It is not a promise.",
      "Your goal: a pain score (PEG) of 4 or less.",
      "You fill in a short form, and we compare.",
      "We look at it together after Wed Jul 29.",
    ]);
  });

  it("stands on today only in its weeks, and asks for no tick", () => {
    const todayOn = (days: number) => lifestyleToday(withGoals(action, peg), START.add({ days }), START);
    expect(todayOn(13).map(({ title, how, mayLog }) => [title, toText(how), mayLog])).toEqual([
      ["Get up at 7:00", "Your goal: 6 days a week.", false],
    ]);
    expect(todayOn(14)).toEqual([]);
  });

  it("is on the time axis, and a call looks at it when it is over; the call on movement serves where it can", () => {
    const marks = lifestyleTimeline(withGoals(action, peg), START);
    expect(marks.map(({ kind, from, label }) => [kind, from.toString(), label])).toEqual([
      ["bar", "2026-05-07", "Goal: Get up at 7:00"],
      ["bar", "2026-05-07", "Goal: a pain score (PEG) of 4 or less"],
      ["diamond", "2026-05-23", "Call"],
      ["diamond", "2026-08-01", "Call"],
    ]);
    const moving = { ...withGoals(action, peg), movement: [newExercise("move-1")] };
    expect(lifestyleNeeds(moving, START).map(({ key }) => key)).toEqual(["move-1.call", "goal-2.call"]);
    const together = withGoals(action, { ...peg, byWeek: 2 });
    expect(lifestyleNeeds(together, START).map(({ key }) => key)).toEqual(["goal-1.call"]);
  });

  it("tells what changed", () => {
    const said = (before: Goal, after: Goal) =>
      lifestyleChanges(withGoals(before), withGoals(after), START).map(({ clinician }) => toText(clinician));
    expect(said(peg, { ...peg, target: 3 })).toEqual([
      "Goal: a pain score (PEG) of 4 or less becomes: Goal: a pain score (PEG) of 3 or less.",
    ]);
    expect(said(peg, { ...peg, byWeek: 14 })).toEqual([
      "Goal: a pain score (PEG) of 4 or less: until Wed Aug 12.",
    ]);
  });

  it("goes out as a Goal with its number and the day by which it is looked at", () => {
    const refs = {
      patient: { reference: "Patient/p" },
      requester: { reference: "Practitioner/d" },
      ...{ startsOn: START, authoredOn: "2026-05-07", id: (key: string) => key },
    };
    const resources = lifestyleToFhir(withGoals(action, peg), refs);
    expect(resources.map(({ resourceType }) => resourceType)).toEqual(["Goal", "Goal"]);
    expect(resources[0]).toMatchObject({
      description: { text: "Get up at 7:00, 6 days a week" },
      target: [{ detailRange: { low: { value: 6 } }, dueDate: "2026-05-20" }],
    });
    expect(resources[1]).toMatchObject({
      target: [{ measure: { text: "PEG" }, detailRange: { high: { value: 4 } }, dueDate: "2026-07-29" }],
    });
  });

  it("leaves a template without how sure one person was, and without words written for a patient", () => {
    const body = withGoals({ ...action, confidence: 5 }, peg);
    expect(impersonal(body, "keep").goals).toEqual([action, peg]);
    expect(impersonal(body, "drop").goals).toEqual([peg]);
  });
});

describe("with ME/CFS", () => {
  it.each([
    ["an amount of activity", { ...action, about: "activity", what: "Do more each day" }],
    ["a walk that was filed under something else", { ...action, about: "other", what: "Walk 20 minutes" }],
    ["exercise in other words", { ...action, about: "rest", what: "Go for a swim in warm water" }],
  ] as const)("%s to reach by a week is refused as a fixed increment", (_name, goal) => {
    expect(errorsOf(goal)).toEqual([]);
    expect(asksActivity(goal)).toBe(true);
    expect(rulesFor(withGoals(goal), ["mecfs"])).toContain("EX-MECFS-GET");
    expect(rulesFor(withGoals(goal), ["fibromyalgia"])).not.toContain("EX-MECFS-GET");
    const paced = { ...withGoals(goal), movement: [newPacing("move-1")] };
    expect(rulesFor(paced, ["mecfs"])).toContain("EX-MECFS-GET");
    const bySymptoms = { ...newExercise("move-1"), progression: "symptom_contingent" as const };
    const overseen = { ...bySymptoms, mecfsSpecialistOversight: true };
    expect(rulesFor({ ...withGoals(goal), movement: [overseen] }, ["mecfs"])).toContain("EX-MECFS-GET");
  });

  it("every goal that the clinic offers, and every number to measure, stays open", () => {
    for (const start of GOAL_STARTS)
      expect(rulesFor(withGoals(newAction("goal-1", start)), ["mecfs"])).not.toContain("EX-MECFS-GET");
    for (const measure of MEASURE_KEYS)
      expect(rulesFor(withGoals(newMeasure("goal-1", measure)), ["mecfs"])).toEqual(
        rulesFor(lifestyleBlank(), ["mecfs"]),
      );
  });
});

it("opens a part that was written before there were goals", () => {
  const { goals: _goals, ...old } = lifestyleBlank();
  expect(lifestyle.open({ shape: 1, body: old })).toEqual({ ok: true, body: lifestyleBlank() });
});
