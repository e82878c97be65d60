"use server";

import { refresh } from "next/cache";
import type { ActTold } from "#components/desk/act.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { keyOf, refused, VERBS } from "./verbs.ts";

/** Everything that the desk's one form can be asked for, by the `value` of the button that was pressed. */
export async function deskAction(before: ActTold | null, form: FormData): Promise<ActTold | null> {
  const pressed = String(form.get("act") ?? "").slice(0, 300);
  const [verb = "", ...parts] = pressed.split("|");
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) return before;
  const key = keyOf(String(form.get("formKey")).slice(0, 80), pressed);
  const done = await outcome(() => run({ parts, key }));
  refresh();
  return done.ok ? done.value : refused(done, verb, parts);
}
