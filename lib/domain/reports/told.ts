/** Side effects that a patient can tell in a check-in. Those that a rule of group OUT knows carry its event key. */
export const SIDE_EFFECTS = {
  vivid_dreams_or_insomnia: "Vivid dreams, or hard to sleep",
  headache: "Headache",
  nausea: "Feeling sick",
  dizzy: "Dizzy",
  pem_crash: "A crash after doing too much",
  took_opioid: "Took opioid pain medicine",
  withdrawal_symptoms: "Sweating, cramps or feeling shaky after a dose",
  liver_symptoms: "Yellow skin, dark urine or strong belly pain",
  allergic_reaction: "Hives, a swollen face or trouble breathing",
} as const;
export type SideEffect = keyof typeof SIDE_EFFECTS;
export const SIDE_EFFECT_KEYS = Object.keys(SIDE_EFFECTS) as [SideEffect, ...SideEffect[]];

/** How bad it was. Source: clinical pack, daily_checkin_fields. */
export const SEVERITIES = { mild: "Mild", moderate: "Moderate", severe: "Severe" } as const;
export type Severity = keyof typeof SEVERITIES;
export const SEVERITY_KEYS = Object.keys(SEVERITIES) as [Severity, ...Severity[]];

/** Side effects that are asked how bad they were. The others are serious, or events, in any degree. */
export const RATED = [
  "vivid_dreams_or_insomnia",
  "headache",
  "nausea",
  "dizzy",
] as const satisfies SideEffect[];
const isRated = (event: string): boolean => (RATED as readonly string[]).includes(event);
const isSeverity = (value: unknown): value is Severity =>
  typeof value === "string" && Object.hasOwn(SEVERITIES, value);

/** What was said of how bad it was, of the side effects that were told; without an entry it was not said. */
export function severitiesOf(events: readonly string[], said: unknown): Readonly<Record<string, Severity>> {
  const entries = typeof said === "object" && said !== null ? Object.entries(said) : [];
  return Object.fromEntries(
    entries.flatMap(([event, value]) =>
      isRated(event) && events.includes(event) && isSeverity(value) ? [[event, value]] : [],
    ),
  );
}

/** Why a dose was not taken, in the order in which it is asked (ux A1). */
export const NOT_TAKEN = {
  unwell: "Felt unwell",
  ranOut: "Ran out",
  choseToWait: "Chose to wait",
  tookOpioid: "Took opioid pain medicine",
  ratherNotSay: "Rather not say",
} as const;
export type NotTaken = keyof typeof NOT_TAKEN;
export const NOT_TAKEN_KEYS = Object.keys(NOT_TAKEN) as [NotTaken, ...NotTaken[]];

/** What was told on one day. */
export type ToldDay = { day: string; events: readonly string[] };
