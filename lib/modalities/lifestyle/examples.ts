import { lifestyleBlank, newExercise, newNutrition, newPacing, newSleep, newSupplement } from "./defaults.ts";
import { GOAL_STARTS, newAction, newMeasure } from "./goals/goals.ts";
import type { LifestyleBody } from "./schema.ts";

/** Fibromyalgia: walking that may grow after a good week, a fixed wake time, magnesium for 8 weeks, one medicine reduced. */
export const graded: LifestyleBody = {
  sleep: [{ ...newSleep("sleep-1"), wakeAt: "06:30" }],
  movement: [
    newExercise("move-1"),
    { ...newExercise("move-2", "warm_water"), days: [2], initialMinutes: 15, startWeek: 5 },
  ],
  nutrition: [newNutrition("eat-1", "mediterranean")],
  supplements: [{ ...newSupplement("supplement-1", "magnesium"), amount: 200, startWeek: 3 }],
  reductions: [
    {
      key: "cut-1",
      medicine: "amitriptyline",
      from: { amount: 25, unit: "mg" },
      to: { amount: 10, unit: "mg" },
      week: 9,
    },
  ],
  goals: [
    { ...newAction("goal-1", GOAL_STARTS[0]), what: "Get up at 6:30", confidence: 8 },
    { ...newMeasure("goal-2", "peg"), target: 4 },
  ],
};

/** ME/CFS: pacing with a heart-rate limit of 83 and planned rests; nothing rises. */
export const pacing: LifestyleBody = {
  ...lifestyleBlank(),
  sleep: [{ ...newSleep("sleep-1"), parts: ["relaxation", "sleep_hygiene"], wakeAt: "08:00" }],
  movement: [{ ...newPacing("move-1"), heartRate: { restingBpm: 68, ageYears: 40 } }],
  nutrition: [newNutrition("eat-1", "regular_meals")],
  goals: [{ ...newAction("goal-1", GOAL_STARTS[3]), confidence: 7 }],
};

/** Sleep first: CBT-I with hours in bed from the diary, nothing else asked for. */
export const sleepFirst: LifestyleBody = {
  ...lifestyleBlank(),
  sleep: [
    {
      ...newSleep("sleep-1"),
      weeks: 8,
      parts: ["stimulus_control", "sleep_restriction", "sleep_hygiene"],
      hoursInBed: 6.5,
    },
  ],
  nutrition: [newNutrition("eat-1", "caffeine")],
  goals: [{ ...newMeasure("goal-1", "sleep"), byWeek: 8 }],
};

/** Chronic pain: tai chi twice a week and vitamin D. */
export const gentleStrength: LifestyleBody = {
  ...lifestyleBlank(),
  movement: [{ ...newExercise("move-1", "tai_chi"), days: [2, 5], initialMinutes: 15 }],
  supplements: [{ ...newSupplement("supplement-1", "vitamin_d"), amount: 1000 }],
};

export const examples: readonly LifestyleBody[] = [graded, pacing, sleepFirst, gentleStrength];
