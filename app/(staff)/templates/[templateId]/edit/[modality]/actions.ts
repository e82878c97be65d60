"use server";

import { refresh } from "next/cache";
import { saveTemplateSection } from "#lib/data/template/drafts.ts";
import type { Answer, Saved } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Part = { versionId: string; modality: string };

/** One patch of one part. After a lost race `now` holds the part as it stands, and what this one would change in it. */
export async function saveTemplateSectionAction(
  part: Part,
  body: unknown,
  revision: number | null,
): Promise<Saved> {
  const result = await outcome(() => saveTemplateSection({ ...part, body, revision }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Put a part into the template, or take it out (`body` null). */
export async function setTemplateSectionAction(
  part: Part & { revision: number | null },
  body: unknown,
): Promise<Answer> {
  const result = await outcome(() => saveTemplateSection({ ...part, body }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
