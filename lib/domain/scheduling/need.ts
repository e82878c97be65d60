import type { CalendarDate } from "#lib/domain/words/calendar.ts";

/** What the front desk reads. Coded on purpose: a visit type names no drug, no dose and no diagnosis. */
export const VISIT_TYPES = {
  review: { label: "Review", minutes: 30, who: "physician" },
  newPlan: { label: "New plan", minutes: 60, who: "physician" },
  acupuncture: { label: "Acupuncture", minutes: 45, who: "acupuncturist" },
  bloodDraw: { label: "Blood draw", minutes: 15, who: "lab" },
  call: { label: "Call", minutes: 15, who: "physician" },
} as const satisfies Record<string, { label: string; minutes: number; who: Provides }>;
export type VisitType = keyof typeof VISIT_TYPES;

/** What a provider must be able to do to take the visit. */
export type Provides = "physician" | "acupuncturist" | "lab";

/** Something the plan needs booked. Days are inclusive; `key` lives on across versions. */
export type Need = {
  key: string;
  visitType: VisitType;
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
