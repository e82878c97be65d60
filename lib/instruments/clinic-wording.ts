import { z } from "zod";
import { someText } from "#lib/domain/words/text.ts";
import type { Instrument, Question } from "./instrument.ts";

/** The longest file that is read: three times the longest questionnaire (design). */
export const MAX_LETTERS = 60_000;

const Text = someText(600, "Write the question here.");
/** A question's words: its text alone, or with a heading before it and what the ends of its scale mean. */
const Words = z.union([
  Text,
  z.strictObject({
    text: Text,
    before: someText(1000).optional(),
    low: someText(80).optional(),
    high: someText(80).optional(),
  }),
]);

/** Wording of a questionnaire that the clinic brings under its own licence, by the name of each question. */
export const ClinicWording = z.strictObject({
  instrument: someText(40, "Write which questionnaire it is, as fiqr."),
  /** What allows the clinic to use the wording: "Contract 1234 of May 2026". For the clinic's own records. */
  licence: someText(300, "Write what allows your clinic to use this wording."),
  /** What the licence wants said under the questions, for patients to read. */
  attribution: someText(300).optional(),
  stem: someText(1000).optional(),
  questions: z.record(z.string().max(40), Words),
});
export type ClinicWording = z.infer<typeof ClinicWording>;

/** The name under which a clinic's file holds a question's text. */
const slotOf = ({ key, slot }: Question): string => slot ?? key;
/** The names of all texts that a clinic's file must hold, in the order in which they are asked. */
export const slotsOf = ({ questions }: Pick<Instrument, "questions">): string[] => [
  ...new Set(questions.map(slotOf)),
];

const isScale = ({ questions }: Instrument, slot: string) =>
  questions.some((one) => slotOf(one) === slot && one.answering.kind === "scale");

/** How the texts of the example begin; a file that still has one is not filled in. */
export const PLACEHOLDERS = {
  text: "Your licensed",
  end: "Your text for",
  licence: "What allows your clinic",
  attribution: "What the licence wants",
} as const;
const isPlaceholder = (text: string | undefined) =>
  text !== undefined && Object.values(PLACEHOLDERS).some((begins) => text.startsWith(begins));

/** The names of what still stands as the example has it. */
function unfilled({ licence, attribution, stem, questions }: ClinicWording): string[] {
  const texts = Object.entries(questions).filter(([, words]) =>
    (typeof words === "string" ? [words] : Object.values(words)).some(isPlaceholder),
  );
  const heads = Object.entries({ licence, attribution, stem }).filter(([, text]) => isPlaceholder(text));
  return [...heads, ...texts].map(([name]) => name);
}

/** What does not fit between a wording and its questionnaire, as sentences; empty when all fits. */
function misfits(instrument: Instrument, wording: ClinicWording): string[] {
  const { questions } = wording;
  const left = unfilled(wording);
  const slots = slotsOf(instrument);
  const missing = slots.filter((slot) => !Object.hasOwn(questions, slot));
  const unknown = Object.keys(questions).filter((slot) => !slots.includes(slot));
  const ends = Object.entries(questions).filter(
    ([slot, words]) =>
      typeof words !== "string" && (words.low ?? words.high) !== undefined && !isScale(instrument, slot),
  );
  return [
    ...(missing.length > 0 ? [`The text is missing for: ${missing.join(", ")}.`] : []),
    ...(unknown.length > 0
      ? [`This questionnaire has no question called: ${unknown.slice(0, 5).join(", ")}. Take it out.`]
      : []),
    ...(left.length > 0
      ? [
          `The words of the example are still there: ${left.slice(0, 25).join(", ")}. Put yours in their place.`,
        ]
      : []),
    ...ends.map(([slot]) => `Question ${slot} is not a scale: take out its low and high.`),
  ];
}

export type ReadWording = { ok: true; wording: ClinicWording } | { ok: false; errors: string[] };
const refused = (...errors: string[]): ReadWording => ({ ok: false, errors });

/** The wording that a file holds; else what to mend in it, as sentences. */
export function readWording(text: string, instruments: readonly Instrument[]): ReadWording {
  const open = instruments.filter(({ wording }) => wording === "from the clinic");
  if (text.trim() === "") return refused("Choose a file, or paste its text.");
  if (text.length > MAX_LETTERS)
    return refused(`The file is too long. Use at most ${MAX_LETTERS} characters.`);
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return refused("The file is not JSON. Start from the example in docs/wording and change only its texts.");
  }
  const parsed = ClinicWording.safeParse(raw);
  if (!parsed.success) return refused(...sentences(parsed.error));
  const instrument = open.find(({ id }) => id === parsed.data.instrument);
  if (!instrument)
    return refused(
      `Accord takes wording for: ${open.map(({ id }) => id).join(", ")}. This file says ${parsed.data.instrument}.`,
    );
  const wrong = misfits(instrument, parsed.data);
  return wrong.length > 0 ? refused(...wrong) : { ok: true, wording: parsed.data };
}

/** What zod found, one sentence a place, at most eight. */
function sentences({ issues }: z.ZodError): string[] {
  const lines = issues.map((issue) => {
    const inner = issue.code === "invalid_union" ? issue.errors.flat().at(0) : issue;
    const path = [...issue.path, ...(inner === issue ? [] : (inner?.path ?? []))];
    const where = path.filter((part) => part !== "questions").join(", ") || "The file";
    if (inner?.code === "unrecognized_keys")
      return `${where} has something that is not known: ${String(inner.keys[0]).slice(0, 40)}. Take it out.`;
    if (inner?.code === "invalid_type") return `${where} is missing, or not of the right kind.`;
    return `${where}: ${inner?.message ?? "This does not fit."}`;
  });
  return [...new Set(lines)].slice(0, 8);
}

/** The instrument with the clinic's wording; null when the wording is for another one or does not fit it. */
export function withWording(instrument: Instrument, wording: ClinicWording): Instrument | null {
  if (wording.instrument !== instrument.id || misfits(instrument, wording).length > 0) return null;
  let last = "";
  const questions = instrument.questions.map((question): Question => {
    const slot = slotOf(question);
    const words = wording.questions[slot] ?? question.text;
    const { text, before, low, high } = typeof words === "string" ? { text: words } : words;
    // A heading stands before the first of two ratings of one item.
    const heading = slot === last ? undefined : before;
    last = slot;
    const { answering } = question;
    const ends =
      answering.kind === "scale"
        ? { ...answering, low: low ?? answering.low, high: high ?? answering.high }
        : answering;
    return { ...question, text, before: heading ?? question.before, answering: ends };
  });
  const { licence, attribution, stem = instrument.stem } = wording;
  return { ...instrument, wording: "included", licence, attribution, stem, questions };
}
