import type { Rule } from "./rule.ts";

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

/** What is known when a check-in comes in: today's events, what the plan brings in, and the days before, today among them. */
export type Told = { events: readonly string[]; has: readonly string[]; days: readonly ToldDay[] };

/** The rules that speak at once about events a patient told, in the order of the table. `days` holds the last seven. */
export const rulesTold = (rules: readonly Rule[], { events, has, days }: Told): readonly Rule[] =>
  rules.filter(({ when }) => {
    if (!("checkin" in when) || !("event" in when.checkin)) return false;
    const { event, whileOn, nights } = when.checkin;
    const on = whileOn === "any" || has.includes(whileOn);
    const often =
      nights === undefined || days.filter((day) => day.events.includes(event)).length >= nights.atLeast;
    return on && often && events.includes(event);
  });
