import type { z } from "zod";
import { inCanonicalUnit, statedDailyDose } from "#lib/domain/amounts/daily-dose.ts";
import { figure } from "#lib/domain/amounts/figure.ts";
import { canonicalUnits } from "#lib/domain/facts/facts.ts";
import { recognise, substanceOf } from "#lib/domain/medicines/substances.ts";
import { HORMONE_SUBSTANCES, pointKey } from "#lib/domain/rules/known.ts";
import { type Brings, bringsNothing } from "#lib/domain/rules/rule.ts";
import { scenarioLabKey } from "./scenario-labs.ts";
import {
  EXERCISE,
  EXERCISE_BESIDE,
  HORMONE,
  HORMONE_BESIDE,
  LDN,
  LDN_BESIDE,
  NEEDLING,
  NEEDLING_BESIDE,
  PLAN,
  PLAN_BESIDE,
  type ScenarioPlan,
  SUPPLEMENT,
  SUPPLEMENT_BESIDE,
} from "./scenario-plan-fields.ts";
import { firstOf, isFields, listOf, unreadIn } from "./scenario-values.ts";

type Item = {
  key?: string | null;
  name?: string | null;
  text?: string | null;
  dose?: unknown;
  unit?: string | null;
  daily_dose?: unknown;
  compounded?: boolean | null;
  form?: string | null;
  route?: string | null;
};

/** A stated dose a day in the canonical unit; undefined when the unit says anything else. */
function dailyAmount(key: string, { dose: amountOrText, unit, daily_dose: daily }: Item): number | undefined {
  if (daily !== undefined && daily !== null) {
    const [, digits = "", written] = /^\s*([\d.,]+)\s*(.*)$/.exec(String(daily)) ?? [];
    const said = written || unit;
    const value = typeof daily === "number" ? daily : figure(digits, /^(iu|unit)/i.test(said ?? ""));
    return said && value !== undefined ? inCanonicalUnit(key, value, said) : value;
  }
  if (typeof amountOrText === "number" && !unit) return amountOrText; // as with daily_dose: the canonical unit
  const said = typeof amountOrText === "string" ? amountOrText : `${amountOrText} ${unit ?? ""}`;
  if (!canonicalUnits[key] || amountOrText === undefined || amountOrText === null) return undefined;
  const schedule = /day|daily|night|week/i.test(said) ? "" : " daily"; // a plan's dose is a day's unless its unit says a week
  return statedDailyDose(key, `${said.replace("/", " per ")}${schedule}`);
}

const scalars = (name: string, body: object, shape: object): Brings["params"] =>
  Object.fromEntries(
    Object.entries(body).flatMap(([field, value]) =>
      field in shape && (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        ? [[`${name}.${field}`, value]]
        : [],
    ),
  );

type Part<Body> = Body | boolean | string | null | undefined;
const bodyOf = <Body extends object>(value: Part<Body>): Partial<Body> | undefined => {
  if (value === null || value === undefined || value === false || value === "") return undefined;
  return typeof value === "object" ? value : {};
};
const sayingOf = ({ key, name, text: said }: Item): string => firstOf(key, name, said) ?? "";
const keyOf = (said: string): string =>
  substanceOf(said) ? said : (recognise(said.replaceAll("_", " ")).matches[0]?.key ?? said);

const ESTRADIOL: readonly (readonly [RegExp, string])[] = [
  [/vagin|ring/i, "estradiol_vaginal"],
  [/patch|gel|transdermal|spray|skin/i, "estradiol_transdermal"],
  [/oral|tablet|pill|mouth/i, "estradiol_oral"],
];
/** The key of a hormone in a plan: as the vocabulary has it, or read from its name and form. */
function hormoneKey(one: Item): string {
  const said = sayingOf(one).trim();
  const key = said.toLowerCase().replaceAll(/[\s-]+/g, "_");
  if (key in HORMONE_SUBSTANCES || (substanceOf(key) && key !== "estradiol")) return key;
  const substance = keyOf(said);
  const how = [said, one.form, one.route, one.unit].join(" ");
  if (substance === "estradiol") return ESTRADIOL.find(([words]) => words.test(how))?.[1] ?? substance;
  return substance;
}

const pointsOf = (points: z.infer<typeof ScenarioPlan>["acupuncture"]): string[] => {
  const held = isFields(points) ? points.points : undefined;
  const list: unknown[] = typeof held === "string" ? held.split(/[,;]+/) : Array.isArray(held) ? held : [];
  return list.flatMap((one) => {
    const said = isFields(one) ? firstOf(one.point, one.code, one.key, one.name) : one;
    return typeof said === "string" && said.trim() ? [said.trim()] : [];
  });
};

function needling(plan: ScenarioPlan): Brings[] {
  const body = bodyOf(plan.acupuncture);
  const electro = bodyOf(plan.electroacupuncture) ?? (body?.electro === true ? body : undefined);
  if (!body && !electro) return [];
  const points = [...pointsOf(plan.acupuncture), ...pointsOf(plan.electroacupuncture)];
  const has = electro ? ["acupuncture", "electroacupuncture"] : ["acupuncture"];
  return [{ ...bringsNothing, has, points }];
}

// The rule names pellets beside compounded products; no pellet of the list is an approved one.
const isCompounded = ({ compounded, form, route }: Item): boolean =>
  compounded === true || /pellet/i.test(`${form} ${route}`);

function hormones(plan: ScenarioPlan): Brings {
  const list: Item[] = listOf(plan.hormones);
  return {
    ...bringsNothing,
    has: list.map((one) => `hormone:${hormoneKey(one)}`),
    substances: list.map((one) => {
      const key = HORMONE_SUBSTANCES[hormoneKey(one)] ?? hormoneKey(one);
      return { key, dailyAmount: dailyAmount(key, one) };
    }),
    params: list.length > 0 ? { "hormones.any_compounded": list.some(isCompounded) } : {},
  };
}

function supplements(plan: ScenarioPlan): Brings {
  const list = listOf<Item>(plan.supplements).map((one) => ({ ...one, is: keyOf(sayingOf(one)) }));
  return {
    ...bringsNothing,
    has: list.map(({ is }) => `supplement:${is}`),
    substances: list.map((one) => ({ key: one.is, dailyAmount: dailyAmount(one.is, one) })),
  };
}

/** What the plan of a scenario brings in, as the rooms of the program would say it. */
export function planBrings(plan: ScenarioPlan | undefined): Brings[] {
  if (!plan) return [];
  const ldn = bodyOf(plan.ldn);
  const exercise = bodyOf(plan.exercise);
  const byHeartRate =
    isFields(plan.pacing) && Object.keys(plan.pacing).some((field) => /hr|heart/.test(field));
  const pacing = Boolean(plan.pacing_hr) || byHeartRate;
  return [
    ...(ldn ? [{ ...bringsNothing, has: ["ldn"], params: scalars("ldn", ldn, LDN) }] : []),
    ...needling(plan),
    hormones(plan),
    supplements(plan),
    ...(exercise
      ? [{ ...bringsNothing, has: ["exercise"], params: scalars("exercise", exercise, EXERCISE) }]
      : []),
    { ...bringsNothing, has: pacing ? ["pacing_hr"] : [], labs: (plan.lab_orders ?? []).map(scenarioLabKey) },
  ];
}

const WORDS: Readonly<Record<string, RegExp>> = {
  progression: /^(fixed_increment|time_contingent|symptom_contingent)$/,
  intensity: /^(very_light|light|low|moderate|vigorous)$/,
};
const oddWords = (exercise: unknown): string[] =>
  isFields(exercise)
    ? Object.entries(WORDS).flatMap(([field, known]) => {
        const said = exercise[field];
        return typeof said === "string" && !known.test(said)
          ? [`What is meant: plan exercise, ${field} ${said}`]
          : [];
      })
    : [];
const CHANNEL = /^(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|GB|LR|GV|CV|SJ|TB)\d{1,2}$/;
const oddPoints = (plan: ScenarioPlan): string[] =>
  [...pointsOf(plan.acupuncture), ...pointsOf(plan.electroacupuncture)]
    .filter((point) => !CHANNEL.test(pointKey(point)))
    .map((point) => `Which point this is: ${point}`);
const bare = (place: string, value: unknown): string[] =>
  typeof value === "string" && value !== "" ? [`Not read: plan, ${place} "${value}"`] : [];

/** What of the plan was not understood. */
export function unreadPlan(plan: ScenarioPlan | undefined): string[] {
  if (!plan) return [];
  const unknown = (kind: string, list: readonly Item[], key: (one: Item) => string) =>
    list
      .filter((one) => !substanceOf(HORMONE_SUBSTANCES[key(one)] ?? key(one)))
      .map((one) => `What this is: plan, ${kind} ${sayingOf(one)}`);
  return [
    ...unreadIn("plan", plan, PLAN, PLAN_BESIDE),
    ...unreadIn("plan ldn", plan.ldn, LDN, LDN_BESIDE),
    ...unreadIn("plan acupuncture", plan.acupuncture, NEEDLING, NEEDLING_BESIDE),
    ...unreadIn("plan electroacupuncture", plan.electroacupuncture, NEEDLING, NEEDLING_BESIDE),
    ...unreadIn("plan exercise", plan.exercise, EXERCISE, EXERCISE_BESIDE),
    ...(["ldn", "acupuncture", "electroacupuncture", "exercise"] as const).flatMap((name) =>
      bare(name, plan[name]),
    ),
    ...listOf<Item>(plan.hormones).flatMap((one) => unreadIn("plan hormones", one, HORMONE, HORMONE_BESIDE)),
    ...listOf<Item>(plan.supplements).flatMap((one) =>
      unreadIn("plan supplements", one, SUPPLEMENT, SUPPLEMENT_BESIDE),
    ),
    ...unknown("hormone", listOf<Item>(plan.hormones), hormoneKey),
    ...unknown("supplement", listOf<Item>(plan.supplements), (one) => keyOf(sayingOf(one))),
    ...oddWords(plan.exercise),
    ...oddPoints(plan),
  ];
}
