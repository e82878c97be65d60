import { z } from "zod";
import type { LabResult } from "#lib/domain/facts.ts";
import { amountIn, inUsUnit, isUnitOf, LABS, labName, labOf } from "#lib/domain/labs.ts";
import { amount, beside, firstOf, given, text, unreadIn } from "./scenario-values.ts";

const word = text.nullish();
// A number below 0 is no result; text holds "<0.01" and "positive".
const Result = z
  .union([amount, text.regex(/^(?!\s*-\s*\d)/), z.boolean()], { error: "Give a result of 0 or more." })
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
  days_ago: amount.nullish(),
  uln: amount.nullish(),
  upper_limit: amount.nullish(),
};
const BESIDE = beside("id note notes comment loinc flag lln lower_limit draw fasting morning source");

const nameOf = (lab: z.infer<z.ZodObject<typeof LAB>>): string | undefined =>
  firstOf(lab.key, lab.name, lab.test, lab.lab);
export const LabLine = z.looseObject(LAB).refine((lab) => nameOf(lab) !== undefined, {
  path: ["key"],
  message: "Say which test this is.",
});
type LabLine = z.infer<typeof LabLine>;

/** Other names of tests that rules ask for, without anything but letters and digits. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  sgpt: "alt",
  sgot: "ast",
  gfr: "egfr",
  hct: "hematocrit",
  haematocrit: "hematocrit",
  plt: "platelets",
  platelet: "platelets",
  plateletcount: "platelets",
  neutrophils: "anc",
  absoluteneutrophilcount: "anc",
  k: "potassium",
  cortisolmorning: "cortisol_am",
  morningcortisol: "cortisol_am",
  amcortisol: "cortisol_am",
  cortisol8am: "cortisol_am",
  vitamind: "vitamin_d_25oh",
  "25ohvitamind": "vitamin_d_25oh",
  "25hydroxyvitamind": "vitamin_d_25oh",
  "25ohd": "vitamin_d_25oh",
  testosterone: "testosterone_total",
  urineopiates: "urine_opioids",
  urineopioidscreen: "urine_opioids",
  urinedrugscreenopioids: "urine_opioids",
};
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
const byName = new Map([
  ...Object.entries(OTHER_NAMES),
  ...LABS.flatMap(({ key, name }) => [[plain(name), key] as const, [plain(key), key] as const]),
]);
/** The key of a test by its key, name or another usual name; the word itself when it is none. */
export const labKey = (said: string): string => (labOf(said) ? said : (byName.get(plain(said)) ?? said));

/** The result as the rules see it: in US units, with the laboratory's own limit. */
export function labOfLine(lab: LabLine): LabResult {
  const key = labKey(nameOf(lab) ?? "");
  const said = firstOf(lab.value, lab.result);
  const value = typeof said === "boolean" ? (said ? "positive" : "negative") : said;
  const found = typeof value === "string" ? (amountIn(value) ?? value) : (value ?? amountIn(lab.text ?? ""));
  const unit = firstOf(lab.unit, lab.units);
  const uln = firstOf(lab.uln, lab.upper_limit);
  return {
    key,
    value: typeof found === "number" ? inUsUnit(key, found, unit) : undefined,
    text: typeof found === "string" ? found : given(lab.text),
    daysAgo: given(lab.days_ago),
    uln: uln ? inUsUnit(key, uln, unit) : undefined,
  };
}

/** What of the results was not understood: a test that is not known, a unit that this test is not known in. */
export const unreadLabs = (labs: readonly LabLine[]): string[] =>
  labs.flatMap((lab, at) => {
    const key = labKey(nameOf(lab) ?? "");
    const unit = firstOf(lab.unit, lab.units) ?? "";
    const known = labOf(key);
    const oddUnit =
      known?.factor && unit && !isUnitOf(key, unit)
        ? [`Unit of ${labName(key)}: ${unit} (taken as ${known.us})`]
        : [];
    const oddTest = known ? [] : [`What test this is: ${nameOf(lab)}`];
    return [...unreadIn(`labs ${at + 1}`, lab, LAB, BESIDE), ...oddTest, ...oddUnit];
  });

export const labFields = Object.keys(LAB);
