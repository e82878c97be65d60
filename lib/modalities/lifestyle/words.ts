import { timeText, weekdaysText } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { type Goal, goalItem, MEASURES } from "./goals/goals.ts";
import { ACTIVITIES, HABITS } from "./habits.ts";
import { dailyAmount, intake } from "./limits.ts";
import type { Exercise, LifestyleBody, Movement, Nutrition, Sleep, Supplement } from "./schema.ts";
import { type IntakeTime, supplementFacts } from "./supplements.ts";

/** Labels of the editor and the views. */
export const words = {
  name: "Daily life",
  empty: "Nothing for daily life is in this plan.",
  sleep: "Sleep",
  movement: "Movement and rest",
  nutrition: "Eating",
  supplements: "Supplements",
  reductions: "Other medicines",
  goals: "Goals",
  times: { morning: "Morning", midday: "Midday", evening: "Evening", bedtime: "Bedtime" } satisfies Record<
    IntakeTime,
    string
  >,
  at: {
    morning: "in the morning",
    midday: "at midday",
    evening: "in the evening",
    bedtime: "at bedtime",
  } satisfies Record<IntakeTime, string>,
  progressions: {
    symptom_contingent: "By symptoms: it stays as it is",
    time_contingent: "By time: more after a good week",
    fixed_increment: "Fixed increments (never in ME/CFS)",
  } satisfies Record<Exercise["progression"], string>,
  intensities: { light: "Light", moderate: "Moderate", vigorous: "Vigorous" } satisfies Record<
    Exercise["intensity"],
    string
  >,
  rest: "Stop before you are worn out. Rest counts.",
};

/** "7:00 am" for "07:00". */
export function clockText(clock: string): string {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return timeText({ hour, minute });
}

/** "Amitriptyline", "D-ribose". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** "Magnesium", "D-ribose". */
export const supplementName = ({ supplement }: Supplement): string =>
  capital(supplementFacts(supplement).name);
/** "magnesium (elemental)": what the amount counts, where it matters. */
export const supplementExact = ({ supplement }: Supplement): string => {
  const { name, of } = supplementFacts(supplement);
  return of ? `${name} (${of})` : name;
};

/** "1 minute", "8 minutes". */
export const minutesText = (minutes: number): string => (minutes === 1 ? "1 minute" : `${minutes} minutes`);
/** "Walk 8 minutes on Mon, Wed and Sat". */
export const askText = (move: Exercise, minutes: number): string =>
  `${ACTIVITIES[move.activity].ask} ${minutesText(minutes)} ${move.days.length === 7 ? "every day" : `on ${weekdaysText(move.days)}`}`;

const sleepLabel = ({ wakeAt }: Sleep): string => `Same wake time, ${clockText(wakeAt)}`;
const movementLabel = (move: Movement): string =>
  move.kind === "pacing" ? "Pacing: stop before you are worn out" : askText(move, move.initialMinutes);
const nutritionLabel = ({ habit }: Nutrition): string => HABITS[habit].title;
const supplementLabel = (one: Supplement): Said =>
  say`${supplementName(one)} ${{ ...intake(one), amount: dailyAmount(one) }} a day`;

/** "Get up at 7:00", without the full stop that somebody may have typed. */
export const goalText = (goal: Goal): string => {
  if (goal.kind === "action") return goal.what.replace(/[.!]+$/, "");
  const { patient, better } = MEASURES[goal.measure];
  return `${patient} of ${goal.target} or ${better === "lower" ? "less" : "more"}`;
};
const goalLabel = (goal: Goal): string => `Goal: ${goalText(goal)}`;

/** Every item with one label (its doses as data), in the order of the section. */
export const labelled = (body: LifestyleBody) => [
  ...body.sleep.map((item) => ({ item, label: say`${sleepLabel(item)}` })),
  ...body.movement.map((item) => ({ item, label: say`${movementLabel(item)}` })),
  ...body.nutrition.map((item) => ({ item, label: say`${nutritionLabel(item)}` })),
  ...body.supplements.map((item) => ({ item, label: supplementLabel(item) })),
  ...body.goals.map((goal) => ({
    item: goalItem(goal),
    label: say`${goalLabel(goal)}`,
    goal: goalText(goal),
  })),
];
