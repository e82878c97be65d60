"use server";
import { redirect } from "next/navigation";
import { askToMoveVisit } from "#lib/data/mine/visits.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

/** "I can't make it": the desk will call. No reason is asked. */
export async function askToMoveVisitAction(me: string, form: FormData): Promise<void> {
  const done = await outcomeFor(me, () => askToMoveVisit({ visitId: String(form.get("visit") ?? "") }));
  redirect(`/my/visits?said=${done.ok ? "call" : done.code === "SOMEONE_ELSE" ? "else" : "again"}`);
}
