import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";

/** Why a part is held, and since which day: for the patient (grade 6, one sentence) and for a clinician. */
type HoldWords = { patient: (on: CalendarDate) => Said; clinician: string };

/** Reasons for which a part of a plan is not taken until a physician says so, in order of weight. */
export const HOLD_REASONS = {
  opioid: {
    patient: (on) => say`On ${on} you told us that you took opioid pain medicine.`,
    clinician: "The patient told of opioid pain medicine.",
  },
  withdrawal: {
    patient: (on) => say`On ${on} you told us of sweating, cramps or feeling shaky after a dose.`,
    clinician: "The patient told of signs of withdrawal after a dose.",
  },
  reaction: {
    patient: (on) => say`On ${on} you told us of hives, a swollen face or trouble breathing.`,
    clinician: "The patient told of an allergic reaction.",
  },
  liver: {
    patient: (on) => say`On ${on} you told us of yellow skin, dark urine or strong belly pain.`,
    clinician: "The patient told of signs of liver injury.",
  },
  pregnancy: {
    patient: (on) => say`On ${on} you told us that you are or may be pregnant.`,
    clinician: "The patient told of a pregnancy.",
  },
  surgery: {
    patient: (on) => say`On ${on} you told us of a surgery.`,
    clinician: "The patient told of a surgery.",
  },
  emergency: {
    patient: (on) => say`On ${on} you told us of a visit to the emergency room.`,
    clinician: "The patient told of an emergency visit.",
  },
  medicine: {
    patient: (on) => say`On ${on} you told us of a new medicine.`,
    clinician: "The patient told of a new medicine.",
  },
  unknown: {
    patient: (on) => say`On ${on} you told us of a medicine that may not go with naltrexone.`,
    clinician: "The patient told of a medicine that nobody knows and that may be an opioid.",
  },
  chart: {
    patient: () => say`Something in your chart did not go with it.`,
    clinician: "An entry of the chart forbade it.",
  },
  clinic: { patient: () => say`Your clinic asked you to pause it.`, clinician: "Paused by the clinic." },
} as const satisfies Record<string, HoldWords>;
export type HoldReason = keyof typeof HOLD_REASONS;
export const HOLD_REASON_KEYS = Object.keys(HOLD_REASONS) as [HoldReason, ...HoldReason[]];

/** Where a hold came from. */
export const HOLD_SOURCES = [
  "doseLog",
  "checkIn",
  "assessment",
  "message",
  "fact",
  "inbox",
  "clinic",
] as const;
export type HoldSource = (typeof HOLD_SOURCES)[number];

/** A hold that stands. `on` is the patient's day as ISO; `takenBack` says that the patient called it a mistake. */
export type Hold = {
  id: string;
  modality: string;
  reason: HoldReason;
  because: string;
  on: string;
  openedAt: Date;
  takenBack: boolean;
  /** Of what the chart forbade: the rule that said so. */
  rule?: string;
  /** Keys of the items that it is about; absent: the whole part. */
  items?: readonly string[];
};

/** What a rule of group OUT that stops says about a dose: which reason it holds for, by rule. The others hold nothing. */
export const HELD_BY_RULE: Readonly<Record<string, HoldReason>> = {
  "OUT-OPIOID-ON-LDN": "opioid",
  "OUT-WITHDRAWAL": "withdrawal",
  "OUT-LIVER": "liver",
  "OUT-ALLERGY": "reaction",
};
