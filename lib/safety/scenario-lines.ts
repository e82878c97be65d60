import { z } from "zod";
import { dosesOf, inCanonicalUnit, limitedIn } from "#lib/domain/amounts/daily-dose.ts";
import { figure } from "#lib/domain/amounts/figure.ts";
import type { Facts, TakenLine } from "#lib/domain/facts/facts.ts";
import { substanceOf } from "#lib/domain/medicines/substances.ts";
import { amountField, beside, firstOf, given, number, textField, unreadIn } from "./scenario-values.ts";

const word = textField.nullish();
const part = z.union([textField, number]).nullish();
/** What a line of a list may hold. A name and its parts are read as one text. */
const LINE = {
  text: word,
  name: word,
  drug: word,
  medication: word,
  supplement: word,
  substance: word,
  key: word,
  strength: part,
  dose: part,
  form: word,
  route: word,
  frequency: part,
  status: word,
  stopped: z.boolean().nullish(),
  active: z.boolean().nullish(),
  last_taken_days_ago: amountField.nullish(),
  days_since_last: amountField.nullish(),
  stopped_days_ago: amountField.nullish(),
  daily_dose: z.union([amountField, textField]).nullish(),
  unit: word,
};
const BESIDE = beside(
  "id note notes comment indication reason prescriber since started_days_ago prn generic brand",
);

const nameOf = (line: z.infer<z.ZodObject<typeof LINE>>): string | undefined => {
  const key = given(line.key);
  const byKey = key === undefined ? undefined : (substanceOf(key)?.names[0] ?? key);
  return firstOf(line.text, line.name, line.drug, line.medication, line.supplement, line.substance, byKey);
};

/** A line as text, or as an object that says more. */
export const Line = z.union([
  textField.transform((said) => ({ text: said })),
  z.looseObject(LINE).refine((line) => nameOf(line) !== undefined, {
    path: ["text"],
    message: "Write the medicine as on the list.",
  }),
]);
type Line = z.infer<typeof Line> & Partial<z.infer<z.ZodObject<typeof LINE>>>;

const NOT_TAKEN = /^(stopped|past|discontinued|inactive|former|ended|completed|d\/?c'?d?)$/i;
const TAKEN = /^(active|current|taking|continued|continuing|ongoing|prn|as needed|)$/i;

/** The text of a line with what stands beside its name: "fentanyl" with form "patch" is a patch. */
function textOf(line: Line): string {
  const strength = typeof line.dose === "number" && line.unit ? `${line.dose} ${line.unit}` : line.dose;
  return [nameOf(line) ?? "", line.strength, strength, line.form, line.route, line.frequency]
    .filter((piece) => piece !== null && piece !== undefined && piece !== "")
    .join(" ");
}

/**
 * The amounts a day of a line: what its text says, and the daily dose that stands beside it, in the canonical unit of the
 * substance that the unit fits. Where it could be of several, or the unit is another, it is not known.
 */
function dosesIn({ daily_dose: dose, unit }: Line, said: string): TakenLine["doses"] {
  const limited = limitedIn(said);
  if (dose === null || dose === undefined || limited.length === 0) return dosesOf(said);
  const [, digits, written] = /^\s*([\d.,]+)\s*(.*)$/.exec(String(dose)) ?? [];
  const named = written || unit;
  const value = typeof dose === "number" ? dose : figure(digits ?? "", /^(iu|unit)/i.test(named ?? ""));
  const fits = limited.flatMap((key) => {
    const amount = named && value !== undefined ? inCanonicalUnit(key, value, named) : value;
    return amount !== undefined ? [[key, amount] as const] : [];
  });
  const [own] = fits;
  const others = Object.entries(dosesOf(said)).filter(([key]) => limited.length > 1 && key !== own?.[0]);
  return Object.fromEntries(fits.length === 1 && own ? [...others, own] : []);
}

/** The line as the rules see it. A line is active unless it says that it is stopped. */
export function scenarioLine(line: Line): TakenLine {
  const said = textOf(line);
  const stopped =
    NOT_TAKEN.test(line.status?.trim() ?? "") ||
    line.stopped === true ||
    line.active === false ||
    (!line.status && typeof line.stopped_days_ago === "number");
  const lastTakenDaysAgo = firstOf(line.last_taken_days_ago, line.days_since_last, line.stopped_days_ago);
  return { text: said, stopped, lastTakenDaysAgo, doses: dosesIn(line, said) };
}

/** What of the lines was not understood. */
export function unreadLines(place: string, lines: readonly Line[]): string[] {
  return lines.flatMap((line, at) => {
    const status = line.status?.trim() ?? "";
    const odd =
      NOT_TAKEN.test(status) || TAKEN.test(status) ? [] : [`Status of "${textOf(line)}": ${status}`];
    return [...unreadIn(`${place} ${at + 1}`, line, LINE, BESIDE), ...odd];
  });
}

const ALLERGY = { text: word, substance: word, name: word, allergen: word, key: word };
const ALLERGY_BESIDE = beside("id reaction severity note notes comment status type since");
/** An allergy as text, or as an object. */
export const Allergy = z.union([
  textField.transform((said) => ({ text: said })),
  z.looseObject(ALLERGY).refine((one) => firstOf(one.text, one.substance, one.name, one.allergen, one.key), {
    path: ["text"],
    message: "Write what the allergy is to.",
  }),
]);
type Allergy = z.infer<typeof Allergy> & Partial<z.infer<z.ZodObject<typeof ALLERGY>>>;

export const allergyOf = (one: Allergy): Facts["allergies"][number] => ({
  text: firstOf(one.text, one.name, one.allergen) ?? "",
  substance: firstOf(one.substance, one.key),
});
export const unreadAllergies = (list: readonly Allergy[]): string[] =>
  list.flatMap((one, at) => unreadIn(`allergies ${at + 1}`, one, ALLERGY, ALLERGY_BESIDE));

export const lineFields = Object.keys(LINE);
export const allergyFields = Object.keys(ALLERGY);
