"use server";
import { redirect } from "next/navigation";
import type { TextState } from "#components/patient/ask/text-form.tsx";
import { errorIn } from "#components/patient/check-in/form.ts";
import { askClinic, writeInThread } from "#lib/data/mine/threads.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

/** Write to the clinic. What was typed stays when it cannot be sent. */
export async function askClinicAction(me: string, _before: TextState, form: FormData): Promise<TextState> {
  const body = String(form.get("text") ?? "");
  const done = await outcomeFor(me, () => askClinic({ body }));
  if (!done.ok) return { typed: body.slice(0, 4000), error: errorIn(done) };
  redirect(`/my/ask/${done.value.threadId}?said=sent`);
}

/** Write on in a thread. */
export async function writeInThreadAction(
  me: string,
  _before: TextState,
  form: FormData,
): Promise<TextState> {
  const [body, threadId] = [String(form.get("text") ?? ""), String(form.get("threadId") ?? "")];
  const done = await outcomeFor(me, () => writeInThread({ threadId, body }));
  if (!done.ok) return { typed: body.slice(0, 4000), error: errorIn(done) };
  redirect(`/my/ask/${threadId}?said=sent`);
}
