import { z } from "zod";
import { LAST_WEEK } from "#lib/domain/plan/past-weeks.ts";
import { IsoDay } from "#lib/domain/words/calendar.ts";
import { DOSE_UNITS, type Dose, doseText } from "#lib/domain/words/dose.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";
import { LAB_KEYS } from "./labs.ts";
import { formOf, THERAPY_KEYS, therapyFacts } from "./therapies.ts";

/** What one part and one product hold at most: more is not read on one page (design). */
export const MAX_PRODUCTS = 8;
export const MAX_CHANGES = 8;

const Week = z
  .int("Use a whole week.")
  .min(1, "The plan starts in week 1.")
  .max(LAST_WEEK, `Use week ${LAST_WEEK} or earlier.`);
/** Stable name of an item across versions: "therapy-1". */
const ItemKey = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, "Use a short key of small letters and digits.");
const Weekday = z.int().min(0).max(6);

/** When in the day a product is taken. */
export const TIMES = ["waking", "midday", "evening", "bedtime"] as const;
export type Time = (typeof TIMES)[number];

/** How often: every day, on named weekdays, every second week, or some nights of each 28. */
export const Rhythm = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("daily"),
    at: z.array(z.enum(TIMES)).min(1, "Choose a time of day.").max(3, "Use at most 3 times a day."),
  }),
  z.object({
    kind: z.literal("weekdays"),
    days: z.array(Weekday).min(1, "Choose at least one day.").max(7),
    at: z.enum(TIMES),
  }),
  z.object({ kind: z.literal("twoWeekly"), day: Weekday, at: z.enum(TIMES) }),
  // 12 to 14 nights of each 28, counted from the start or from the patient's own cycle: Prometrium label, NAMS 2022.
  z.object({
    kind: z.literal("cyclic"),
    nights: z.int().min(12, "Use 12 to 14 nights.").max(14, "Use 12 to 14 nights."),
    at: z.enum(TIMES),
    /** First night of one cycle by the patient's own calendar; absent: cycles are counted from the start. */
    firstNight: IsoDay.optional(),
  }),
]);
export type Rhythm = z.infer<typeof Rhythm>;

const Amount = z
  .number("Write the dose as a number.")
  .positive("Use a dose above zero.")
  .max(100_000, "That dose is too large.");

/** A later dose of the same product; the week is counted from the start of the plan. */
export const DoseChange = z.object({ week: Week, amount: Amount });
export type DoseChange = z.infer<typeof DoseChange>;

/** One product: what, how much at one intake, how often, from when, and how the dose changes. */
export const Therapy = z.object({
  key: ItemKey,
  therapy: z.enum(THERAPY_KEYS),
  form: z.string().max(20),
  dose: z.object({ amount: Amount, unit: z.enum(DOSE_UNITS) }),
  rhythm: Rhythm,
  startWeek: Week,
  /** How many weeks; absent means until it is reviewed. */
  weeks: z
    .int("Use whole weeks.")
    .min(1, "Use at least 1 week.")
    .max(LAST_WEEK, `Use at most ${LAST_WEEK} weeks.`)
    .optional(),
  changes: z.array(DoseChange).max(MAX_CHANGES, `Use at most ${MAX_CHANGES} dose changes.`),
  /** Made by a compounding pharmacy instead of an approved product. */
  compounded: z.boolean(),
  indication: someText(200, "Say what it is for."),
});
export type Therapy = z.infer<typeof Therapy>;

/** A blood draw that the plan asks for itself; retests of a therapy come from its checks. */
export const LabOrder = z.object({
  key: ItemKey,
  labs: z
    .array(z.enum(LAB_KEYS))
    .min(1, "Choose at least one test.")
    .max(30, "Order at most 30 tests in one draw."),
  why: someText(200, "Say why, in plain words."),
  week: Week,
  note: safeText(200).optional(),
});
export type LabOrder = z.infer<typeof LabOrder>;

type Refuse = (path: (string | number)[], message: string) => void;

const dosesOf = (item: Therapy): { amount: number; path: (string | number)[] }[] => [
  { amount: item.dose.amount, path: ["dose", "amount"] },
  ...item.changes.map(({ amount }, i) => ({ amount, path: ["changes", i, "amount"] })),
];

function checkDose(item: Therapy, refuse: Refuse): void {
  const form = formOf(item.therapy, item.form);
  if (!form) {
    refuse(["form"], `${therapyFacts(item.therapy).name} does not come in this form.`);
    return;
  }
  if (form.unit !== item.dose.unit) refuse(["dose", "unit"], `Use ${form.unit} for this form.`);
  const limit = form.limits[item.rhythm.kind];
  if (!limit) {
    refuse(["rhythm", "kind"], "This form is not given in this rhythm. Choose another.");
    return;
  }
  const [least, most] = limit.map((amount): Dose => ({ amount, unit: form.unit })) as [Dose, Dose];
  for (const { amount, path } of dosesOf(item))
    if (amount < least.amount || amount > most.amount)
      refuse(path, `Use ${doseText(least)} to ${doseText(most)} at one time.`);
}

function checkWeeks(item: Therapy, refuse: Refuse): void {
  const last = item.weeks ? item.startWeek + item.weeks - 1 : LAST_WEEK;
  item.changes.forEach(({ week }, i) => {
    const after = i === 0 ? item.startWeek : (item.changes[i - 1]?.week ?? 0);
    if (week <= after) refuse(["changes", i, "week"], `Use a week after week ${after}.`);
    else if (week > last) refuse(["changes", i, "week"], `This product ends in week ${last}.`);
  });
  const at = item.rhythm.kind === "daily" ? item.rhythm.at : [];
  if (new Set(at).size !== at.length) refuse(["rhythm", "at"], "Use each time of day once.");
  if (item.rhythm.kind === "weekdays" && new Set(item.rhythm.days).size !== item.rhythm.days.length)
    refuse(["rhythm", "days"], "Use each day once.");
}

/** Average amount a day at one intake's amount; a patch states its amount a day itself. */
export function perDay(item: Pick<Therapy, "therapy" | "form" | "rhythm">, amount: number): number {
  if (formOf(item.therapy, item.form)?.verb === "Wear") return amount;
  const { rhythm } = item;
  if (rhythm.kind === "daily") return amount * rhythm.at.length;
  if (rhythm.kind === "weekdays") return (amount * rhythm.days.length) / 7;
  if (rhythm.kind === "twoWeekly") return amount / 14;
  return amount; // on the nights of a cycle it is a nightly dose; the highest day counts, not the mean
}

/** The amount of an item in a plan week; 0 before it starts and after it ends. */
export function amountInWeek(item: Therapy, week: number): number {
  if (week < item.startWeek || (item.weeks && week >= item.startWeek + item.weeks)) return 0;
  return item.changes.findLast((change) => change.week <= week)?.amount ?? item.dose.amount;
}

/** Greatest amount a day that the items reach together in any week, in their form's unit. */
export function peakPerDay(items: readonly Therapy[]): number {
  const turns = items.flatMap((item) => [item.startWeek, ...item.changes.map(({ week }) => week)]);
  const inWeek = (week: number) =>
    items.reduce((sum, item) => sum + perDay(item, amountInWeek(item, week)), 0);
  return turns.reduce((peak, week) => Math.max(peak, inWeek(week)), 0);
}

function checkTotals(items: readonly Therapy[], refuse: Refuse): void {
  items.forEach((item, i) => {
    const same = items.filter((other) => other.therapy === item.therapy && other.form === item.form);
    const form = formOf(item.therapy, item.form);
    // A millionth of slack: 100 mg a week is 14.285714… mg a day.
    if (form && same[0] === item && peakPerDay(same) > form.mostPerDay * 1.000001)
      refuse(
        ["therapies", i, "dose", "amount"],
        `Together this is more than ${doseText({ amount: form.mostPerDay, unit: form.unit })} a day.`,
      );
  });
}

/** The hormones part of a plan: products, and blood draws that it asks for itself. */
export const HormonesBody = z
  .object({
    therapies: z.array(Therapy).max(MAX_PRODUCTS, `Use at most ${MAX_PRODUCTS} products.`),
    orders: z.array(LabOrder).max(6, "Use at most 6 blood draws."),
  })
  .superRefine((body, ctx) => {
    const refuse: Refuse = (path, message) => ctx.addIssue({ code: "custom", path, message });
    body.therapies.forEach((item, i) => {
      const here: Refuse = (path, message) => refuse(["therapies", i, ...path], message);
      checkDose(item, here);
      checkWeeks(item, here);
    });
    checkTotals(body.therapies, refuse);
    const keys = [...body.therapies, ...body.orders].map(({ key }) => key);
    keys.forEach((key, i) => {
      const at =
        i < body.therapies.length ? ["therapies", i, "key"] : ["orders", i - body.therapies.length, "key"];
      if (keys.indexOf(key) !== i) refuse(at, "Two items share a key. Remove one of them.");
    });
  });
export type HormonesBody = z.infer<typeof HormonesBody>;

/** No older shapes yet. */
export const upgrades = [] as const;
