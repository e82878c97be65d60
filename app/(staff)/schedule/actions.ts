"use server";

import { refresh } from "next/cache";
import { type ActTold, deskActIn } from "#lib/forms/desk-act.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { doAct, keyOf, refused } from "./verbs.ts";

/** Everything that the desk's one form can be asked for, by the `value` of the button that was pressed. */
export async function deskAction(before: ActTold | null, form: FormData): Promise<ActTold | null> {
  const pressed = String(form.get("act") ?? "");
  const asked = deskActIn(pressed);
  if (!asked) return before;
  const key = keyOf(String(form.get("formKey")).slice(0, 80), pressed);
  const done = await outcome(() => doAct(asked, key));
  refresh();
  return done.ok ? done.value : refused(done, asked);
}
