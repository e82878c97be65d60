"use server";

import { redirect } from "next/navigation";
import { createPlan } from "#lib/data/builder/drafts.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Start a plan from a template and open its first part. Messages are keyed by the ids of that template's form. */
export async function createPlanAction(
  { patientId, templateId }: { patientId: string; templateId: string },
  form: FormData,
): Promise<Answer> {
  const { title = "", startsOn = "" } = formText(form);
  const parts = form.getAll("parts").map(String);
  const result = await outcome(() => createPlan({ patientId, templateId, parts, startsOn, title }));
  if (result.ok) redirect(`/plans/${result.value.planId}/edit/${parts[0]}`);
  const at = ([field, said]: [string, string[]]) => [`${templateId}-${field}`, said];
  return { ...result, fields: Object.fromEntries(Object.entries(result.fields).map(at)) };
}
