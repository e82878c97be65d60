import { CONSENT } from "./evidence.ts";
import type { Form, Timing } from "./form.ts";
import { bestDose } from "./ladder/ladder.ts";
import type { LdnBody, PROTOCOL_IDS } from "./schema.ts";

/** Nothing planned yet: no dose, no visit, nothing brought in. */
export const blank = (): LdnBody => ({
  protocol: "own",
  form: capsules(1.5, 3, 4.5),
  timing: "bedtime",
  steps: [],
  thenMg: null,
  reviewWeeks: [],
  labWeeks: [],
  firstCall: false,
});

const capsules = (...strengths: number[]): Form => ({ kind: "capsule", strengths });

type Schedule = {
  id: (typeof PROTOCOL_IDS)[number];
  label: string;
  summary: string;
  /** Total daily mg and nights, in order. */
  ladder: readonly (readonly [mg: number, nights: number, timing?: Timing])[];
  thenMg: number;
  timing: Timing;
  form: Form;
  sources: readonly [string, ...string[]];
};

const even = (nights: number, ...doses: number[]) => doses.map((mg) => [mg, nights] as const);
const HALVES = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];

// Source: clinical pack 2026-05, titration_protocols; how sure each is: README.md.
const SCHEDULES: readonly Schedule[] = [
  {
    id: "standard-2wk",
    sources: ["expert", "toljan2018", "ldnrt_guide"],
    label: "Standard, two-week steps",
    summary: "Most adults. A clinic convention: no trial compared schedules.",
    ladder: even(14, 1.5, 3),
    thenMg: 4.5,
    timing: "bedtime",
    form: capsules(1.5, 3, 4.5),
  },
  {
    id: "standard-1wk",
    sources: ["expert", "ldnrt_guide"],
    label: "Standard, one-week steps",
    summary: "People who tolerate medicines well.",
    ladder: even(7, 1.5, 3),
    thenMg: 4.5,
    timing: "bedtime",
    form: capsules(1.5, 3, 4.5),
  },
  {
    id: "slow-0.5-2wk",
    sources: ["expert", "norland_sheet"],
    label: "Slow half-milligram steps, two weeks each",
    summary: "ME/CFS, sensitivity to medicines, age 65 or over, eGFR 30 to 59.",
    ladder: even(14, ...HALVES),
    thenMg: 4.5,
    timing: "bedtime",
    form: capsules(0.5, 1.5, 3, 4.5),
  },
  {
    id: "slow-0.5-1wk",
    sources: ["norland_sheet"],
    label: "Slow half-milligram steps, one week each",
    summary: "As above, moderate sensitivity.",
    ladder: even(7, ...HALVES),
    thenMg: 4.5,
    timing: "bedtime",
    form: capsules(0.5, 1.5, 3, 4.5),
  },
  {
    id: "very-sensitive-0.1",
    sources: ["expert"],
    label: "Very low start, liquid",
    summary: "People who reacted to the first half-milligram step. Continue with the slow steps afterwards.",
    ladder: even(14, 0.1, 0.2, 0.3, 0.4),
    thenMg: 0.5,
    timing: "morning",
    form: { kind: "liquid", mgPerMl: 1 },
  },
  {
    id: "final-trial-6mg",
    sources: ["bruun2021", "bruun2024"],
    label: "FINAL trial schedule",
    summary: "Reference, above the usual top dose. The trial found no more pain relief than placebo.",
    ladder: even(7, 1.5, 3, 4.5),
    thenMg: 6,
    timing: "bedtime",
    form: capsules(1.5, 3, 4.5),
  },
  {
    id: "younger-trial-4.5",
    sources: ["younger2009", "younger2013"],
    label: "Younger 2009 and 2013 trial dose",
    summary: "Reference: the target dose from the first night.",
    ladder: [],
    thenMg: 4.5,
    timing: "bedtime",
    form: capsules(4.5),
  },
  {
    id: "innova-trial-4.5",
    sources: ["innova_protocol", "innova2026"],
    label: "INNOVA trial dose",
    summary:
      "Reference: the target dose from the first night. The trial found no more pain relief than placebo.",
    ladder: [],
    thenMg: 4.5,
    timing: "bedtime",
    form: capsules(4.5),
  },
  {
    id: "mecfs-polo2019",
    sources: ["polo2019"],
    label: "ME/CFS cohort, twice a day",
    summary: "Reference, read from a summary. Stopped when nothing was gained after 6 months.",
    ladder: [
      [1.5, 7, "morning"],
      [3, 42],
    ],
    thenMg: 4.5,
    timing: "divided",
    form: capsules(1.5, 2.25),
  },
];

/** Reviews at weeks 8 and 12, and one after 8 weeks on the best dose where that is later (RR-REVIEW-8, RR-JUDGE-12). */
export function usualReviews(body: Pick<LdnBody, "steps" | "thenMg">): number[] {
  const best = bestDose({ ...blank(), ...body });
  const judge = best ? Math.ceil(best.afterDays / 7) + 8 : 12;
  return judge > 12 ? [8, 12, judge] : [8, 12];
}

function bodyOf({ id, ladder, thenMg, timing, form }: Schedule): LdnBody {
  const steps = ladder.map(([mg, nights, at], i) => ({
    key: `s${i + 1}`,
    mg,
    nights,
    kind: "step" as const,
    ...(at ? { timing: at } : {}),
  }));
  const reviewWeeks = usualReviews({ steps, thenMg });
  return { protocol: id, form, timing, steps, thenMg, reviewWeeks, labWeeks: [0], firstCall: true };
}

/** The pack's schedules as bodies; the ultra-low one is left out on purpose (rule LDN-ULTRALOW). */
export const protocols = SCHEDULES.map((schedule) => ({
  id: schedule.id as string,
  label: schedule.label,
  summary: schedule.summary,
  sources: schedule.sources,
  body: bodyOf(schedule),
}));

/** A schedule's body by id, for examples, templates and tests; throws when there is none. */
export function protocolBody(id: string): LdnBody {
  const found = protocols.find((protocol) => protocol.id === id);
  if (!found) throw new RangeError(`No schedule ${id}.`);
  return found.body;
}

/** The body as it stands once the patient has accepted today's consent text. */
export const consented = (body: LdnBody): LdnBody => ({ ...body, consentVersion: CONSENT.version });

/** Without consent, what one person took before, and the days on which they stopped or paused; and without reasons that were written for one person. */
export function impersonal(body: LdnBody, words: "keep" | "drop"): LdnBody {
  const { consentVersion: _consent, stoppedOn: _stopped, pauses: _pauses, before: _before, ...kept } = body;
  if (words === "keep") return kept;
  const { why: _why, ...rest } = kept;
  return { ...rest, steps: rest.steps.map(({ why: _stepWhy, ...step }) => step) };
}
