"use server";
import { redirect } from "next/navigation";
import type { TextState } from "#components/patient/ask/text-form.tsx";
import { answerIn, checkInPath, effectsIn, errorIn } from "#components/patient/check-in/form.ts";
import { saveCheckIn } from "#lib/data/mine/check-ins.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

const dayIn = (form: FormData): string => String(form.get("day") ?? "");

/** One tap of the check-in: saved at once, then on to what comes next. */
export async function saveAnswerAction(me: string, form: FormData): Promise<void> {
  const answer = answerIn(form);
  const done = await outcomeFor(me, async () => answer && saveCheckIn({ day: dayIn(form), answer }));
  redirect(checkInPath(form, done.ok && answer ? null : done.ok ? "INVALID" : done.code));
}

/** The side effects of a day as they are ticked now, with how bad they were where that was said. */
export async function saveEffectsAction(me: string, form: FormData): Promise<void> {
  const done = await outcomeFor(me, () => saveCheckIn({ day: dayIn(form), answer: effectsIn(form) }));
  redirect(checkInPath(form, done.ok ? null : done.code));
}

/** A note in the patient's own words. */
export async function saveNoteAction(me: string, _before: TextState, form: FormData): Promise<TextState> {
  const typed = String(form.get("text") ?? "");
  const done = await outcomeFor(me, () =>
    saveCheckIn({ day: dayIn(form), answer: { what: "note", value: typed } }),
  );
  if (!done.ok) return { typed: typed.slice(0, 4000), error: errorIn(done) };
  redirect(checkInPath(form, null));
}
