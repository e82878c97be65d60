"use server";

import { refresh } from "next/cache";
import { endNoResult } from "#lib/data/inbox/no-result.ts";
import type { NoResultReason } from "#lib/domain/inbox/waits.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

/** No result of this blood draw will come, and why. */
export async function endNoResultAction(of: { patientId: string; visitId: string }, form: FormData) {
  const result = await outcome(() => endNoResult({ ...of, why: formText(form).why as NoResultReason }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
