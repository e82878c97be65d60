import type { z } from "zod";

/** How a question is answered. */
export type Answering =
  | { kind: "scale"; min: number; max: number; low: string; high: string }
  | { kind: "choice"; options: readonly { value: number; label: string }[] }
  | { kind: "yesNo" };
/** One question; the text is the owner's where the owner lets anyone reproduce it, else a description. */
export type Question = { key: string; text: string; answering: Answering };
/** Scores of one severity, both ends included. */
export type Band = { band: string; from: number; to: number };
/** A change that counts: points, percent of the start, and percent for a clear response. */
export type Threshold = { points?: number; percent?: number; clearPercent?: number };

/** A score as published for the instrument: names as in the literature, null where answers are missing. */
export type Score = Readonly<Record<string, unknown>>;

export type InstrumentDefinition<Answers> = {
  id: string;
  name: string;
  /** What is said before the questions. */
  stem?: string;
  questions: readonly Question[];
  /** How many questions there are where their wording comes from the clinic. */
  wording: "included" | "from the clinic";
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
};

export type Instrument = ReturnType<typeof defineInstrument>;

/** Put an instrument on the shelf: outside it, answers are raw JSON that it parses itself. */
export function defineInstrument<Answers>(one: InstrumentDefinition<Answers>) {
  const { answers, score, ...card } = one;
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
  };
}
