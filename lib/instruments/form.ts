import type { Instrument, Question } from "./instrument.ts";

/** Questionnaires that a form of radio buttons can ask in full; the others are filled in on paper or from a file. */
const ASKED = ["peg", "phq9", "gad7", "pgic", "fiqr"];

/** Those that the program may ask: their wording is there, free or brought by the clinic. */
export const askedOf = (all: readonly Instrument[]): Instrument[] =>
  all.filter(({ id, wording }) => ASKED.includes(id) && wording === "included");

/** What may be chosen for a question, with its words; a scale says them at its ends only. */
export function choicesOf({ answering }: Question): { value: number; label: string }[] {
  if (answering.kind === "choice") return [...answering.options];
  if (answering.kind === "yesNo")
    return [
      { value: 1, label: "Yes" },
      { value: 0, label: "No" },
    ];
  const { min, max } = answering;
  return Array.from({ length: max - min + 1 }, (_, at) => ({ value: min + at, label: String(min + at) }));
}

/** "9" is the ninth of `items`, "function.2" the third of `function`, "pain" itself. */
const pathOf = (key: string): (string | number)[] =>
  /^\d+$/.test(key)
    ? ["items", Number(key) - 1]
    : key.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Answers by question in the shape that the instrument scores; what was left out is null, never zero. */
export function answersFrom(
  { questions }: Instrument,
  given: Readonly<Record<string, number | null>>,
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const { key } of questions) {
    const [first = key, place] = pathOf(key);
    const value = given[key] ?? null;
    if (place === undefined) answers[first] = value;
    else {
      const list = (answers[first] as (number | null)[] | undefined) ?? [];
      list[Number(place)] = value;
      answers[first] = list;
    }
  }
  return answers;
}

/** How many questions were answered and how many left out. */
export function countAnswers(answers: unknown): { given: number; leftOut: number } {
  const values = Object.values((answers ?? {}) as Record<string, unknown>).flat();
  const given = values.filter((value) => value !== null && value !== undefined).length;
  return { given, leftOut: values.length - given };
}
