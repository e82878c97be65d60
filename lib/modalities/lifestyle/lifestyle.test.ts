import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { lifestyleBrings } from "./brings.ts";
import { lifestyleChanges } from "./changes.ts";
import {
  lifestyleBlank,
  newExercise,
  newNutrition,
  newPacing,
  newSleep,
  newSupplement,
  protocols,
} from "./defaults.ts";
import { examples, graded, pacing, sleepFirst } from "./examples.ts";
import { GOAL_STARTS, type Goal, MEASURE_KEYS, newAction, newMeasure } from "./goals/goals.ts";
import { ACTIVITY_KEYS, HABIT_KEYS, SLEEP_PART_KEYS } from "./habits.ts";
import { bedAt, heartRateLimit, isOn, mayAddMinutes, minutesOn, spanOf } from "./limits.ts";
import { lifestyleNeeds } from "./needs.ts";
import { type Exercise, INTENSITIES, LifestyleBody, PROGRESSIONS, type Supplement } from "./schema.ts";
import { lifestyleSentences } from "./sentences.ts";
import { SUPPLEMENT_KEYS, supplementFacts } from "./supplements.ts";
import { lifestyleTimeline } from "./timeline.ts";
import { lifestyleToday } from "./today.ts";

const START = parseDate("2026-05-07"); // a Thursday
const on = (days: number) => START.add({ days });

/** Down in week 9, and stopped in week 13. */
const toNothing = graded.reductions.flatMap((cut) => [
  cut,
  {
    key: "cut-2",
    medicine: "Amitriptyline ",
    from: cut.to,
    to: { amount: 0, unit: "mg" as const },
    week: 13,
  },
]);

const span = {
  startWeek: fc.integer({ min: 1, max: 20 }),
  weeks: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
};
const anyExercise = fc
  .record({
    ...span,
    activity: fc.constantFrom(...ACTIVITY_KEYS),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    initialMinutes: fc.integer({ min: 1, max: 45 }),
    goalMinutes: fc.integer({ min: 45, max: 90 }),
    intensity: fc.constantFrom(...INTENSITIES),
    progression: fc.constantFrom(...PROGRESSIONS),
    weeklyIncreasePercent: fc.integer({ min: 0, max: 50 }),
    mecfsSpecialistOversight: fc.boolean(),
  })
  .map((rest): Exercise => ({ ...newExercise("move-1"), ...rest }));
const anyPacing = fc
  .record({
    ...span,
    restingBpm: fc.integer({ min: 35, max: 110 }),
    ageYears: fc.integer({ min: 12, max: 110 }),
    measured: fc.boolean(),
  })
  .map(({ restingBpm, ageYears, measured, ...rest }) => ({
    ...newPacing("move-2"),
    ...rest,
    ...(measured ? { heartRate: { restingBpm, ageYears } } : {}),
  }));
const anySupplement = fc
  .record({
    ...span,
    supplement: fc.constantFrom(...SUPPLEMENT_KEYS),
    part: fc.double({ min: 0.01, max: 1, noNaN: true }),
  })
  .map(({ supplement, part, ...rest }): Supplement => {
    const { most, at } = supplementFacts(supplement);
    return {
      ...newSupplement("supplement-1", supplement),
      ...rest,
      amount: Math.max(0.1, Math.floor((most / at.length) * part * 10) / 10),
    };
  });
const anySleep = fc
  .record({
    ...span,
    parts: fc.uniqueArray(fc.constantFrom(...SLEEP_PART_KEYS), { minLength: 1 }),
    hour: fc.integer({ min: 0, max: 23 }),
    hoursInBed: fc.integer({ min: 22, max: 40 }),
  })
  .map(({ hour, hoursInBed, ...rest }) => ({
    ...newSleep("sleep-1"),
    ...rest,
    parts: rest.parts.length > 1 ? rest.parts : ["relaxation" as const],
    wakeAt: `${String(hour).padStart(2, "0")}:30`,
    hoursInBed: hoursInBed / 4,
  }));
const atMost1 = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 1 });
const anyGoal = fc
  .record({
    start: fc.constantFrom(...GOAL_STARTS),
    measure: fc.option(fc.constantFrom(...MEASURE_KEYS)),
    startWeek: fc.integer({ min: 1, max: 20 }),
    weeks: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ start, measure, startWeek, weeks }): Goal => {
    const goal = measure ? newMeasure("goal-1", measure) : newAction("goal-1", start);
    return { ...goal, startWeek, byWeek: startWeek + weeks - 1 };
  });
const anyBody: fc.Arbitrary<LifestyleBody> = fc.record({
  sleep: atMost1(anySleep),
  movement: fc.tuple(atMost1(anyExercise), atMost1(anyPacing)).map(([a, b]) => [...a, ...b]),
  nutrition: atMost1(
    fc
      .record({ ...span, habit: fc.constantFrom(...HABIT_KEYS) })
      .map(({ habit, ...rest }) => ({ ...newNutrition("eat-1", habit), ...rest })),
  ),
  supplements: atMost1(anySupplement),
  reductions: fc.constantFrom([], graded.reductions, toNothing),
  goals: atMost1(anyGoal),
});

describe("the lifestyle room", () => {
  it("opens every example, every protocol, the blank, and each supplement as it is first offered", () => {
    const offered = SUPPLEMENT_KEYS.map((key) => ({
      ...lifestyleBlank(),
      supplements: [newSupplement("supplement-1", key)],
    }));
    for (const body of [...examples, ...protocols.map((p) => p.body), lifestyleBlank(), ...offered])
      expect(LifestyleBody.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  it("shows the lower heart-rate limit, and the physician's own where there is one", () => {
    expect(heartRateLimit({ restingBpm: 68, ageYears: 40 })).toBe(83);
    expect(heartRateLimit({ restingBpm: 60, ageYears: 90 })).toBe(71);
    expect(heartRateLimit({ restingBpm: 68, ageYears: 40, limitBpm: 95 })).toBe(95);
  });

  it("never gives a heart-rate limit at or below rest: it asks for a measured one", () => {
    for (let restingBpm = 35; restingBpm <= 110; restingBpm++)
      for (let ageYears = 12; ageYears <= 110; ageYears++)
        expect(heartRateLimit({ restingBpm, ageYears }) ?? 999).toBeGreaterThan(restingBpm);
    expect(heartRateLimit({ restingBpm: 100, ageYears: 40 })).toBeUndefined();
    expect(heartRateLimit({ restingBpm: 100, ageYears: 40, limitBpm: 95 })).toBeUndefined();
    expect(heartRateLimit({ restingBpm: 100, ageYears: 40, limitBpm: 112 })).toBe(112);
    const heartRate = { restingBpm: 100, ageYears: 40 };
    const fast = {
      ...pacing,
      movement: pacing.movement.map((move) => ({ ...move, heartRate })),
    } as LifestyleBody;
    expect(lifestyleBrings(fast).has).toEqual(["pacing_hr", "pacing_limit_at_rest"]);
  });

  it("counts the time to go to bed back from the wake time, over midnight", () => {
    expect(bedAt({ ...newSleep("s"), wakeAt: "07:00", hoursInBed: 6.5 })).toBe("00:30");
    expect(bedAt({ ...newSleep("s"), wakeAt: "06:00", hoursInBed: 8 })).toBe("22:00");
  });

  it("never lets anyone plan less than five and a half hours in bed", () => {
    const [sleep] = sleepFirst.sleep;
    const short = LifestyleBody.safeParse({ ...sleepFirst, sleep: [{ ...sleep, hoursInBed: 5 }] });
    expect(short.error?.issues[0]).toMatchObject({
      path: ["sleep", 0, "hoursInBed"],
      message: "Never use less than 5.5 hours in bed.",
    });
  });

  it("tells the rules what they ask for", () => {
    expect(lifestyleBrings(pacing).has).toEqual(["pacing_hr"]);
    const brings = lifestyleBrings({
      ...graded,
      movement: [
        newExercise("a"),
        {
          ...newExercise("b", "bands"),
          intensity: "vigorous",
          initialMinutes: 25,
          progression: "fixed_increment",
        },
      ],
    });
    expect(brings.has).toEqual(["exercise", "supplement:magnesium"]);
    expect(brings.params).toMatchObject({
      "exercise.progression": "fixed_increment",
      "exercise.intensity": "vigorous",
      "exercise.initial_minutes": 25,
      "exercise.weekly_increase_percent": 10,
      "exercise.mecfs_specialist_oversight": false,
    });
    expect(brings.substances).toEqual([{ key: "magnesium", dailyAmount: 200 }]);
  });

  it("lets magnesium above its limit be entered, for the rule to speak, but not ten times too much", () => {
    const body = (amount: number) => ({
      ...lifestyleBlank(),
      supplements: [{ ...newSupplement("s", "magnesium"), amount }],
    });
    expect(LifestyleBody.safeParse(body(400)).success).toBe(true);
    expect(LifestyleBody.safeParse(body(3500)).error?.issues[0]?.message).toMatch(
      /^Use at most 700.mg a day/,
    );
  });

  it("refuses a reduction that is none", () => {
    const [cut] = graded.reductions;
    const more = LifestyleBody.safeParse({
      ...graded,
      reductions: [{ ...cut, to: { amount: 50, unit: "mg" } }],
    });
    expect(more.error?.issues[0]?.message).toMatch(/^Use less than before/);
  });

  it("tells on each day how much of a medicine is left, what is new, and what comes next", () => {
    const body = { ...lifestyleBlank(), reductions: toNothing };
    const said = (day: number) =>
      lifestyleToday(body, on(day), START).map(({ title, how, next }) =>
        [title, ...[how, ...next].map(toText)].join("|").replaceAll("\u00a0", " "),
      );
    const most = "for the whole day. Do not cut it further by yourself.";
    expect(said(-1)).toEqual([]);
    expect(said(0)).toEqual([`Amitriptyline|25 mg ${most}|From Thu Jul 2: 10 mg a day.`]);
    expect(said(56)).toEqual([
      `Amitriptyline|10 mg ${most}|New today: it was 25 mg a day.|From Thu Jul 30: no more.`,
    ]);
    expect(said(57)).toEqual([`Amitriptyline|10 mg ${most}|From Thu Jul 30: no more.`]);
    expect(said(84)).toEqual(["No more amitriptyline|Stopped on Thu Jul 30 (it was 10 mg a day)."]);
    expect(said(84 + 28)).toEqual([]);
    const bars = lifestyleTimeline(body, START).filter(({ lane }) => lane === "own");
    expect(bars.map(({ label }) => label.replaceAll("\u00a0", " "))).toEqual([
      "Amitriptyline 25 mg a day",
      "Amitriptyline 10 mg a day",
      "No more amitriptyline",
    ]);
  });

  it("says both doses when a supplement's amount changes", () => {
    const [one] = graded.supplements as [Supplement];
    const [change] = lifestyleChanges(graded, { ...graded, supplements: [{ ...one, amount: 300 }] }, START);
    expect(change?.kind).toBe("dose");
    expect(toText(change?.clinician ?? [])).toMatch(/200.mg at bedtime becomes 300.mg at bedtime/);
  });
});

describe("for any body", () => {
  it("builds bodies that open", () =>
    fc.assert(fc.property(anyBody, (body) => LifestyleBody.safeParse(body).success)));

  it("raises no target by itself, but a fixed increment without ME/CFS oversight", () =>
    fc.assert(
      fc.property(anyExercise, fc.integer({ min: 0, max: 400 }), (move, day) => {
        const minutes = minutesOn(move, on(day), START);
        const mayRise = move.progression === "fixed_increment" && !move.mecfsSpecialistOversight;
        if (!mayRise) expect(minutes).toBe(move.initialMinutes);
        expect(minutes).toBeLessThanOrEqual(move.goalMinutes);
        if (move.progression === "symptom_contingent" || move.mecfsSpecialistOversight)
          expect(mayAddMinutes(move)).toBe(0);
      }),
    ));

  it("draws on every day the minutes that are asked for on it", () =>
    fc.assert(
      fc.property(anyExercise, fc.integer({ min: 0, max: 700 }), (move, day) => {
        if (!isOn(move, on(day), START)) return;
        const bars = lifestyleTimeline({ ...lifestyleBlank(), movement: [move] }, START).filter(
          ({ kind, from, to }) =>
            kind === "bar" && on(day).compare(from) >= 0 && (!to || on(day).compare(to) <= 0),
        );
        expect(bars.map(({ label }) => Number(/(\d+) minutes?/.exec(label)?.[1]))).toEqual([
          minutesOn(move, on(day), START),
        ]);
      }),
      {
        examples: [[{ ...newExercise("m"), progression: "fixed_increment", weeklyIncreasePercent: 10 }, 30]],
      },
    ));

  it("agrees between today and the timeline, and never asks for a tick", () =>
    fc.assert(
      fc.property(anyBody, fc.integer({ min: -10, max: 400 }), (body, day) => {
        const marks = lifestyleTimeline(body, START);
        for (const item of lifestyleToday(body, on(day), START)) {
          const bars = marks.filter(
            (mark) => mark.item && (item.key === mark.item || item.key.startsWith(`${mark.item}.`)),
          );
          expect(
            bars.filter((bar) => on(day).compare(bar.from) >= 0 && (!bar.to || on(day).compare(bar.to) <= 0)),
          ).toHaveLength(1);
          expect(item.mayLog).toBe(false);
        }
        for (const need of lifestyleNeeds(body, START)) {
          expect(marks.find((mark) => mark.need === need.key)?.from).toEqual(need.target);
          expect(need.earliest.compare(START)).toBeGreaterThanOrEqual(0);
          expect(need.earliest.compare(need.target)).toBeLessThanOrEqual(0);
          expect(need.target.compare(need.latest)).toBeLessThanOrEqual(0);
          const move = body.movement.find(({ key }) => need.key === `${key}.call`);
          const to = move && spanOf(move, START).to;
          if (to) expect(need.latest.compare(to), "after the movement is over").toBeLessThanOrEqual(0);
        }
      }),
    ));

  it("says nothing changed exactly when nothing changed, and speaks in short sentences", () =>
    fc.assert(
      fc.property(anyBody, anyBody, (before, after) => {
        expect(lifestyleChanges(before, before, START)).toEqual([]);
        if (JSON.stringify(before) !== JSON.stringify(after))
          expect(lifestyleChanges(before, after, START)).not.toEqual([]);
        for (const { text } of lifestyleSentences(after, START))
          for (const sentence of toText(text).split(/(?<=[.?])\s/))
            expect(sentence.split(/\s/).length, sentence).toBeLessThanOrEqual(15);
      }),
    ));
});
