"use server";
import { redirect } from "next/navigation";
import { givenIn } from "#components/measures/given.ts";
import type { FillState } from "#components/measures/questions-form.tsx";
import { saveAssessment } from "#lib/data/mine/assessments.ts";
import { outcomeFor } from "#lib/forms/same-person.ts";

/** Save a form. What was chosen stays when it cannot be saved. */
export async function saveMeasureAction(
  me: string,
  instrument: string,
  _before: FillState,
  form: FormData,
): Promise<FillState> {
  const { given, chosen } = givenIn(form);
  const requestKey = String(form.get("requestKey") ?? "");
  const done = await outcomeFor(me, () => saveAssessment({ instrument, given, requestKey }));
  if (!done.ok) return { chosen, error: done.message };
  redirect("/my/measures?said=kept");
}
