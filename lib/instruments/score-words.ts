import type { OutcomeFact } from "#lib/domain/facts/facts.ts";
import type { Instrument, Score } from "./instrument.ts";

/** The number that a change is counted in; null where answers are missing or the instrument has none. */
export function mainOf({ main }: Instrument, score: Score): number | null {
  const value = main === null ? undefined : score[main];
  return typeof value === "number" ? value : null;
}

/** A score for people, the number first: "5.3 of 10, moderate", or why there is none; then what else it says. */
export function scoreLines(instrument: Instrument, score: Score): readonly string[] {
  const own = instrument.says?.(score) ?? [];
  const main = mainOf(instrument, score);
  if (main !== null) {
    const band = typeof score.severity === "string" ? `, ${score.severity.replaceAll("_", " ")}` : "";
    return [`${main} of ${instrument.range?.[1] ?? "?"}${band}`, ...own];
  }
  return instrument.main === null && own.length > 0 ? own : [`No total. ${instrument.missing}`, ...own];
}

type Filled = { answers: unknown; score: Score };

/** What the rules read in a filled-in questionnaire: its total, its numbered answers, its yes or no. */
export function outcomeOf(instrument: Instrument, { answers, score }: Filled): OutcomeFact {
  const { items } = (answers ?? {}) as { items?: unknown };
  const numbered = Array.isArray(items) ? items : [];
  const given = numbered.flatMap((value, at) => (typeof value === "number" ? [[at + 1, value]] : []));
  const positive = score.step1_pem_positive;
  return {
    instrument: instrument.id,
    total: mainOf(instrument, score) ?? undefined,
    items: Object.fromEntries(given),
    positive: typeof positive === "boolean" ? positive : undefined,
  };
}

/**
 * Several of one instrument, oldest first, as one: the newest answer to each thing counts. A question that is left out
 * later takes nothing back: an answer above 0 to the ninth question of PHQ-9 stands until it is answered again.
 */
export const newestOf = (outcomes: readonly OutcomeFact[]): OutcomeFact | undefined =>
  outcomes.reduce<OutcomeFact | undefined>(
    (before, now) => ({
      instrument: now.instrument,
      total: now.total ?? before?.total,
      items: { ...before?.items, ...now.items },
      positive: now.positive ?? before?.positive,
      daysAgo: now.daysAgo,
    }),
    undefined,
  );
