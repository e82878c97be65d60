"use server";

import { redirect } from "next/navigation";
import { saveSession } from "#lib/data/chart/session-records.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { fieldNames } from "./form.ts";

type Writing = { visitId: string; modality: string; replaces: string | null };

/** Write the visit down, or correct what was written; the visit is done with it. */
export async function saveSessionAction(
  { visitId, modality, replaces }: Writing,
  form: FormData,
): Promise<Answer> {
  const record = modalityOf(modality)?.record?.read(fieldNames(form));
  const result = await outcome(() => saveSession({ visitId, replaces, record }));
  if (result.ok) redirect(result.value.patientId ? `/patients/${result.value.patientId}#sessions` : "/today");
  return refreshIfStale(result);
}
