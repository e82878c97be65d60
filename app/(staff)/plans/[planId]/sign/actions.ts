"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { proveIdentity } from "#lib/auth/prove.ts";
import { discardDraft, saveWhy } from "#lib/data/builder/patches.ts";
import { signPlan } from "#lib/data/builder/sign.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Shown = { versionId: string; revision: number; shown: string; planId: string };

/** Prove who signs, then sign exactly what this page showed. */
export async function signPlanAction({ planId, ...shown }: Shown, form: FormData): Promise<Answer> {
  const result = await outcome(async () => {
    await proveIdentity(formText(form).password ?? "");
    return signPlan(shown);
  });
  if (result.ok) redirect(`/plans/${planId}`);
  return refreshIfStale(result);
}

/** Save the sentence that tells the patient why, in the place of the one that was shown. */
export async function saveWhyAction(
  shown: { versionId: string; before: string },
  form: FormData,
): Promise<Answer> {
  const result = await outcome(() => saveWhy({ ...shown, why: formText(form).why ?? "" }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Put the draft away; the version in force stays. */
export async function discardDraftAction(
  versionId: string,
  patientId: string,
  _form: FormData,
): Promise<Answer> {
  const result = await outcome(() => discardDraft({ versionId }));
  if (result.ok) redirect(`/patients/${patientId}`);
  return result;
}
