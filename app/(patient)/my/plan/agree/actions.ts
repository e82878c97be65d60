"use server";
import { refresh } from "next/cache";
import type { AnswerState } from "#components/patient/answer-form.tsx";
import { type AnswerKind, answerSection } from "#lib/data/agreements.ts";
import { outcomeFor } from "#lib/forms/drawn-for.ts";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** One part's answer. What was typed and ticked is kept when something is missing. */
export async function answerSectionAction(
  me: string,
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  const [note, read] = [text(form, "note"), form.get("read") === "yes"];
  // Whatever came: the data function knows the three answers and refuses any other.
  const answer = text(form, "answer") as AnswerKind;
  const done = await outcomeFor(me, () =>
    answerSection({
      versionId: text(form, "versionId"),
      modality: text(form, "modality"),
      answer,
      note,
      read,
    }),
  );
  if (!done.ok) {
    const [readError, noteError] = [done.fields.read?.[0] ?? null, done.fields.note?.[0]];
    return {
      note: note.slice(0, 4000),
      read,
      error: readError ? null : (noteError ?? done.message),
      readError,
    };
  }
  refresh();
  return { note: "", read, error: null, readError: null };
}
