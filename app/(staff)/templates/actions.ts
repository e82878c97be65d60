"use server";

import { redirect } from "next/navigation";
import { startTemplate } from "#lib/data/template/drafts.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Begin a template of the clinic's own from another one, and go to it. */
export async function startTemplateAction(form: FormData): Promise<Answer> {
  const { from = "", label = "" } = formText(form);
  const result = await outcome(() => startTemplate({ from, label }));
  if (result.ok) redirect(`/templates/${result.value.templateId}`);
  return result;
}
