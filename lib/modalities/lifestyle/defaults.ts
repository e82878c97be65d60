import type { Protocol } from "#lib/modalities/modality.ts";
import type { ActivityKey, HabitKey } from "./habits.ts";
import {
  type Exercise,
  keysOf,
  type LifestyleBody,
  type Nutrition,
  type Pacing,
  type Reduction,
  type Sleep,
  type Supplement,
} from "./schema.ts";
import { type SupplementKey, supplementFacts } from "./supplements.ts";

/** Nothing asked for. */
export const lifestyleBlank = (): LifestyleBody => ({
  sleep: [],
  movement: [],
  nutrition: [],
  supplements: [],
  reductions: [],
  goals: [],
});

/** CBT-I with a fixed wake time, as AASM 2021 describes it; hours in bed come only from a diary. */
export const newSleep = (key: string): Sleep => ({
  key,
  startWeek: 1,
  parts: ["stimulus_control", "relaxation", "cognitive", "sleep_hygiene"],
  wakeAt: "07:00",
  windDownMinutes: 60,
});

/** Start low: 8 light minutes on 3 days; the person may add about 10% after a good week (EULAR 2017, ACSM). */
export const newExercise = (key: string, activity: ActivityKey = "walking"): Exercise => ({
  kind: "exercise",
  key,
  startWeek: 1,
  activity,
  days: [1, 3, 6],
  initialMinutes: 8,
  goalMinutes: 30,
  intensity: "light",
  progression: "time_contingent",
  weeklyIncreasePercent: 10,
  mecfsSpecialistOversight: false,
});

/** Rest lying down three times a day; stop after 20 minutes with a timer, rest 10 (NICE NG206, goals of the clinic). */
export const newPacing = (key: string): Pacing => ({
  kind: "pacing",
  key,
  startWeek: 1,
  activityMinutes: 20,
  restMinutes: 10,
  restsADay: 3,
});

export const newNutrition = (key: string, habit: HabitKey): Nutrition => ({ key, startWeek: 1, habit });

/** A supplement at its lowest usual amount a day, divided over its usual times, for a trial of eight weeks. */
export function newSupplement(key: string, supplement: SupplementKey): Supplement {
  const { usual, at } = supplementFacts(supplement);
  const amount = Number((usual[0] / at.length).toFixed(2));
  return { key, startWeek: 1, weeks: 8, supplement, amount, at: [...at] };
}

export const newReduction = (key: string): Reduction => ({
  key,
  medicine: "",
  from: { amount: 20, unit: "mg" },
  to: { amount: 10, unit: "mg" },
  week: 1,
});

type Stem = "sleep" | "move" | "eat" | "supplement" | "cut" | "goal";
/** "move-2": the first free name with that stem. */
export function nextKey(body: LifestyleBody, stem: Stem): string {
  const taken = new Set(keysOf(body));
  let n = 1;
  while (taken.has(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}

const from = (parts: Partial<LifestyleBody>): LifestyleBody => ({ ...lifestyleBlank(), ...parts });
const gentleSleep: Sleep = { ...newSleep("sleep-1"), parts: ["relaxation", "sleep_hygiene"] };

/** Named starts. */
export const protocols: readonly Protocol<LifestyleBody>[] = [
  {
    id: "fibromyalgia-graded",
    sources: ["bidonde2017", "eular2017", "acsm"],
    label: "Fibromyalgia: start low, go slow",
    summary: "Walk 8 easy minutes on 3 days, same wake time, plants and fish.",
    body: from({
      sleep: [newSleep("sleep-1")],
      movement: [newExercise("move-1")],
      nutrition: [newNutrition("eat-1", "mediterranean")],
    }),
  },
  {
    id: "mecfs-pacing",
    sources: ["ng206", "cdc_mecfs", "jason_envelope"],
    label: "ME/CFS: pacing",
    summary: "Rest before tired, no increments, gentle sleep habits, regular meals.",
    body: from({
      sleep: [gentleSleep],
      movement: [newPacing("move-1")],
      nutrition: [newNutrition("eat-1", "regular_meals")],
    }),
  },
  {
    id: "sleep-first",
    sources: ["acp2016", "aasm2021"],
    label: "Sleep first",
    summary: "CBT-I for 8 weeks before anything else is asked.",
    body: from({ sleep: [{ ...newSleep("sleep-1"), weeks: 8 }] }),
  },
  {
    id: "strength",
    sources: ["busch2013", "acsm"],
    label: "Strength with bands",
    summary: "10 light minutes with bands on 2 days, 48 hours apart.",
    body: from({ movement: [{ ...newExercise("move-1", "bands"), days: [2, 5], initialMinutes: 10 }] }),
  },
  {
    id: "mind-body",
    sources: ["eular2017"],
    label: "Tai chi twice a week",
    summary: "Chronic pain: 15 minutes on 2 days, up to 30.",
    body: from({ movement: [{ ...newExercise("move-1", "tai_chi"), days: [2, 5], initialMinutes: 15 }] }),
  },
];

/**
 * Without heart rates, which are one person's, without the other medicines that one person takes less of, and without how sure a
 * person was of a goal. Goals in words that were written for a patient go where such words go.
 */
export const impersonal = (body: LifestyleBody, words: "keep" | "drop"): LifestyleBody => ({
  ...body,
  goals: body.goals
    .filter(({ kind }) => words === "keep" || kind === "measure")
    .map(({ confidence: _confidence, ...goal }) => goal),
  movement: body.movement.map((move) => {
    if (move.kind !== "pacing") return move;
    const { heartRate: _heartRate, ...rest } = move;
    return rest;
  }),
  reductions: [],
});
