import { z } from "zod";
import { conditionKey } from "#lib/domain/conditions.ts";
import type { CheckInFact, Facts, LabResult, OutcomeFact, Surgery, TakenLine } from "#lib/domain/facts.ts";
import { amountIn, inUsUnit } from "#lib/domain/labs.ts";
import type { Brings } from "#lib/domain/rule.ts";
import { planBrings, ScenarioPlan } from "./scenario-plan.ts";
import { checkInsOf, outcomesOf, Said } from "./scenario-said.ts";

const few = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(500)
    .nullish()
    .transform((list) => list ?? []);
const text = z.string().max(2000);
const number = z.number().min(-1_000_000).max(1_000_000);
// "yes", "no" and "unknown" are read as people write them; anything but yes and no is not known.
const flag = z
  .union([
    z.boolean(),
    z.enum(["yes", "no", "unknown"]).transform((said) => (said === "unknown" ? null : said === "yes")),
  ])
  .nullish();
const dose = z.union([number, text.transform(() => null)]).nullish();
const word = z.union([text, z.object({ key: text }).transform(({ key }) => key)]);

const Line = z.union([
  text.transform((said) => ({ text: said, status: null, last_taken_days_ago: null, daily_dose: null })),
  z.object({
    text,
    status: text.nullish(),
    last_taken_days_ago: number.nullish(),
    daily_dose: dose,
  }),
]);
const LabLine = z.object({
  key: text,
  value: z.union([number, text]).nullish(),
  text: text.nullish(),
  unit: text.nullish(),
  days_ago: number.nullish(),
  uln: number.nullish(),
});
const SurgeryLine = z.object({ in_days: number.nullish(), opioids_expected: flag });
const Allergy = z.union([
  text.transform((said) => ({ text: said, substance: undefined })),
  z.object({ text: text.nullish(), substance: text.nullish() }),
]);

/** A made-up or real case for the rules, in the format of the clinic's scenario files. Unknown fields are passed over. */
export const Scenario = z.object({
  id: z.union([text, number]).transform(String),
  patient: z
    .object({
      age: number.nullish(),
      sex: z.string().max(20).nullish(),
      smoker: flag,
      pregnancy_status: z
        .enum(["pregnant", "breastfeeding", "trying", "not_pregnant", "not_applicable", "unknown"])
        .nullish(),
      has_uterus: flag,
      menopausal_status: text.nullish(),
      years_since_menopause: number.nullish(),
      fertility_desired_12_months: flag,
      surgery: SurgeryLine.nullish(),
    })
    .nullish(),
  conditions: few(word),
  medications: few(Line),
  supplements: few(Line),
  allergies: few(Allergy),
  labs: few(LabLine),
  surgery: z.union([SurgeryLine, z.array(SurgeryLine).max(20)]).nullish(),
  labs_summary: z.object({ low_morning_testosterone_count: number.nullish() }).nullish(),
  plan: ScenarioPlan.nullish(),
  ...Said.shape,
});
export type Scenario = z.infer<typeof Scenario>;

/** A file of scenarios: a list, or an object that holds one. */
export const Scenarios = z.union([
  z.array(Scenario).max(10_000),
  z.object({ scenarios: z.array(Scenario).max(10_000) }).transform(({ scenarios }) => scenarios),
  Scenario.transform((one) => [one]),
]);

const given = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined;
const NOT_TAKEN = /^(stopped|past|discontinued|inactive|former|ended|completed|d\/?c'?d?)$/i;

const lineOf = (line: z.infer<typeof Line>): TakenLine => ({
  text: line.text,
  stopped: NOT_TAKEN.test(line.status?.trim() ?? ""),
  lastTakenDaysAgo: given(line.last_taken_days_ago),
  dailyDose: given(line.daily_dose),
});

function labOf({ key, value, text: said, unit, days_ago, uln }: z.infer<typeof LabLine>): LabResult {
  const amount = typeof value === "string" ? (amountIn(value) ?? value) : (value ?? amountIn(said ?? ""));
  return {
    key,
    value: typeof amount === "number" ? inUsUnit(key, amount, given(unit)) : undefined,
    text: typeof amount === "string" ? amount : given(said),
    daysAgo: given(days_ago),
    uln: uln ? inUsUnit(key, uln, given(unit)) : undefined,
  };
}

function sexOf(sex: string | null | undefined): "female" | "male" | undefined {
  const letter = sex?.trim().toLowerCase().slice(0, 1);
  return letter === "f" || letter === "w" ? "female" : letter === "m" ? "male" : undefined;
}

function surgeriesOf(scenario: Scenario): Surgery[] | undefined {
  const said = scenario.surgery ?? scenario.patient?.surgery;
  if (!said) return undefined;
  return [said].flat().map(({ in_days, opioids_expected }) => ({
    inDays: given(in_days),
    opioidsExpected: given(opioids_expected),
  }));
}

const patientOf = (patient: Scenario["patient"]): Facts["patient"] => ({
  age: given(patient?.age),
  sex: sexOf(patient?.sex),
  smoker: given(patient?.smoker),
  hasUterus: given(patient?.has_uterus),
  menopausalStatus: given(patient?.menopausal_status),
  yearsSinceMenopause: given(patient?.years_since_menopause),
  fertilityDesired12Months: given(patient?.fertility_desired_12_months),
});

/** The facts and the plan of a scenario, as the engine takes them. */
export function readScenario(scenario: Scenario): { id: string; facts: Facts; brings: Brings[] } {
  const outcomes: OutcomeFact[] = outcomesOf(scenario);
  const checkins: CheckInFact[] = checkInsOf(scenario);
  const facts: Facts = {
    patient: patientOf(scenario.patient),
    pregnancy: given(scenario.patient?.pregnancy_status),
    conditions: scenario.conditions.map((word) => conditionKey(word) ?? word),
    medications: scenario.medications.map(lineOf),
    supplements: scenario.supplements.map(lineOf),
    allergies: scenario.allergies.map(({ text: said, substance }) => ({
      text: said ?? "",
      substance: given(substance),
    })),
    labs: scenario.labs.map(labOf),
    surgeries: surgeriesOf(scenario),
    labsSummary: {
      lowMorningTestosteroneCount: given(scenario.labs_summary?.low_morning_testosterone_count),
    },
    outcomes,
    checkins,
  };
  return { id: scenario.id, facts, brings: planBrings(scenario.plan ?? undefined) };
}
