import { z } from "zod";

/** How a question is answered. */
export type ResponseFormat =
  | { kind: "scale"; min: number; max: number; low: string; high: string }
  | { kind: "choice"; options: readonly { value: number; label: string }[] }
  | { kind: "yesNo" };
/** One question; the text is the owner's where the owner lets anyone reproduce it, else a description. */
export type Question = {
  key: string;
  text: string;
  answering: ResponseFormat;
  /** What is said before this question and those after it: "In the last 6 months, did you have:". */
  before?: string;
  /** What this rating asks about the same text: "How often?" and "How bad?" of one item. */
  facet?: string;
  /** Name of its text in a clinic's wording; two ratings of one item share it. The key where there is none. */
  slot?: string;
  /** Asked, kept and handed out, but not part of the score: nothing is missing without it. */
  unscored?: true;
};
/** Things to tick in one list, in groups; `none` says that there is nothing to tick, because an empty list says nothing. */
export type TickItem = {
  title: string;
  hint: string;
  groups: readonly { title: string; boxes: readonly { key: string; text: string }[] }[];
  none: { key: string; text: string };
};
/** Scores of one severity, both ends included. */
export type Band = { band: string; from: number; to: number };
/** A change that counts: points, percent of the start, and percent for a clear response. */
export type Threshold = { points?: number; percent?: number; clearPercent?: number };

/** A score as published for the instrument: names as in the literature, null where answers are missing. */
export type Score = Readonly<Record<string, unknown>>;
/** Answers of a form by question; null or no entry where it was left out. */
export type Given = Readonly<Record<string, number | null>>;

export type InstrumentDefinition<Answers> = {
  id: string;
  name: string;
  /** What is said before the questions. */
  stem?: string;
  questions: readonly Question[];
  /** Questions of a list to tick; each of its boxes is one of `questions` too. */
  ticks?: TickItem;
  /** Whether the words of the questions are here, or the clinic brings them under its licence. */
  wording: "included" | "from the clinic";
  /** Whom the words belong to, as their licence wants it said under the questions. */
  attribution?: string;
  recallDays: number | null;
  interval: string;
  missing: string;
  range: readonly [number, number] | null;
  bands: readonly Band[];
  threshold: Threshold | null;
  /** The field of the score that a change is counted in. */
  main: string | null;
  licence: string;
  source: readonly string[];
  answers: z.ZodType<Answers>;
  /** Scores well-formed answers. Total: missing answers give null where the instrument says so. */
  score: (answers: Answers) => Score;
  /** The main field before it is rounded, where it is: thresholds are compared with this. */
  exact?: (answers: Answers) => number | null;
  /** What the score says beside its number, in sentences. */
  says?: (score: Score) => readonly string[];
  /** Answers of a form as `answers` takes them, where the keys of the questions do not say it. */
  shape?: (given: Given) => Record<string, unknown>;
};

export type Instrument = ReturnType<typeof defineInstrument>;

/** Answers by name. A name that is not known is refused: a misspelled answer must not read as one that was left out. */
export const answerSheet = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? `There is no answer with the name ${JSON.stringify(String(issue.keys[0]).slice(0, 40))} here. Correct it, or take it out.`
        : "Give the answers as an object, each under its name.",
  });

/** Put an instrument on the shelf: outside it, answers are raw JSON that it parses itself. */
export function defineInstrument<Answers>(one: InstrumentDefinition<Answers>) {
  const { answers, score, exact, ...card } = one;
  return {
    ...card,
    /** Scores raw answers; the errors are keyed by path and say what to do. */
    judge(raw: unknown): { ok: true; score: Score } | { ok: false; errors: Record<string, string> } {
      const parsed = answers.safeParse(raw);
      if (parsed.success) return { ok: true, score: score(parsed.data) };
      const errors: Record<string, string> = {};
      for (const issue of parsed.error.issues) errors[issue.path.join(".")] ??= issue.message;
      return { ok: false, errors };
    },
    /** The main score of raw answers before it is rounded; null where there is none, or none but the rounded one. */
    exactOf(raw: unknown): number | null {
      const parsed = exact && answers.safeParse(raw);
      return parsed?.success ? (exact?.(parsed.data) ?? null) : null;
    },
  };
}
