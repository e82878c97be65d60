import type { Fact } from "#lib/domain/facts/facts.ts";
import type { ScaleKey } from "#lib/domain/reports/check-in.ts";
import * as ldn from "#lib/modalities/ldn/examples.ts";
import * as lifestyle from "#lib/modalities/lifestyle/examples.ts";

/** A fact with its days counted back from today: `{ daysAgo: 20 }` becomes the day itself. */
export type Told = { fact: (day: (ago: number) => string) => Fact };
export const fact = (make: Told["fact"]): Told => ({ fact: make });

/** Blood drawn before a first dose; values of a healthy adult. */
export const healthyBlood = (ago: number): Told[] => [
  fact((day) => ({ kind: "lab", key: "alt", value: 22, unit: "U/L", takenOn: day(ago) })),
  fact((day) => ({ kind: "lab", key: "ast", value: 20, unit: "U/L", takenOn: day(ago) })),
  fact((day) => ({ kind: "lab", key: "egfr", value: 95, unit: "mL/min/1.73m2", takenOn: day(ago) })),
];
export const condition = (key: string) => fact(() => ({ kind: "condition", key }));
export const profile = (more: Partial<Extract<Fact, { kind: "profile" }>>) =>
  fact(() => ({ kind: "profile", smoker: "no", surgeryPlanned: "no", ...more }));
export const takes = (text: string, since: number) =>
  fact((day) => ({ kind: "medication", text, status: "active", since: day(since) }));
export const took = (text: string, since: number, until: number) =>
  fact((day) => ({ kind: "medication", text, status: "stopped", since: day(since), stoppedOn: day(until) }));
export const pregnancy = (status: "not_pregnant" | "not_applicable") =>
  fact(() => ({ kind: "pregnancy", status }));

export type Bodies = { ldn?: object; acupuncture?: object; hormones?: object; lifestyle?: object };
export type Patient = {
  key: string;
  givenName: string;
  familyName: string;
  born: string;
  sex: "female" | "male";
  phone: string;
  email?: string;
  accessNeeds?: readonly string[];
  team: readonly string[];
  facts?: readonly Told[];
  plan?: {
    title: string;
    template: string;
    /** Days since day 1 of week 1; negative when it has yet to start. */
    startedAgo: number;
    /** Versions that were signed, oldest first. */
    signed?: readonly { ago: number; why: string; parts: Bodies }[];
    draft?: Bodies;
    /** Parts of the last version that the patient has agreed to. */
    agreed?: readonly (keyof Bodies)[];
    /** Parts of the last version with a question. */
    asked?: { part: keyof Bodies; text: string; answer?: string };
  };
  /** Answers of the evenings: how they began, where they went, and which share was answered. */
  evenings?: { from: Day; to: Day; share: number; sleepDropsAfter?: number };
  /** Keep the newest past visit unbooked, so that it is overdue. */
  overdue?: boolean;
};
/** Where the cast says nothing of a scale, its answers stay about the middle. */
export type Day = Partial<Record<ScaleKey, number>>;

/** Walking and a wake time, for people who do not take the medicine that the example reduces. */
export const graded = { ...lifestyle.graded, reductions: [] };
export const less = (key: string, from: number, to: number, week: number) => ({
  key,
  medicine: "amitriptyline",
  from: { amount: from, unit: "mg" as const },
  to: { amount: to, unit: "mg" as const },
  week,
});
/** Tai chi, while a tablet that she has taken for years goes down in week 6 and is stopped in week 12. */
export const gentleAndLess = {
  ...lifestyle.gentleStrength,
  reductions: [less("cut-1", 25, 10, 6), less("cut-2", 10, 0, 12)],
};
export const untilHold = {
  ...ldn.slowWithHold,
  steps: ldn.slowWithHold.steps.filter(({ kind }) => kind !== "hold"),
};
