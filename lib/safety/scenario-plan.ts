import { z } from "zod";
import { statedDailyDose } from "#lib/domain/daily-dose.ts";
import { canonicalUnits } from "#lib/domain/facts.ts";
import { HORMONE_SUBSTANCES } from "#lib/domain/known.ts";
import { type Brings, bringsNothing } from "#lib/domain/rule.ts";
import { recognise, substanceOf } from "#lib/domain/substances.ts";

const text = z.string().max(2000);
const number = z.number().min(-1_000_000).max(1_000_000);
const part = z.record(z.string().max(100), z.unknown());
/** A part of a plan, or the bare word that it is there. */
const Part = z.union([part, z.boolean(), text]).nullish();
const items = <Item extends z.ZodType>(item: Item) => z.union([z.array(item).max(200), item]).nullish();

const Supplement = z.union([
  text.transform((key) => ({ key, daily_dose: undefined })),
  z.object({ key: text, daily_dose: number.nullish(), dose: number.nullish(), unit: text.nullish() }),
]);
const Hormone = z.union([
  text.transform((key) => ({ key, compounded: undefined, form: undefined, route: undefined })),
  z.object({
    key: text,
    dose: z.union([number, text]).nullish(),
    unit: text.nullish(),
    daily_dose: number.nullish(),
    compounded: z.boolean().nullish(),
    form: text.nullish(),
    route: text.nullish(),
  }),
]);

/** The plan of a scenario. */
export const ScenarioPlan = z.object({
  ldn: Part,
  acupuncture: Part,
  electroacupuncture: Part,
  exercise: Part,
  pacing_hr: z.unknown().optional(),
  pacing: Part,
  hormones: items(Hormone),
  supplements: items(Supplement),
  lab_orders: z
    .array(z.union([text, z.object({ key: text }).transform(({ key }) => key)]))
    .max(200)
    .nullish(),
});
export type ScenarioPlan = z.infer<typeof ScenarioPlan>;

type Item = { key: string; dose?: unknown; unit?: string | null; daily_dose?: number | null };

/** A stated dose a day in the canonical unit; undefined when the unit says anything else. */
function dailyAmount({ key, dose, unit, daily_dose }: Item): number | undefined {
  if (typeof daily_dose === "number") return daily_dose;
  const canonical = canonicalUnits[key];
  if (typeof dose !== "number" || !canonical || !unit) return undefined;
  const schedule = /day|daily|night|week/i.test(unit) ? "" : " daily"; // a plan's dose is a day's unless its unit says a week
  return statedDailyDose(key, `${dose} ${unit.replace("/", " /")}${schedule}`);
}

const scalars = (name: string, body: Record<string, unknown>): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? [[`${name}.${key}`, value]]
        : [],
    ),
  );

const bodyOf = (value: z.infer<typeof Part>): Record<string, unknown> | undefined => {
  if (value === null || value === undefined || value === false) return undefined;
  return typeof value === "object" ? value : {};
};
const listOf = <Value>(value: Value | Value[] | null | undefined): Value[] =>
  value === null || value === undefined ? [] : ([value].flat() as Value[]);
const keyOf = (key: string): string => (substanceOf(key) ? key : (recognise(key).matches[0]?.key ?? key));

function needling(plan: ScenarioPlan): Brings[] {
  const body = bodyOf(plan.acupuncture);
  const electro = bodyOf(plan.electroacupuncture) ?? (body?.electro === true ? body : undefined);
  const both = { ...electro, ...body };
  if (!body && !electro) return [];
  const points = Array.isArray(both.points) ? both.points.map(String) : [];
  const has = electro ? ["acupuncture", "electroacupuncture"] : ["acupuncture"];
  return [{ ...bringsNothing, has, points, params: scalars("acupuncture", both) }];
}

// The rule names pellets beside compounded products; no pellet of the list is an approved one.
const isCompounded = ({ compounded, form, route }: z.infer<typeof Hormone>): boolean =>
  compounded === true || /pellet/i.test(`${form} ${route}`);

function hormones(plan: ScenarioPlan): Brings {
  const list = listOf(plan.hormones);
  return {
    ...bringsNothing,
    has: list.map(({ key }) => `hormone:${key}`),
    substances: list.map((item) => {
      const key = HORMONE_SUBSTANCES[item.key] ?? item.key;
      return { key, dailyAmount: dailyAmount({ ...item, key }) };
    }),
    params: list.length > 0 ? { "hormones.any_compounded": list.some(isCompounded) } : {},
  };
}

function supplements(plan: ScenarioPlan): Brings {
  const list = listOf(plan.supplements).map((item) => ({ ...item, key: keyOf(item.key) }));
  return {
    ...bringsNothing,
    has: list.map(({ key }) => `supplement:${key}`),
    substances: list.map((item) => ({ key: item.key, dailyAmount: dailyAmount(item) })),
  };
}

/** What the plan of a scenario brings in, as the rooms of the program would say it. */
export function planBrings(plan: ScenarioPlan | undefined): Brings[] {
  if (!plan) return [];
  const ldn = bodyOf(plan.ldn);
  const exercise = bodyOf(plan.exercise);
  const pacing = Boolean(plan.pacing_hr) || "hr_limit" in (bodyOf(plan.pacing) ?? {});
  return [
    ...(ldn ? [{ ...bringsNothing, has: ["ldn"], params: scalars("ldn", ldn) }] : []),
    ...needling(plan),
    hormones(plan),
    supplements(plan),
    ...(exercise ? [{ ...bringsNothing, has: ["exercise"], params: scalars("exercise", exercise) }] : []),
    { ...bringsNothing, has: pacing ? ["pacing_hr"] : [], labs: plan.lab_orders ?? [] },
  ];
}
