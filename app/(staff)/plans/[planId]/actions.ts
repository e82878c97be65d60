"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { revisePlan } from "#lib/data/builder/drafts.ts";
import { movePlanStart } from "#lib/data/builder/start.ts";
import { retirePlan } from "#lib/data/plan/end.ts";
import { templateFromPlan } from "#lib/data/template/drafts.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

/** Open a draft of the next version and go to it. */
export async function revisePlanAction(planId: string, _form: FormData): Promise<Answer> {
  const result = await outcome(() => revisePlan({ planId }));
  if (result.ok) redirect(`/plans/${planId}/edit`);
  return result;
}

/** Stop the whole plan, with the reason. */
export async function retirePlanAction(planId: string, form: FormData): Promise<Answer> {
  const result = await outcome(() => retirePlan({ planId, reason: formText(form).reason ?? "" }));
  if (result.ok) redirect(`/patients/${result.value.patientId}`);
  return result;
}

/** Make a template of the version in force, without anything of the patient, and go to it. */
export async function templateFromPlanAction(planId: string, form: FormData): Promise<Answer> {
  const result = await outcome(() => templateFromPlan({ planId, label: formText(form).label ?? "" }));
  if (result.ok) redirect(`/templates/${result.value.templateId}`);
  return result;
}

/** Let a plan that was never signed begin on another day, in the place of the one that was shown. */
export async function movePlanStartAction(
  shown: { versionId: string; before: string },
  form: FormData,
): Promise<Answer> {
  const result = await outcome(() => movePlanStart({ ...shown, startsOn: formText(form).startsOn ?? "" }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
