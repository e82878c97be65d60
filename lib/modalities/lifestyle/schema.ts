import { z } from "zod";
import { DOSE_UNITS, Dose, doseText } from "#lib/domain/words/dose.ts";
import { someText } from "#lib/domain/words/text.ts";
import { Goal } from "./goals/goals.ts";
import { ACTIVITY_KEYS, HABIT_KEYS, SLEEP_PART_KEYS } from "./habits.ts";
import { item, TYPED_DOSE, Week, whole } from "./item.ts";
import { INTAKE_TIMES, SUPPLEMENT_KEYS, supplementFacts } from "./supplements.ts";

export type { Item } from "./item.ts";

/** "07:00", 24 hours. */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use a time like 07:00.");

export const Sleep = z
  .object({
    ...item,
    parts: z.array(z.enum(SLEEP_PART_KEYS)).min(1, "Choose at least one part.").max(5),
    wakeAt: Clock,
    windDownMinutes: whole(0, 120),
    // Never below 5.5 hours in bed: AASM 2021. Ten hours is the longest that a plan writes.
    hoursInBed: z
      .number("Use a number of hours.")
      .min(5.5, "Never use less than 5.5 hours in bed.")
      .max(10, "Use 10 hours or less.")
      .optional(),
  })
  // AASM 2021 suggests against sleep habits as the only treatment.
  .refine(({ parts }) => parts.some((part) => part !== "sleep_hygiene") || parts.length === 0, {
    path: ["parts"],
    message: "Add another part. Sleep habits alone are not enough.",
  })
  .refine(({ parts, hoursInBed }) => !parts.includes("sleep_restriction") || hoursInBed !== undefined, {
    path: ["hoursInBed"],
    message: "Set the hours in bed from the sleep diary.",
  });
export type Sleep = z.infer<typeof Sleep>;

export const PROGRESSIONS = ["symptom_contingent", "time_contingent", "fixed_increment"] as const;
export const INTENSITIES = ["light", "moderate", "vigorous"] as const;

/** Exercise: start 5 to 15 minutes light on 2 to 3 days, goal 20 to 30 (EULAR 2017, ACSM). Wider is allowed and judged by rules. */
export const Exercise = z.object({
  kind: z.literal("exercise"),
  ...item,
  activity: z.enum(ACTIVITY_KEYS),
  days: z.array(z.int().min(0).max(6)).min(1, "Choose at least one day.").max(7),
  initialMinutes: whole(1, 90),
  goalMinutes: whole(1, 90),
  intensity: z.enum(INTENSITIES),
  progression: z.enum(PROGRESSIONS),
  weeklyIncreasePercent: whole(0, 50),
  /** A specialist ME/CFS team oversees it (NICE NG206); then no amount rises by itself. */
  mecfsSpecialistOversight: z.boolean(),
});
export type Exercise = z.infer<typeof Exercise>;

/** Energy management in personal limits (NICE NG206). The heart-rate limit is a start that the physician adjusts. */
export const Pacing = z.object({
  kind: z.literal("pacing"),
  ...item,
  activityMinutes: whole(1, 60),
  restMinutes: whole(5, 60),
  restsADay: whole(0, 8),
  heartRate: z
    .object({ restingBpm: whole(35, 110), ageYears: whole(12, 110), limitBpm: whole(50, 150).optional() })
    .optional(),
});
export type Pacing = z.infer<typeof Pacing>;
const Movement = z.discriminatedUnion("kind", [Exercise, Pacing]);
export type Movement = z.infer<typeof Movement>;

export const Nutrition = z.object({ ...item, habit: z.enum(HABIT_KEYS) });
export type Nutrition = z.infer<typeof Nutrition>;

/** A supplement; `amount` is one intake in the supplement's own unit. */
export const Supplement = z
  .object({
    ...item,
    supplement: z.enum(SUPPLEMENT_KEYS),
    amount: z
      .number("Write the amount as a number.")
      .positive("Use an amount above zero.")
      .max(100_000, "That amount is too large."),
    at: z.array(z.enum(INTAKE_TIMES)).min(1, "Choose a time of day.").max(3, "Use at most 3 times a day."),
  })
  .superRefine(({ supplement, amount, at }, ctx) => {
    const { most, unit } = supplementFacts(supplement);
    if (amount * at.length > most * 1.000001)
      ctx.addIssue({
        code: "custom",
        path: ["amount"],
        message: `Use at most ${doseText({ amount: most, unit })} a day in all.`,
      });
    if (new Set(at).size !== at.length)
      ctx.addIssue({ code: "custom", path: ["at"], message: "Use each time of day once." });
  });
export type Supplement = z.infer<typeof Supplement>;

/** Another medicine that is taken less or no more; amounts are a day. Only a physician's version holds it. */
export const Reduction = z
  .object({
    key: item.key,
    medicine: someText(60, "Name the medicine.").refine(
      (text) => !TYPED_DOSE.test(text),
      "Leave the dose to the dose fields.",
    ),
    from: Dose,
    to: z.object({ amount: z.number().min(0).max(100_000), unit: z.enum(DOSE_UNITS) }),
    week: Week,
  })
  .superRefine(({ from, to }, ctx) => {
    const refuse = (field: string, message: string) =>
      ctx.addIssue({ code: "custom", path: ["to", field], message });
    if (from.unit !== to.unit) refuse("unit", "Use the same unit as before.");
    if (to.amount >= from.amount) refuse("amount", "Use less than before. This list holds reductions only.");
  });
export type Reduction = z.infer<typeof Reduction>;

const once = <T>(list: readonly T[], say: (i: number) => void): void =>
  list.forEach((one, i) => {
    if (list.indexOf(one) !== i) say(i);
  });

type Keyed = readonly { key: string }[];
/** The key of every item, in the order of the section. */
export const keysOf = (body: Record<string, Keyed>): string[] =>
  Object.values(body).flatMap((items) => items.map(({ key }) => key));

/** The daily-life part of a plan. */
export const LifestyleBody = z
  .object({
    sleep: z.array(Sleep).max(1, "Use one sleep program."),
    movement: z.array(Movement).max(4, "Use at most 4 kinds of movement."),
    nutrition: z.array(Nutrition).max(4, "Use at most 4 eating habits."),
    supplements: z.array(Supplement).max(6, "Use at most 6 supplements."),
    reductions: z.array(Reduction).max(12, "Use at most 12 reductions."),
    goals: z.array(Goal).max(6, "Use at most 6 goals."),
  })
  .superRefine((body, ctx) => {
    const refuse = (path: (string | number)[], message: string) =>
      ctx.addIssue({ code: "custom", path, message });
    once(
      body.supplements.map(({ supplement }) => supplement),
      (i) => refuse(["supplements", i, "supplement"], "This supplement is listed twice."),
    );
    once(
      body.nutrition.map(({ habit }) => habit),
      (i) => refuse(["nutrition", i, "habit"], "This habit is listed twice."),
    );
    body.movement.forEach((move, i) => {
      if (move.kind === "pacing" && body.movement.findIndex(({ kind }) => kind === "pacing") !== i)
        refuse(["movement", i, "kind"], "Use one pacing entry.");
      if (move.kind === "exercise" && move.goalMinutes < move.initialMinutes)
        refuse(["movement", i, "goalMinutes"], "It cannot grow to less than the start.");
      if (move.kind === "exercise" && new Set(move.days).size !== move.days.length)
        refuse(["movement", i, "days"], "Use each day once.");
    });
    once(keysOf(body), () => refuse(["key"], "Two items share a key. Remove one of them."));
  });
export type LifestyleBody = z.infer<typeof LifestyleBody>;

/** Shape 1 knew no goals. */
const withGoals = (old: object) => ({ goals: [], ...old });
export const upgrades = [withGoals] as const;
