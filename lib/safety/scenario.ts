import { z } from "zod";
import { conditionKey } from "#lib/domain/facts/conditions.ts";
import type { Facts, PregnancyStatus, Surgery } from "#lib/domain/facts/facts.ts";
import { evaluate, type Findings } from "#lib/domain/rules/findings.ts";
import type { Brings, Rule } from "#lib/domain/rules/rule.ts";
import { LabLine, labOfLine, unreadLabs } from "./scenario-labs.ts";
import { Allergy, allergyOf, Line, scenarioLine, unreadAllergies, unreadLines } from "./scenario-lines.ts";
import { planBrings, unreadPlan } from "./scenario-plan.ts";
import { ScenarioPlan } from "./scenario-plan-fields.ts";
import { checkInsOf, ScenarioSaid, scenarioOutcomes, unreadSaid } from "./scenario-said.ts";
import {
  amountField,
  beside,
  few,
  firstOf,
  flag,
  given,
  listOf,
  number,
  textField,
  unreadIn,
} from "./scenario-values.ts";

const word = textField.nullish();
const CONDITION = { key: word, text: word, name: word };
const Condition = z.union([
  textField,
  z.looseObject(CONDITION).refine((one) => firstOf(one.key, one.name, one.text), "Say which condition."),
]);
const conditionWord = (one: z.infer<typeof Condition>): string =>
  typeof one === "string" ? one : (firstOf(one.key, one.name, one.text) ?? "");

const STATUSES = [
  "pregnant",
  "breastfeeding",
  "trying",
  "not_pregnant",
  "not_applicable",
  "unknown",
] as const;
const Pregnancy = z
  .string()
  .transform((said) =>
    said
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  )
  .pipe(z.enum(STATUSES, { error: `Give one of: ${STATUSES.join(", ")}.` }))
  .nullish();

const SURGERY = { in_days: number.nullish(), opioids_expected: flag };
const SurgeryLine = z.looseObject(SURGERY);
const SUMMARY = { low_morning_testosterone_count: amountField.nullish() };
const age = amountField.refine((years) => years <= 130, "Give an age of 130 at most.").nullish();

const PATIENT = {
  age,
  sex: z.string().max(20).nullish(),
  smoker: flag,
  pregnancy_status: Pregnancy,
  pregnant: flag,
  breastfeeding: flag,
  has_uterus: flag,
  menopausal_status: word,
  years_since_menopause: amountField.nullish(),
  fertility_desired_12_months: flag,
  surgery: SurgeryLine.nullish(),
};
const PATIENT_BESIDE = beside("id name initials height weight height_cm weight_kg bmi ethnicity note notes");

const SCENARIO = {
  id: z.union([textField, z.number()]).transform(String),
  patient: z.looseObject(PATIENT).nullish(),
  pregnancy_status: Pregnancy,
  conditions: few(Condition),
  medications: few(Line),
  supplements: few(Line),
  allergies: few(Allergy),
  labs: few(LabLine),
  surgery: z.union([SurgeryLine, z.array(SurgeryLine).max(20)]).nullish(),
  labs_summary: z.looseObject(SUMMARY).nullish(),
  plan: ScenarioPlan.nullish(),
  ...ScenarioSaid.shape,
};
const SCENARIO_BESIDE = beside(
  "title name description note notes comment comments expected tags category source",
);

/** A made-up or real case for the rules, in the format of the clinic's scenario files: docs/clinical-sources.md. */
export const Scenario = z.looseObject(SCENARIO);
export type Scenario = z.infer<typeof Scenario>;

/** How many scenarios one file may hold. */
export const MAX_SCENARIO = 50_000;
/** A file of scenarios: a list, or an object that holds one. */
export const Scenarios = z.union([
  z.array(Scenario).max(MAX_SCENARIO),
  z.object({ scenarios: z.array(Scenario).max(MAX_SCENARIO) }).transform(({ scenarios }) => scenarios),
  Scenario.transform((one) => [one]),
]);

function sexOf(sex: string | null | undefined): "female" | "male" | undefined {
  const letter = sex?.trim().toLowerCase().slice(0, 1);
  return letter === "f" || letter === "w" ? "female" : letter === "m" ? "male" : undefined;
}

function surgeriesOf(scenario: Scenario): Surgery[] | undefined {
  const said = scenario.surgery ?? scenario.patient?.surgery;
  if (!said) return undefined;
  return listOf(said).map(({ in_days, opioids_expected }) => ({
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

function pregnancyOf({ patient, pregnancy_status: status }: Scenario): PregnancyStatus | undefined {
  const said = firstOf(patient?.pregnancy_status, status);
  const flagged = patient?.pregnant ? "pregnant" : patient?.breastfeeding ? "breastfeeding" : undefined;
  return said ?? flagged;
}

const unknownConditions = (scenario: Scenario): string[] =>
  listOf(scenario.conditions)
    .map(conditionWord)
    .filter((said) => conditionKey(said) === undefined)
    .map((said) => `Which condition this is: ${said}`);

/** What of a scenario was not understood; it belongs to what is needed to complete the check. */
function unreadOf(scenario: Scenario): string[] {
  const { patient, labs_summary: summary } = scenario;
  return [
    ...unreadIn("", scenario, SCENARIO, SCENARIO_BESIDE),
    ...unreadIn("patient", patient, PATIENT, PATIENT_BESIDE),
    ...unreadIn("labs_summary", summary, SUMMARY),
    ...listOf(scenario.surgery).flatMap((one) =>
      unreadIn("surgery", one, SURGERY, beside("type name date note notes")),
    ),
    ...unknownConditions(scenario),
    ...unreadLines("medications", listOf(scenario.medications)),
    ...unreadLines("supplements", listOf(scenario.supplements)),
    ...unreadAllergies(listOf(scenario.allergies)),
    ...unreadLabs(listOf(scenario.labs)),
    ...unreadPlan(given(scenario.plan)),
    ...unreadSaid(scenario),
  ];
}

const LISTS = ["conditions", "medications", "supplements", "allergies"] as const;

/** The facts and the plan of a scenario, as the engine takes them, and what of it was not understood. */
export function readScenario(scenario: Scenario): {
  id: string;
  facts: Facts;
  brings: Brings[];
  unread: string[];
} {
  const facts: Facts = {
    patient: patientOf(scenario.patient),
    pregnancy: pregnancyOf(scenario),
    conditions: listOf(scenario.conditions)
      .map(conditionWord)
      .map((said) => conditionKey(said) ?? said),
    medications: listOf(scenario.medications).map(scenarioLine),
    supplements: listOf(scenario.supplements).map(scenarioLine),
    allergies: listOf(scenario.allergies).map(allergyOf),
    labs: listOf(scenario.labs).map((lab) => labOfLine(lab, sexOf(scenario.patient?.sex))),
    surgeries: surgeriesOf(scenario),
    labsSummary: {
      lowMorningTestosteroneCount: given(scenario.labs_summary?.low_morning_testosterone_count),
    },
    outcomes: scenarioOutcomes(scenario),
    checkins: checkInsOf(scenario),
    unasked: LISTS.filter((list) => given(scenario[list]) === undefined),
  };
  return { id: scenario.id, facts, brings: planBrings(given(scenario.plan)), unread: unreadOf(scenario) };
}

/** Findings of a scenario; what was not understood stands with what is needed to complete the check. */
export function judgeScenario(rules: readonly Rule[], scenario: Scenario): Findings & { id: string } {
  const { id, facts, brings, unread } = readScenario(scenario);
  const { findings, needed } = evaluate(rules, facts, brings);
  return { id, findings, needed: [...new Set([...needed, ...unread])] };
}

export const scenarioFields = [SCENARIO, PATIENT, SURGERY, SUMMARY, CONDITION].flatMap((shape) =>
  Object.keys(shape),
);
