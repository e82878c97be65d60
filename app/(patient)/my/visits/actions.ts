"use server";
import { redirect } from "next/navigation";
import { askToMoveVisit } from "#lib/data/my-visits.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** "I can't make it": the desk will call. No reason is asked. */
export async function askToMoveVisitAction(form: FormData): Promise<void> {
  const done = await outcome(() => askToMoveVisit({ visitId: String(form.get("visit") ?? "") }));
  redirect(`/my/visits?said=${done.ok ? "call" : "again"}`);
}
