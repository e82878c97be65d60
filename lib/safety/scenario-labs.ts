import { z } from "zod";
import type { LabResult } from "#lib/domain/facts/facts.ts";
import { isNumeric, labName, labOf } from "#lib/domain/facts/labs.ts";
import { labNamed } from "#lib/domain/facts/results/names.ts";
import { readAmount } from "#lib/domain/facts/results/read-amount.ts";
import { readResult } from "#lib/domain/facts/results/read-result.ts";
import { inUsUnit, isUnitOf, unitsOf } from "#lib/domain/facts/results/units.ts";
import { amountField, beside, firstOf, given, textField, unreadIn } from "./scenario-values.ts";

const word = textField.nullish();
// A number below 0 is no result; text holds "<0.01" and "positive".
const Result = z
  .union([amountField, textField.regex(/^(?!\s*-\s*\d)/), z.boolean()], {
    error: "Give a result of 0 or more.",
  })
  .nullish();
const LAB = {
  key: word,
  name: word,
  test: word,
  lab: word,
  value: Result,
  result: Result,
  text: word,
  unit: word,
  units: word,
  days_ago: amountField.nullish(),
  uln: amountField.nullish(),
  upper_limit: amountField.nullish(),
};
const BESIDE = beside("id note notes comment loinc flag lln lower_limit draw fasting morning source");

const nameOf = (lab: z.infer<z.ZodObject<typeof LAB>>): string | undefined =>
  firstOf(lab.key, lab.name, lab.test, lab.lab);
const unitOfLine = (lab: z.infer<z.ZodObject<typeof LAB>>) => firstOf(lab.unit, lab.units)?.trim();

/** A value in a unit that its test is not reported in would be judged as another value: it is refused. */
function mustFit(lab: z.infer<z.ZodObject<typeof LAB>>, context: z.RefinementCtx) {
  const key = scenarioLabKey(nameOf(lab) ?? "");
  const unit = unitOfLine(lab);
  if (!unit || !isNumeric(key) || isUnitOf(key, unit)) return;
  const path = [firstOf(lab.unit) === undefined ? "units" : "unit"];
  const message = `${labName(key)} is not reported in ${unit.slice(0, 40)}. Give it in ${unitsOf(key).join(", ")}.`;
  context.addIssue({ code: "custom", path, message });
}
export const LabLine = z
  .looseObject(LAB)
  .refine((lab) => nameOf(lab) !== undefined, {
    path: ["key"],
    message: "Say which test this is.",
  })
  .superRefine(mustFit);
type LabLine = z.infer<typeof LabLine>;

/** The key of a test by its key, name or another usual name; the word itself when it is none. */
export const scenarioLabKey = (said: string): string => labNamed(said) ?? said;

/** The unit that a result in words names itself; a limit beside it is in the same one. */
function namedIn(key: string, text: string | undefined): string | undefined {
  const read = text ? readAmount(key, text) : undefined;
  return read && "amount" in read ? read.amount.unit : undefined;
}

/** The result as the rules see it: in US units, with the laboratory's own limit. */
export function labOfLine(lab: LabLine, sex?: "female" | "male"): LabResult {
  const key = scenarioLabKey(nameOf(lab) ?? "");
  const said = firstOf<number | string | boolean>(lab.value, lab.result, lab.text);
  const result = typeof said === "boolean" ? (said ? "positive" : "negative") : said;
  const unit = unitOfLine(lab);
  const uln = firstOf(lab.uln, lab.upper_limit);
  const stated = typeof result === "number" ? { value: result } : { text: result };
  const known = labOf(key) !== undefined;
  const read: Partial<ReturnType<typeof readResult>> = known
    ? readResult({ key, unit, ...stated }, sex)
    : stated;
  return {
    key,
    ...read,
    // What a known test does not understand is asked about, and is no result.
    text: known ? read.text : stated.text,
    daysAgo: given(lab.days_ago),
    uln: uln ? inUsUnit(key, uln, unit ?? namedIn(key, stated.text)) : read.uln,
  };
}

/** "hemolyzed" beside 30: what a line says of its result a second time, and otherwise. */
function besides(key: string, lab: LabLine): string[] {
  const [first, ...others] = [lab.value, lab.result, lab.text].flatMap((said) => {
    const text = said === true ? "positive" : said === false ? "negative" : String(said ?? "").trim();
    return text === "" ? [] : [text];
  });
  const unit = unitOfLine(lab);
  const says = (text: string) => {
    const { value, bound, text: word } = readResult({ key, text, unit });
    return value === undefined ? word : `${bound ?? ""}${value}`;
  };
  return others
    .filter((other) => other !== first && (says(other) === undefined || says(other) !== says(first ?? "")))
    .map((other) => `Result of ${labName(key)}: ${first} or "${other}"`);
}

/** What of the results was not understood: a test that is not known, a result that is said in two ways. */
export const unreadLabs = (labs: readonly LabLine[]): string[] =>
  labs.flatMap((lab, at) => {
    const key = scenarioLabKey(nameOf(lab) ?? "");
    const odd = labOf(key) ? besides(key, lab) : [`What test this is: ${nameOf(lab)}`];
    return [...unreadIn(`labs ${at + 1}`, lab, LAB, BESIDE), ...odd];
  });

export const labFields = Object.keys(LAB);
