import { Refused } from "#lib/domain/access/refusal.ts";
import type { Fact, FactKind } from "#lib/domain/facts/facts.ts";
import { isNumeric } from "#lib/domain/facts/labs.ts";
import { storedAmount } from "#lib/domain/facts/results/panel.ts";
import { readAmount } from "#lib/domain/facts/results/read-amount.ts";
import type { Outcome } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { readNumber } from "#ui/form/read-number.ts";

const NUMBERS = ["value", "low", "high", "yearsSinceMenopause"];
/** What a form asks for where nothing was chosen; the schema's own words are for programs. */
const CHOOSE: Readonly<Record<string, string>> = {
  status: "Choose one.",
  key: "Choose one from the list.",
  test: "Choose a test from the list.",
  unit: "Choose the unit.",
  opioidsExpected: "Choose one.",
};
const NEEDED: Readonly<Record<FactKind, readonly string[]>> = {
  medication: ["status"],
  supplement: ["status"],
  allergy: [],
  condition: ["key"],
  device: ["key"],
  lab: ["test"],
  pregnancy: ["status"],
  profile: [],
  surgery: ["opioidsExpected"],
  measurement: ["key", "unit"],
};

/** The fact that a form describes, for the data layer to parse. What was left empty is left out; a word for a number is refused. */
export function readFact(kind: FactKind, form: FormData, before?: Fact): Fact {
  const typed = Object.entries(formText(form)).filter(([, text]) => text.trim() !== "");
  const given = Object.fromEntries(typed);
  const wrong: Record<string, string[]> = {};
  for (const field of NEEDED[kind]) if (!given[field]) wrong[field] = [CHOOSE[field] ?? "Choose one."];
  const numbers = NUMBERS.flatMap((field) => {
    const text = given[field];
    if (text === undefined || (kind === "lab" && field === "value")) return [];
    const number = readNumber(text);
    if (Number.isNaN(number)) wrong[field] = ["Write a number, like 4.5."];
    return [[field, number] as const];
  });
  if (Object.keys(wrong).length > 0)
    throw new Refused("Some answers need another look. Nothing was saved.", "INVALID", wrong);
  const confirmed = form.getAll("confirmed").map(String);
  const { confirmed: _last, ...said } = given;
  const asked = confirmed.length > 0 ? { confirmed } : {};
  if (kind === "lab") return { ...labFrom(said, Object.fromEntries(numbers)), ...asked, kind } as Fact;
  return { ...kept(before), ...said, ...Object.fromEntries(numbers), ...asked, kind } as Fact;
}

/** A result as it was typed: its number, or words where it is not surely one; limits of their own fields come first. */
function labFrom({ test, morning, value = "", ...rest }: Record<string, string>, limits: object): object {
  const [key = "", unit = ""] = test?.split("|") ?? [];
  const read = isNumeric(key) ? readAmount(key, value, unit) : undefined;
  const result = read && "amount" in read ? storedAmount(read.amount) : { text: value };
  return { ...rest, ...result, ...limits, key, unit, ...(morning ? { morning: true } : {}) };
}

/** What a form does not ask about, as a daily dose from an import, stays as it was. */
function kept(before: Fact | undefined): object {
  if (before?.kind === "medication" || before?.kind === "supplement")
    return { dose: before.dose, dailyDose: before.dailyDose };
  return before?.kind === "allergy" ? { substance: before.substance } : {};
}

const FIELDS: Readonly<Record<string, string>> = { key: "test", unit: "test", text: "value" };

/** Messages under the names that the form's fields have: "fact.takenOn" is "takenOn", a lab's key and unit are "test". */
export function forForm<T>(kind: FactKind, result: Outcome<T>): Outcome<T> {
  if (result.ok) return result;
  const rename = (path: string) => {
    const field = path.replace(/^facts?\.(?:\d+\.)?/, "");
    return (kind === "lab" && FIELDS[field]) || field;
  };
  const said = Object.entries(result.fields).map(([path, messages]) => [rename(path), messages]);
  return { ...result, fields: Object.fromEntries(said) };
}
