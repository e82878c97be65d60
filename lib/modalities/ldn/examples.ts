import { consented, protocolBody } from "./defaults.ts";
import type { LdnBody } from "./schema.ts";

/** The usual ladder, as most adults begin. */
export const standardLadder: LdnBody = {
  ...consented(protocolBody("standard-2wk")),
  why: "We go up slowly so that your body can get used to it.",
};

const slow = consented(protocolBody("slow-0.5-2wk"));

/** Half-milligram steps; sleep got worse in week 5, so the third dose was held for two more weeks. */
export const slowWithHold: LdnBody = {
  ...slow,
  steps: [
    ...slow.steps.slice(0, 3),
    { key: "s9", mg: 1.5, nights: 14, kind: "hold", why: "We wait because your sleep got worse." },
    ...slow.steps.slice(3),
  ],
  reviewWeeks: [8, 12, 26],
};

/** Reacted to the first half-milligram step: liquid, in the morning, a tenth at a time. */
export const verySensitive: LdnBody = {
  ...consented(protocolBody("very-sensitive-0.1")),
  labWeeks: [0, 4, 12],
  why: "You felt the first dose strongly, so we start far lower.",
};

/** Stayed at the lowest dose that helped; taken in the morning because of dreams. */
export const atMaintenance: LdnBody = {
  ...consented(protocolBody("standard-2wk")),
  protocol: "own",
  timing: "morning",
  form: { kind: "capsule", strengths: [1.5, 3] },
  steps: [
    { key: "s1", mg: 1.5, nights: 14, kind: "step" },
    { key: "s2", mg: 3, nights: 28, kind: "step" },
  ],
  thenMg: 3,
  reviewWeeks: [8, 14, 52],
  labWeeks: [0, 52],
  firstCall: false,
  why: "This dose helps, so there is no need for more.",
};

/** Went back a dose after vivid dreams and tries again with half the step. */
export const steppedBack: LdnBody = {
  ...consented(protocolBody("standard-2wk")),
  form: { kind: "capsule", strengths: [1.5, 2.25, 3, 4.5] },
  steps: [
    { key: "s1", mg: 1.5, nights: 14, kind: "step" },
    { key: "s2", mg: 3, nights: 9, kind: "step" },
    { key: "s3", mg: 1.5, nights: 14, kind: "stepBack", why: "We go back because of the bad dreams." },
    { key: "s4", mg: 2.25, nights: 14, kind: "step" },
    { key: "s5", mg: 3, nights: 14, kind: "step" },
  ],
  reviewWeeks: [8, 17],
};

export const examples: readonly LdnBody[] = [
  standardLadder,
  slowWithHold,
  verySensitive,
  atMaintenance,
  steppedBack,
];
