import type { CalendarDate } from "#lib/domain/words/calendar.ts";

/** A type of visit as the front desk reads it. Coded on purpose: it names no drug, no dose and no diagnosis. */
export type VisitType = {
  label: string;
  /** What it is called to the patient, where that is another word. */
  toPatient?: string;
  /** How long it takes where the plan does not say. */
  minutes: number;
  who: Provides;
};

/** Types of visits that belong to no one room, by the key under which visits are stored. A room's own stand on its card. */
export const SHARED_VISITS = {
  review: { label: "Review", minutes: 30, who: "physician" },
  newPlan: { label: "New plan", minutes: 60, who: "physician" },
  bloodDraw: { label: "Blood draw", toPatient: "Blood test", minutes: 15, who: "lab" },
  call: { label: "Call", minutes: 15, who: "physician" },
} as const satisfies Record<string, VisitType>;
export type SharedVisit = keyof typeof SHARED_VISITS;

/** Who a visit can be with, as the desk says it. */
export const PROVIDER_WORDS = {
  physician: "a physician",
  acupuncturist: "an acupuncturist",
  lab: "the laboratory",
} as const;
/** What a provider must be able to do to take the visit. */
export type Provides = keyof typeof PROVIDER_WORDS;

/** Something the plan needs booked. Days are inclusive; `key` lives on across versions. */
export type Need = {
  key: string;
  /** A shared type, or one of the card of the room that asks. */
  visitType: string;
  minutes: number;
  who: Provides;
  earliest: CalendarDate;
  target: CalendarDate;
  latest: CalendarDate;
  /** Only a visit before 10 am serves: some blood levels mean nothing later in the day. Names nothing else. */
  partOfDay?: "earlyMorning";
  /** "4 of 8" of a series. */
  ordinal?: { n: number; of: number };
  /** Key of the need that has to happen first. */
  after?: string;
};
