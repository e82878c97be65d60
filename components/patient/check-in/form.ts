import { keyFor } from "#components/patient/today/said-notice.tsx";
import { SCALE_KEYS, type ScaleKey } from "#lib/domain/reports/check-in.ts";
import { GRADED_SIDE_EFFECTS, SIDE_EFFECT_KEYS, severitiesOf } from "#lib/domain/reports/side-effects.ts";
import { stepOf, stepWith } from "./steps.ts";

/** The page that a tap was made on, by the name of its button or box. */
const ASKED_ON: readonly (readonly [string, string])[] = [
  ...SCALE_KEYS.map((scale) => [scale, stepWith(scale)] as const),
  ["compared", "tired"],
  ["mattered", "done"],
  ["event", "effects"],
];

/** Where a form of the check-in leads: on; back to the same page, with the key of what went wrong; to today's first question. */
export function checkInPath(form: FormData, refused: string | null): string {
  // The next question would be another person's. Today says by name whose page it is.
  if (refused === "SOMEONE_ELSE") return `/my/today?said=${keyFor(refused)}`;
  if (refused === "ANOTHER_DAY") return `/my/check-in?q=1&said=${keyFor(refused)}`;
  const next = stepOf(form.get("next"))?.key ?? "done";
  const yesterday = form.get("d") === "y" ? "&d=y" : "";
  if (refused === null) return `/my/check-in?q=${next}${yesterday}`;
  const [, asked] = ASKED_ON.find(([name]) => form.has(name)) ?? ["", next];
  return `/my/check-in?q=${asked}&next=${next}${yesterday}&said=${keyFor(refused)}`;
}

type Tap =
  | { what: ScaleKey; value: number }
  | { what: "compared"; value: "better" | "same" | "worse" }
  | { what: "mattered"; value: boolean };

/** The answer that a tapped button carries; null when there is none that we know. */
export function answerIn(form: FormData): Tap | null {
  const scale = SCALE_KEYS.find((key) => form.has(key));
  if (scale) {
    const typed = String(form.get(scale));
    return /^\d{1,2}$/.test(typed) ? { what: scale, value: Number(typed) } : null;
  }
  const compared = form.get("compared");
  if (compared === "better" || compared === "same" || compared === "worse")
    return { what: "compared", value: compared };
  const mattered = form.get("mattered");
  return mattered === "yes" || mattered === "no" ? { what: "mattered", value: mattered === "yes" } : null;
}

/** The side effects that are ticked, and how bad each was where that was said. */
export function effectsIn(form: FormData) {
  const told = form.getAll("event").map(String);
  const value = SIDE_EFFECT_KEYS.filter((key) => told.includes(key));
  const said = Object.fromEntries(GRADED_SIDE_EFFECTS.map((key) => [key, form.get(`severity.${key}`)]));
  return { what: "events" as const, value, severities: severitiesOf(value, said) };
}

/** The first sentence that says what to mend. */
export const errorIn = ({ message, fields }: { message: string; fields: Record<string, string[]> }): string =>
  Object.values(fields)[0]?.[0] ?? message;
