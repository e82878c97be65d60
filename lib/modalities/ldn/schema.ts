import { z } from "zod";
import { IsoDay } from "#lib/domain/words/calendar.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";
import { amountProblem } from "./dose-slip.ts";
import { Form, Timing } from "./form.ts";
import { canMake } from "./units.ts";

/** Ids of the clinical pack's schedules, and `own` for a ladder that a physician wrote. */
export const PROTOCOL_IDS = [
  "own",
  "standard-2wk",
  "standard-1wk",
  "slow-0.5-2wk",
  "slow-0.5-1wk",
  "very-sensitive-0.1",
  "final-trial-6mg",
  "younger-trial-4.5",
  "innova-trial-4.5",
  "mecfs-polo2019",
  // Never offered: rule LDN-ULTRALOW. It stays readable, so that an imported plan meets that rule.
  "ultra-low-specialist",
] as const;

/** Total daily dose in mg: 0.1 to 6 in steps of 0.05. Source: ldn-dose-range (6 mg is the highest dose studied). */
export const DoseMg = z
  .number("Type the dose as a number, like 1.5.")
  .max(10_000, "That is not a dose. Use a number like 1.5.")
  .superRefine((mg, context) => {
    const problem = amountProblem(mg);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

const TYPED_DOSE = /\d\s*(mg|ml|mcg|milligram|microgram)/i;
/** The clinician's one sentence for the patient. A typed dose is refused: doses in sentences come from the plan. */
export const Why = safeText(200).refine(
  (text) => !TYPED_DOSE.test(text),
  "Leave the dose out of this sentence. The plan adds it, so that it is always right.",
);

/** The same dose every night for a number of nights. `mg` is the whole day's dose. */
export const Step = z.object({
  key: z.string().regex(/^s[0-9]{1,4}$/),
  mg: DoseMg,
  // 1830 nights is five years: time already spent on a dose is kept as a step when a later move splits it.
  nights: z
    .int("Use a whole number of nights.")
    .min(1, "Use at least 1 night.")
    .max(1830, "Use at most 1,830 nights."),
  kind: z.enum(["step", "hold", "stepBack"]),
  /** Where this step is taken at another time than the rest. */
  timing: Timing.optional(),
  why: Why.optional(),
});
export type Step = z.infer<typeof Step>;

const Week = z.int("Use a whole week.").min(0).max(260, "Use at most week 260.");

/** Nights without a dose between two nights of the ladder, both days included; the steps go on after them. */
const Pause = z
  .object({ from: IsoDay, to: IsoDay })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "Use a last day on or after the first." });

/** What was taken before Accord, as it was told. Those nights are no nights of the plan: rules and timeline read them. */
export const Before = z.object({
  mg: DoseMg,
  since: IsoDay,
  toldBy: someText(80, "Say who told it."),
});
export type Before = z.infer<typeof Before>;

const Fields = z.object({
  protocol: z.enum(PROTOCOL_IDS),
  form: Form,
  timing: Timing,
  /** In order from the plan's first night; 40 leaves room for holds and steps back. */
  steps: z.array(Step).max(40, "Use at most 40 steps."),
  /** Dose after the last step, without end, until a review decides. Null while no dose is planned. */
  thenMg: DoseMg.nullable(),
  /** First day without it. */
  stoppedOn: IsoDay.optional(),
  pauses: z.array(Pause).max(20, "Use at most 20 pauses.").optional(),
  before: Before.optional(),
  /** Weeks after the start in which the plan is reviewed. */
  reviewWeeks: z.array(Week.min(1)).max(8, "Use at most 8 reviews."),
  /** Weeks after the start in which blood is taken; 0 is before the first dose. */
  labWeeks: z.array(Week).max(8, "Use at most 8 blood draws."),
  /** Whether the clinic calls before the first change of dose. */
  firstCall: z.boolean(),
  /** Version of the consent text that the patient accepted. */
  consentVersion: safeText(40).optional(),
  why: Why.optional(),
});

/** What a physician orders and a patient follows: one ladder of low-dose naltrexone. Errors are sentences, keyed by path. */
export const LdnBody = Fields.superRefine((body, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: "custom", path, message });
  if (new Set(body.steps.map((step) => step.key)).size < body.steps.length)
    refuse(["steps"], "Two steps have the same key.");
  if (body.steps.length > 0 && body.thenMg === null)
    refuse(["thenMg"], "Say which dose follows the last step.");
  body.steps.forEach((step, i) => {
    if (!canMake(step.mg, step.timing ?? body.timing, body.form))
      refuse(["steps", i, "mg"], "This dose cannot be made from the strengths chosen. Add a strength.");
  });
  if (body.thenMg !== null && !canMake(body.thenMg, body.timing, body.form))
    refuse(["thenMg"], "This dose cannot be made from the strengths chosen. Add a strength.");
});
export type LdnBody = z.infer<typeof LdnBody>;

/** Shape 1 knew neither pauses nor what was taken before; both may be left out. */
const withPauses = (old: object) => old;
export const upgrades = [withPauses] as const;
