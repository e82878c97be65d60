"use server";

import { refresh } from "next/cache";
import type { Answer } from "#components/plan/action-form.tsx";
import type { Saved } from "#components/plan/saving.ts";
import { saveTemplateSection } from "#lib/data/template-drafts.ts";
import { outcome } from "#lib/forms/outcome.ts";

type Part = { versionId: string; modality: string };
type Stored = { revision: number; sections: { modality: string; body: unknown }[] };

/** One patch of one part. After a lost race `now` holds the other person's revision and body of this part. */
export async function saveTemplateSectionAction(part: Part, body: unknown, revision: number): Promise<Saved> {
  const result = await outcome(() => saveTemplateSection({ ...part, body, revision }));
  if (result.ok) refresh();
  if (result.ok || result.code !== "STALE") return result;
  const { revision: theirs, sections } = result.now as Stored;
  const found = sections.find(({ modality }) => modality === part.modality);
  return { ...result, now: { revision: theirs, body: found?.body ?? null } };
}

/** Put a part into the template, or take it out (`body` null). */
export async function setTemplatePartAction(
  part: Part & { revision: number },
  body: unknown,
): Promise<Answer> {
  const result = await outcome(() => saveTemplateSection({ ...part, body }));
  if (result.ok) refresh();
  return result;
}
