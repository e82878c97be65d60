import { phrases } from "#lib/domain/words/say.ts";

/** Side effects that a patient can tell in a check-in. Those that a rule of group OUT knows carry its event key. */
export const SIDE_EFFECTS = phrases({
  vivid_dreams_or_insomnia: "Vivid dreams, or hard to sleep",
  headache: "Headache",
  nausea: "Feeling sick",
  dizzy: "Dizzy",
  pem_crash: "A crash after doing too much",
  took_opioid: "Took opioid pain medicine",
  withdrawal_symptoms: "Sweating, cramps or feeling shaky after a dose",
  liver_symptoms: "Yellow skin, dark urine or strong belly pain",
  allergic_reaction: "Hives, a swollen face or trouble breathing",
});
export type SideEffect = keyof typeof SIDE_EFFECTS;
export const SIDE_EFFECT_KEYS = Object.keys(SIDE_EFFECTS) as [SideEffect, ...SideEffect[]];

/** How bad it was. Source: clinical pack, daily_checkin_fields. */
export const EFFECT_SEVERITIES = phrases({ mild: "Mild", moderate: "Moderate", severe: "Severe" });
export type EffectSeverity = keyof typeof EFFECT_SEVERITIES;
export const EFFECT_SEVERITY_KEYS = Object.keys(EFFECT_SEVERITIES) as [EffectSeverity, ...EffectSeverity[]];

/** Side effects that are asked how bad they were. The others are serious, or events, in any degree. */
export const GRADED_SIDE_EFFECTS = [
  "vivid_dreams_or_insomnia",
  "headache",
  "nausea",
  "dizzy",
] as const satisfies SideEffect[];
const isRated = (event: string): boolean => (GRADED_SIDE_EFFECTS as readonly string[]).includes(event);
const isSeverity = (value: unknown): value is EffectSeverity =>
  typeof value === "string" && Object.hasOwn(EFFECT_SEVERITIES, value);

/** What was said of how bad it was, of the side effects that were told; without an entry it was not said. */
export function severitiesOf(
  events: readonly string[],
  said: unknown,
): Readonly<Record<string, EffectSeverity>> {
  const entries = typeof said === "object" && said !== null ? Object.entries(said) : [];
  return Object.fromEntries(
    entries.flatMap(([event, value]) =>
      isRated(event) && events.includes(event) && isSeverity(value) ? [[event, value]] : [],
    ),
  );
}

/** Why a dose was not taken, in the order in which it is asked (ux A1). */
export const MISSED_DOSE_REASONS = phrases({
  unwell: "Felt unwell",
  ranOut: "Ran out",
  choseToWait: "Chose to wait",
  tookOpioid: "Took opioid pain medicine",
  ratherNotSay: "Rather not say",
});
export type MissedDoseReason = keyof typeof MISSED_DOSE_REASONS;
export const MISSED_DOSE_REASON_KEYS = Object.keys(MISSED_DOSE_REASONS) as [
  MissedDoseReason,
  ...MissedDoseReason[],
];

/** What was told on one day. */
export type ReportedDay = { day: string; events: readonly string[] };
