import type { Given, Instrument, Question } from "./instrument.ts";

/** Daily ratings are asked in the check-in, one tap each. */
const ELSEWHERE = ["nrs_daily"];

/** Those that a form may ask: their wording is there, free or brought by the clinic. */
export const questionsOf = (all: readonly Instrument[]): Instrument[] =>
  all.filter(({ id, wording }) => wording === "included" && !ELSEWHERE.includes(id));

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
export function answersFrom(instrument: Instrument, given: Given): Record<string, unknown> {
  if (instrument.shape) return instrument.shape(given);
  const answers: Record<string, unknown> = {};
  for (const { key } of instrument.questions) {
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

/** Every answer by itself. A list that was ticked is one answer, also when nothing on it was to be ticked. */
function leavesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const ticked = value.every((one) => typeof one === "string");
    return ticked ? [true] : value.flatMap(leavesOf);
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}
const isGiven = (value: unknown) => value !== null && value !== undefined;

/** How many questions were answered, and how many that the score is made of were left out. */
export function countAnswers(
  { questions }: Pick<Instrument, "questions">,
  answers: unknown,
): { given: number; leftOut: number } {
  const unscored = questions.flatMap(({ key, unscored }) => (unscored ? [key] : []));
  const entries = Object.entries((answers ?? {}) as Record<string, unknown>);
  const scored = entries.filter(([key]) => !unscored.includes(key)).flatMap(([, value]) => leavesOf(value));
  return {
    given: entries.flatMap(([, value]) => leavesOf(value)).filter(isGiven).length,
    leftOut: scored.filter((value) => !isGiven(value)).length,
  };
}
