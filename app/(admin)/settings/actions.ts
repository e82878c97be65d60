"use server";
import { redirect } from "next/navigation";
import type { WordingState } from "#components/settings/wording-form.tsx";
import { saveWording, withdrawWording } from "#lib/data/record/wording.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { MAX_LETTERS } from "#lib/instruments/index.ts";

/** The text of the chosen file; where none was chosen, what was pasted. */
async function textIn(form: FormData): Promise<string> {
  const file = form.get("file");
  return file instanceof File && file.size > 0 ? file.text() : String(form.get("text") ?? "");
}

/** Bring the words of a questionnaire. What does not fit is shown with the text as it came. */
export async function saveWordingAction(before: WordingState, form: FormData): Promise<WordingState> {
  const text = await textIn(form);
  const done = await outcome(() => saveWording({ text }));
  if (!done.ok)
    return {
      tries: (Number(before?.tries) || 0) + 1,
      typed: text.length > MAX_LETTERS ? "" : text,
      error: done.message,
      lines: Object.values(done.fields).flat(),
    };
  redirect("/settings?said=taken");
}

/** Take the words of a questionnaire out of use. */
export async function withdrawWordingAction(instrument: string): Promise<Answer> {
  const done = await outcome(() => withdrawWording({ instrument }));
  if (!done.ok) return done;
  redirect("/settings?said=withdrawn");
}
