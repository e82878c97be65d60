"use server";
import { refresh } from "next/cache";
import type { AnswerState } from "#components/patient/answer-form.tsx";
import { type AnswerKind, answerSection } from "#lib/data/mine/agreements.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/**
 * One part's answer. What was typed and ticked is kept when something is missing. When the plan was replaced meanwhile the
 * page is drawn anew with the new one, under the words typed; what was ticked was said of the old one.
 */
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
    const stale = done.code === "STALE";
    const stays = (done.now as { stays?: boolean } | undefined)?.stays === true;
    // A part that is gone would take its form along, and with it the words.
    if (stays) refresh();
    return {
      note: note.slice(0, 4000),
      read: read && !stale,
      error: readError ? null : (noteError ?? done.message),
      readError,
      gone: stale && !stays,
    };
  }
  refresh();
  return { note: "", read, error: null, readError: null, gone: false };
}
