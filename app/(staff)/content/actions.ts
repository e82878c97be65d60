"use server";

import { refresh } from "next/cache";
import { proveIdentity } from "#lib/auth/prove.ts";
import { approveContent } from "#lib/data/plan/content.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Prove who approves, then approve exactly the content that this page showed. */
export async function approveContentAction(
  shown: string,
  language: string | undefined,
  form: FormData,
): Promise<Answer> {
  const result = await outcome(async () => {
    await proveIdentity(formText(form).password ?? "");
    return approveContent({ shown, language });
  });
  if (result.ok) refresh();
  return result;
}
