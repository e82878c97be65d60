"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { recordContact } from "#lib/data/chart/contacts.ts";
import { closeThread, replyInThread } from "#lib/data/chart/threads.ts";
import { closeItem, reopenItem } from "#lib/data/inbox/inbox.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Item = { patientId: string; itemId: string };
/** A conversation up to the last message that was read, and where to go on. */
type Read = { threadId: string; seen: string; back: string };
const onTo = (back: unknown): string => (String(back).startsWith("/patients/") ? String(back) : "/inbox");

/** It is dealt with. */
export async function closeItemAction(item: Item): Promise<Answer> {
  const result = await outcome(() => closeItem(item));
  if (result.ok) redirect("/inbox");
  return result;
}

/** Who was spoken with about a patient's life; where someone was reached, it is dealt with. */
export async function recordContactAction(item: Item, form: FormData): Promise<Answer> {
  const { requestKey = "", ...said } = formText(form);
  const contact = Object.fromEntries(Object.entries(said).map(([name, value]) => [name.slice(8), value]));
  const result = await outcome(() => recordContact({ ...item, requestKey, contact: contact as never }));
  if (result.ok && result.value.closed) redirect(`/patients/${item.patientId}#contacts`);
  return refreshIfStale(result);
}

/** Undo: it needs someone again. */
export async function reopenItemAction(item: Item): Promise<Answer> {
  const result = await outcome(() => reopenItem(item));
  if (result.ok) refresh();
  return result;
}

/** Answer the patient; what was filed about the conversation leaves the inbox. */
export async function replyAction({ back, ...read }: Read, form: FormData): Promise<Answer> {
  const result = await outcome(() => replyInThread({ ...read, body: formText(form).body ?? "" }));
  if (result.ok) redirect(onTo(back));
  return refreshIfStale(result);
}

/** Nothing to answer; the patient can always write again. */
export async function closeThreadAction({ back, ...read }: Read): Promise<Answer> {
  const result = await outcome(() => closeThread(read));
  if (result.ok) redirect(onTo(back));
  return result;
}
