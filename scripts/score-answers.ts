import { instrumentOf, instruments } from "#lib/instruments/index.ts";

/** The scores, or one sentence that says what does not fit. */
export type Scored = { ok: true; scores: unknown } | { ok: false; sentence: string };

/** More sets than any clinic's own test has. */
const MAX_SETS = 10_000;
/** What a set may carry beside its answers, for whoever reads the file. */
const LABELS: readonly string[] = ["id", "name", "note", "expected"];

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A set's answers: under `input` as in the worked examples, or beside its labels. */
function answersOf(raw: unknown): unknown {
  if (!isFields(raw)) return raw;
  if (Object.hasOwn(raw, "input")) return raw.input;
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !LABELS.includes(key)));
}

/** What is said to a name that is no instrument's. */
export const noInstrument = (id: string): string =>
  `There is no instrument ${JSON.stringify(id.slice(0, 40))}. Choose one of: ${instruments.map((one) => one.id).join(", ")}.`;

/** Scores one set of answers or a list of them, as the app does. */
export function scoreAnswers(id: string, input: unknown): Scored {
  const instrument = instrumentOf(id);
  if (!instrument) return { ok: false, sentence: noInstrument(id) };
  const list = isFields(input) && Array.isArray(input.tests) ? input.tests : input;
  const sets: readonly unknown[] = Array.isArray(list) ? list : [list];
  if (sets.length === 0) return { ok: false, sentence: "The input holds no answers." };
  if (sets.length > MAX_SETS) return { ok: false, sentence: `Give at most ${MAX_SETS} sets of answers.` };
  const scores: unknown[] = [];
  for (const [at, raw] of sets.entries()) {
    const judged = instrument.judge(answersOf(raw));
    if (!judged.ok) {
      const [field, message] = Object.entries(judged.errors)[0] ?? ["", "They are not understood."];
      return { ok: false, sentence: `Answers ${at + 1} do not fit at ${field || "their top"}: ${message}` };
    }
    scores.push(judged.score);
  }
  return { ok: true, scores: Array.isArray(list) ? scores : scores[0] };
}
