"use server";

import { refresh } from "next/cache";
import { saveSection } from "#lib/data/builder/patches.ts";
import { answerFinding } from "#lib/data/plan/findings.ts";
import type { Answer, Saved } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Part = { versionId: string; modality: string };

/** One patch of one part. After a lost race `now` holds the part as it stands, and what this one would change in it. */
export async function saveSectionAction(part: Part, body: unknown, revision: number | null): Promise<Saved> {
  const result = await outcome(() => saveSection({ ...part, body, revision }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Put a part into the plan, or take it out (`body` null). */
export async function setSectionAction(
  part: Part & { revision: number | null },
  body: unknown,
): Promise<Answer> {
  const result = await outcome(() => saveSection({ ...part, body }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Record a decision on a check. */
export async function answerFindingAction(versionId: string, form: FormData): Promise<Answer> {
  const { rule, digest, decision, reason } = formText(form);
  const given = { versionId, rule, digest, decision, reason } as Parameters<typeof answerFinding>[0];
  const result = await outcome(() => answerFinding(given));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
