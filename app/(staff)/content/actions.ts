"use server";

import { refresh } from "next/cache";
import type { Answer } from "#components/plan/action-form.tsx";
import { proveIdentity } from "#lib/auth/prove.ts";
import { approveContent } from "#lib/data/plan/content.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Prove who approves, then approve exactly the content that this page showed. */
export async function approveContentAction(shown: string, form: FormData): Promise<Answer> {
  const result = await outcome(async () => {
    await proveIdentity(formText(form).password ?? "");
    return approveContent({ shown });
  });
  if (result.ok) refresh();
  return result;
}
