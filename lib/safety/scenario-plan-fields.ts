import { z } from "zod";
import { amountField, beside, flag, items, textField } from "./scenario-values.ts";

const word = textField.nullish();
const dose = z.union([amountField, textField]).nullish();
/** A dose within a plan: a number, or "4.5 mg". */
const milligrams = z
  .union(
    [
      amountField,
      textField
        .regex(/^\s*\d+(?:\.\d+)?\s*mg\s*$/i)
        .transform((said) => Number.parseFloat(said))
        .pipe(z.number().max(1_000_000)),
    ],
    { error: "Give a number of milligrams." },
  )
  .nullish();
/** One of a few words, however they are written: "Fixed increment". */
const oneWord = (join: "_" | "-") =>
  textField
    .transform((said) =>
      said
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, join),
    )
    .nullish();

export const LDN = {
  protocol: oneWord("-"),
  start_dose_mg: milligrams,
  target_dose_mg: milligrams,
  min_step_days: amountField.nullish(),
};
export const LDN_BESIDE = beside(
  "timing form steps maintenance_dose_mg max_dose_mg doses_per_day note notes",
);
const POINT = { point: word, key: word, code: word, name: word };
export const NEEDLING = {
  points: z.union([z.array(z.union([textField, z.looseObject(POINT)])).max(200), textField]).nullish(),
  electro: flag,
};
export const NEEDLING_BESIDE = beside(
  "sessions sessions_per_week retention_min electro_hz frequency_hz note notes protocol weeks template",
);
export const EXERCISE = {
  progression: oneWord("_"),
  initial_minutes: amountField.nullish(),
  intensity: oneWord("_"),
  weekly_increase_percent: amountField.nullish(),
  mecfs_specialist_oversight: flag,
};
export const EXERCISE_BESIDE = beside("type days_per_week minutes modes sets reps goal weeks note notes");

export const SUPPLEMENT = { key: word, name: word, text: word, daily_dose: dose, dose, unit: word };
export const SUPPLEMENT_BESIDE = beside("timing time note notes form weeks");
export const HORMONE = { ...SUPPLEMENT, compounded: flag, form: word, route: word };
export const HORMONE_BESIDE = beside("timing time schedule frequency rhythm weeks note notes indication");

/** A part of a plan, or the bare word that it is there. */
const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([z.looseObject(shape), z.boolean(), textField]).nullish();
const item = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([
    textField.transform((key) => ({ key })),
    z.looseObject(shape).refine((one) => named(one), "Say what it is."),
  ]);
const named = (one: object): boolean => {
  const { key, name, text: said } = one as { key?: string; name?: string; text?: string };
  return Boolean(key || name || said);
};
const Supplement = item(SUPPLEMENT);
const Hormone = item(HORMONE);

export const PLAN = {
  ldn: part(LDN),
  acupuncture: part(NEEDLING),
  electroacupuncture: part(NEEDLING),
  exercise: part(EXERCISE),
  pacing_hr: z.unknown().optional(),
  pacing: z.unknown().optional(),
  hormones: items(Hormone),
  supplements: items(Supplement),
  lab_orders: z
    .array(z.union([textField, z.object({ key: textField }).transform(({ key }) => key)]))
    .max(200)
    .nullish(),
};
export const PLAN_BESIDE = beside(
  "sleep nutrition goals lifestyle start_date weeks note notes title template",
);
/** The plan of a scenario. */
export const ScenarioPlan = z.looseObject(PLAN);
export type ScenarioPlan = z.infer<typeof ScenarioPlan>;

export const planFields = [PLAN, LDN, NEEDLING, EXERCISE, SUPPLEMENT, HORMONE].flatMap((shape) =>
  Object.keys(shape),
);
