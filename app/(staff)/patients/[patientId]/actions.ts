"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { makeMove, revisePlan } from "#lib/data/builder/drafts.ts";
import { discardDraft } from "#lib/data/builder/patches.ts";
import { endFact } from "#lib/data/chart/facts.ts";
import { keepDose } from "#lib/data/inbox/results.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Move = { planId: string; modality: string; moveId: string };

/** Hold, step back, step up, stop: makes the draft and goes to the page that signs it. */
export async function makeMoveAction(move: Move): Promise<Answer> {
  const result = await outcome(() => makeMove({ ...move, why: "" }));
  if (result.ok) redirect(`/plans/${move.planId}/sign`);
  return result;
}

/** Open a draft of the next version, on the part `first` where one is meant. */
export async function changePlanAction(plan: { id: string; first?: string }): Promise<Answer> {
  const result = await outcome(() => revisePlan({ planId: plan.id }));
  if (result.ok) redirect(`/plans/${plan.id}/edit${plan.first ? `/${plan.first}` : ""}`);
  return refreshIfStale(result);
}

/** Put the open draft away; what is in force stays. */
export async function putDraftAwayAction(versionId: string): Promise<Answer> {
  const result = await outcome(() => discardDraft({ versionId }));
  if (result.ok) refresh();
  return result;
}

/** Take off what the program cannot read. */
export async function endUnreadAction(entry: { patientId: string; factId: string }): Promise<Answer> {
  const result = await outcome(() => endFact(entry));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** The result is known and the dose stays. */
export async function keepDoseAction(item: { patientId: string; itemId: string }): Promise<Answer> {
  const result = await outcome(() => keepDose(item));
  if (result.ok) refresh();
  return result;
}
