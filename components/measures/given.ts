import type { FillState } from "./questions-form.tsx";

/** What was chosen in a questionnaire's form, by question; "skip" and no choice are the same: left out. */
export function givenIn(form: FormData): {
  given: Record<string, number | null>;
  chosen: FillState["chosen"];
} {
  const chosen: Record<string, string> = {};
  const given: Record<string, number | null> = {};
  for (const [name, value] of form) {
    if (!name.startsWith("q.") || typeof value !== "string") continue;
    const key = name.slice(2).replaceAll("-", ".");
    chosen[key] = value.slice(0, 20);
    given[key] = /^\d{1,3}$/.test(value) ? Number(value) : null;
  }
  return { given, chosen };
}
