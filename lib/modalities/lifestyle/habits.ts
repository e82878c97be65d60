/** Ways of moving: how a patient is asked, and what kind of training it is. Source: FITT tables of ACSM, EULAR 2017. */
export const ACTIVITIES = {
  walking: { label: "Walking", ask: "Walk", type: "aerobic" },
  cycling: { label: "Cycling", ask: "Ride a bike", type: "aerobic" },
  warm_water: { label: "Warm water (32 to 34 C)", ask: "Move in warm water", type: "aerobic" },
  elliptical: { label: "Elliptical", ask: "Use the cross trainer", type: "aerobic" },
  dance: { label: "Dance", ask: "Dance", type: "aerobic" },
  bands: { label: "Bands", ask: "Train with bands", type: "strength" },
  machines: { label: "Machines", ask: "Train on machines", type: "strength" },
  body_weight: { label: "Body weight", ask: "Train with your own weight", type: "strength" },
  stretching: { label: "Stretching", ask: "Stretch", type: "flexibility" },
  tai_chi: { label: "Tai chi", ask: "Do tai chi", type: "mind_body" },
  qigong: { label: "Qigong", ask: "Do qigong", type: "mind_body" },
  yoga: { label: "Yoga", ask: "Do yoga", type: "mind_body" },
} as const satisfies Record<string, { label: string; ask: string; type: ExerciseType }>;
export type ExerciseType = "aerobic" | "strength" | "flexibility" | "mind_body";
export type ActivityKey = keyof typeof ACTIVITIES;
export const ACTIVITY_KEYS = Object.keys(ACTIVITIES) as [ActivityKey, ...ActivityKey[]];

/** Parts of a CBT-I program. Sources: AASM 2021, ACP 2016. */
export const SLEEP_PARTS = {
  stimulus_control: {
    label: "Bed only for sleep (stimulus control)",
    patient: ["Go to bed when you are sleepy.", "Awake for 20 minutes? Get up, and come back when sleepy."],
  },
  sleep_restriction: {
    label: "Set time in bed (sleep restriction, never below 5.5 h)",
    patient: ["We set your hours in bed with your sleep diary.", "Do not drive when you are sleepy."],
  },
  relaxation: { label: "Relaxation", patient: ["Breathe slowly for 10 minutes each day."] },
  cognitive: {
    label: "Worry time, thoughts about sleep",
    patient: ["Write your worries down early in the evening."],
  },
  sleep_hygiene: {
    label: "Sleep habits (never the only part)",
    patient: [
      "Keep the room dark, cool and quiet.",
      "Get 20 minutes of morning light.",
      "No caffeine after noon.",
    ],
  },
} as const satisfies Record<string, { label: string; patient: readonly string[] }>;
export type SleepPart = keyof typeof SLEEP_PARTS;
export const SLEEP_PART_KEYS = Object.keys(SLEEP_PARTS) as [SleepPart, ...SleepPart[]];

type Habit = {
  title: string;
  label: string;
  patient: readonly [string, ...string[]];
  note: string;
  sources: readonly string[];
};

/** Eating habits a plan may hold, each with what is known of it. */
export const HABITS = {
  mediterranean: {
    title: "Food as on the Mediterranean Sea",
    label: "Mediterranean pattern",
    patient: ["Eat plants, beans, nuts and olive oil.", "Eat fish twice a week and little red meat."],
    note: "Good for general health. In fibromyalgia only small trials, low certainty.",
    sources: ["expert"],
  },
  regular_meals: {
    title: "Regular meals",
    label: "Regular meals and fluids (ME/CFS)",
    patient: ["Eat at set times and drink enough.", "Let others help with shopping and cooking."],
    note: "Screen for weight loss in severe illness. Salt only if the physician agrees.",
    sources: ["ng206"],
  },
  weight: {
    title: "Slow weight loss",
    label: "Weight, if BMI is 30 or more",
    patient: ["Aim for a small, slow loss of weight."],
    note: "5 to 10% weight loss may ease symptoms; low certainty.",
    sources: ["expert"],
  },
  low_fodmap: {
    title: "Low FODMAP food",
    label: "Low FODMAP, only with IBS",
    patient: [
      "Follow the food list of your dietitian for a few weeks.",
      "Then bring the foods back one by one.",
    ],
    note: "2 to 6 weeks with a dietitian, then reintroduction.",
    sources: ["expert"],
  },
  gluten_free: {
    title: "No gluten",
    label: "Gluten free, only for celiac disease or clear sensitivity",
    patient: ["Leave out wheat, rye and barley."],
    note: "Test tTG-IgA first, while gluten is still eaten.",
    sources: ["expert"],
  },
  caffeine: {
    title: "No caffeine after noon",
    label: "Caffeine before noon only",
    patient: ["Have coffee or tea only before noon."],
    note: "Up to 200 mg before noon.",
    sources: ["expert", "aasm2021"],
  },
  alcohol: {
    title: "No alcohol",
    label: "No alcohol",
    patient: ["Drink no alcohol."],
    note: "None with an opioid, a sedative or liver disease; never as a sleep aid.",
    sources: ["expert", "aasm2021"],
  },
} as const satisfies Record<string, Habit>;
export type HabitKey = keyof typeof HABITS;
export const HABIT_KEYS = Object.keys(HABITS) as [HabitKey, ...HabitKey[]];
