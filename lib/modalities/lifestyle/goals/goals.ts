import { z } from "zod";
import { SCALE_KEYS, type ScaleKey, scaleOf } from "#lib/domain/reports/check-in.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";
import { type Item, ItemKey, TYPED_DOSE, Week, whole } from "../item.ts";

type MeasureFacts = {
  label: string;
  patient: string;
  by: "checkIn" | "instrument";
  most: number;
  better: "lower" | "higher";
};
const CHECK_INS = Object.fromEntries(
  SCALE_KEYS.map((key): [ScaleKey, MeasureFacts] => {
    const { name, score, better } = scaleOf(key);
    return [key, { label: `${name}, check-in`, patient: score, by: "checkIn", most: 10, better }];
  }),
) as Record<ScaleKey, MeasureFacts>;
const INSTRUMENTS = {
  peg: { label: "PEG", patient: "a pain score (PEG)", by: "instrument", most: 10, better: "lower" },
  fiqr: { label: "FIQR", patient: "a total score (FIQR)", by: "instrument", most: 100, better: "lower" },
  phq9: { label: "PHQ-9", patient: "a mood score (PHQ-9)", by: "instrument", most: 27, better: "lower" },
  gad7: { label: "GAD-7", patient: "a worry score (GAD-7)", by: "instrument", most: 21, better: "lower" },
} as const satisfies Record<string, MeasureFacts>;
/** What a goal may be measured by, besides a count: 0 to `most`, and which way is better. Ids as check-ins and questionnaires have them. */
export const MEASURES: Readonly<Record<ScaleKey | keyof typeof INSTRUMENTS, MeasureFacts>> = {
  ...CHECK_INS,
  ...INSTRUMENTS,
};
export type GoalMeasure = keyof typeof MEASURES;
export const MEASURE_KEYS = Object.keys(MEASURES) as [GoalMeasure, ...GoalMeasure[]];

/** What a goal of one's own is about. Activity is asked apart: with ME/CFS it is refused. */
export const ABOUT = {
  rest: "Rest and pacing",
  sleep: "Sleep",
  eating: "Eating",
  activity: "Activity",
  other: "Something else",
} as const;
export type About = keyof typeof ABOUT;
const ABOUT_KEYS = Object.keys(ABOUT) as [About, ...About[]];

const TYPED_DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b|\d{4}-\d{2}-\d{2}/;
const generated = (text: string) => !TYPED_DOSE.test(text) && !TYPED_DATE.test(text);
const LEAVE = "Leave doses and dates to their own fields.";

/** The week in which it begins and the week by which it is reached; how sure the patient is of it (SMART, expert). */
const times = { key: ItemKey, startWeek: Week, byWeek: Week, confidence: whole(0, 10).optional() };

/** Something to do, counted in days of a week. */
const ActionGoal = z.object({
  kind: z.literal("action"),
  ...times,
  about: z.enum(ABOUT_KEYS),
  what: someText(80, "Say what the patient does.").refine(generated, LEAVE),
  minutes: whole(1, 120).optional(),
  timesADay: whole(1, 12).optional(),
  daysAWeek: whole(1, 7),
  where: safeText(80).refine(generated, LEAVE).optional(),
});
export type ActionGoal = z.infer<typeof ActionGoal>;

/** A number to come to, or to stay at. */
const MeasureGoal = z.object({
  kind: z.literal("measure"),
  ...times,
  measure: z.enum(MEASURE_KEYS),
  target: z.number("Write the number to reach.").min(0, "Use 0 or more.").max(100, "Use at most 100."),
});
export type MeasureGoal = z.infer<typeof MeasureGoal>;

/** Specific, measurable, by a week. Hoped for and measured, never promised. */
export const Goal = z
  .discriminatedUnion("kind", [ActionGoal, MeasureGoal])
  .superRefine((goal, { addIssue }) => {
    const refuse = (path: string, message: string) => addIssue({ code: "custom", path: [path], message });
    if (goal.byWeek < goal.startWeek) refuse("byWeek", "Use the first week of the goal or a later one.");
    if (goal.kind === "measure" && goal.target > MEASURES[goal.measure].most)
      refuse("target", `Use at most ${MEASURES[goal.measure].most}.`);
  });
export type Goal = z.infer<typeof Goal>;

/** A goal as an item of the plan: its weeks, from the first to the one by which it is reached. */
export const goalItem = ({ byWeek, ...rest }: Goal): Item & Omit<Goal, "byWeek"> => ({
  ...rest,
  weeks: byWeek - rest.startWeek + 1,
});

// What people write when they mean exercise, whatever they chose it to be about.
const MOVING =
  /^\W*(?:do |go |take |for )*(?:an? |some |my |your )?(?:walk|run|jog|swim|cycl|bike|ride|danc|exercis|train|lift|climb|hik|yoga|tai chi|qigong|gym|workout|steps)/i;
/** Does the goal ask for an amount of activity: an amount to reach by a week is a fixed increment (NICE NG206). */
export const asksActivity = (goal: Goal): boolean =>
  goal.kind === "action" && (goal.about === "activity" || MOVING.test(goal.what));

type Start = Omit<ActionGoal, "key" | "kind" | "startWeek" | "byWeek"> & { weeks: number };
/** Goals to begin with. Source: clinical pack 2026-05, goals_smart of sleep, pacing and nutrition (expert). */
export const GOAL_STARTS: readonly Start[] = [
  { about: "sleep", what: "Get up at 7:00", daysAWeek: 6, weeks: 2 },
  { about: "sleep", what: "Leave the bed when awake for 20 minutes", daysAWeek: 5, weeks: 2 },
  { about: "sleep", what: "Have no caffeine after noon", daysAWeek: 7, weeks: 4 },
  {
    ...{ about: "rest", what: "Rest lying down in a dark room", minutes: 15, timesADay: 3 },
    ...{ daysAWeek: 7, where: "At ten, two and five", weeks: 2 },
  },
  {
    about: "rest",
    what: "Keep your pulse under its limit, but for toilet and stairs",
    daysAWeek: 6,
    weeks: 2,
  },
  { about: "rest", what: "Stop desk work after 20 minutes with a timer", daysAWeek: 7, weeks: 1 },
  { about: "eating", what: "Eat 2 cups of vegetables", daysAWeek: 5, where: "At dinner", weeks: 4 },
  { about: "eating", what: "Eat fish", daysAWeek: 2, where: "Tuesday and Friday", weeks: 4 },
];

/** A goal from one of the starts; without one, an empty line of one's own. */
export function newAction(key: string, start?: Start): ActionGoal {
  const { weeks, ...rest } = start ?? { about: "other" as const, what: "", daysAWeek: 5, weeks: 4 };
  return { kind: "action", key, startWeek: 1, byWeek: weeks, ...rest };
}

/** A number to begin with, which clinician and patient set together; twelve weeks, as naltrexone is judged. */
export function newMeasure(key: string, measure: GoalMeasure): MeasureGoal {
  const { most, better } = MEASURES[measure];
  const target = better === "lower" ? Math.round(most * 0.4) : Math.round(most * 0.6);
  return { kind: "measure", key, startWeek: 1, byWeek: 12, measure, target };
}
