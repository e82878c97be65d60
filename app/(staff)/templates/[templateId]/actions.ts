"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { Answer } from "#components/plan/action-form.tsx";
import {
  discardTemplateDraft,
  publishTemplate,
  reviseTemplate,
  saveTemplateWords,
} from "#lib/data/template-drafts.ts";
import { words } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

type Shown = { versionId: string; revision: number };

/** Open a draft of the next version and go to it. */
export async function reviseTemplateAction(templateId: string, _form: FormData): Promise<Answer> {
  const result = await outcome(() => reviseTemplate({ templateId }));
  if (result.ok) redirect(`/templates/${templateId}/edit`);
  return result;
}

/** Save name and summary of the draft. */
export async function saveTemplateWordsAction(shown: Shown, form: FormData): Promise<Answer> {
  const { label = "", summary = "" } = words(form);
  const result = await outcome(() => saveTemplateWords({ ...shown, label, summary }));
  if (result.ok) refresh();
  return result;
}

/** Publish exactly the draft that was shown. */
export async function publishTemplateAction(shown: Shown, _form: FormData): Promise<Answer> {
  const result = await outcome(() => publishTemplate(shown));
  if (result.ok) refresh();
  return result;
}

/** Put the draft away. */
export async function discardTemplateDraftAction(versionId: string, _form: FormData): Promise<Answer> {
  const result = await outcome(() => discardTemplateDraft({ versionId }));
  if (result.ok) redirect("/templates");
  return result;
}
