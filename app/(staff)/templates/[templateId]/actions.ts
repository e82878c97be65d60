"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import {
  discardTemplateDraft,
  publishTemplate,
  reviseTemplate,
  saveTemplateWords,
} from "#lib/data/template/drafts.ts";
import { offerTemplateAgain, withdrawTemplate } from "#lib/data/template/offers.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Words = { label: string; summary: string };

/** Open a draft of the next version and go to it. */
export async function reviseTemplateAction(templateId: string, _form: FormData): Promise<Answer> {
  const result = await outcome(() => reviseTemplate({ templateId }));
  if (result.ok) redirect(`/templates/${templateId}/edit`);
  return result;
}

/** Save name and summary of the draft, in the place of those that were shown. */
export async function saveTemplateWordsAction(id: string, before: Words, form: FormData): Promise<Answer> {
  const { label = "", summary = "" } = formText(form);
  const result = await outcome(() => saveTemplateWords({ versionId: id, before, label, summary }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Publish exactly the draft that was shown. */
export async function publishTemplateAction(shown: { versionId: string; revision: number }): Promise<Answer> {
  const result = await outcome(() => publishTemplate(shown));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Put the draft away. */
export async function discardTemplateDraftAction(versionId: string, _form: FormData): Promise<Answer> {
  const result = await outcome(() => discardTemplateDraft({ versionId }));
  if (result.ok) redirect("/templates");
  return result;
}

/** Take the template out of use; plans that came from it go on. */
export async function withdrawTemplateAction(templateId: string, form: FormData): Promise<Answer> {
  const result = await outcome(() => withdrawTemplate({ templateId, why: formText(form).why ?? "" }));
  if (result.ok) refresh();
  return result;
}

/** Plans may start from it again. */
export async function offerTemplateAgainAction(templateId: string, form: FormData): Promise<Answer> {
  const result = await outcome(() => offerTemplateAgain({ templateId, why: formText(form).why ?? "" }));
  if (result.ok) refresh();
  return result;
}
