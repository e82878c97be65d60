"use server";

import { refresh } from "next/cache";
import { confirmTold, endFact } from "#lib/data/chart/facts.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

/** It is as the patient told it. */
export async function confirmToldAction(told: { patientId: string; factId: string }): Promise<Answer> {
  const result = await outcome(() => confirmTold(told));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** What the patient told is not so: it stays on record, ended. */
export async function notSoAction(told: { patientId: string; factId: string }): Promise<Answer> {
  const result = await outcome(() => endFact(told));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
