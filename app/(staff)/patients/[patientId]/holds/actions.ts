"use server";

import { refresh } from "next/cache";
import type { Answer } from "#components/plan/action-form.tsx";
import { closeHolds, pausePart } from "#lib/data/chart/part-pauses.ts";
import { words } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { shownAnew } from "#lib/forms/shown-anew.ts";

type Held = { patientId: string; modality: string; holds: string[] };
type Part = { patientId: string; modality: string };

/** A part may be taken again: what was shown is closed, with the reason that the patient reads. */
export async function liftPartAction(held: Held, form: FormData): Promise<Answer> {
  const result = await outcome(() => closeHolds({ ...held, reason: words(form).reason ?? "" }));
  if (result.ok) refresh();
  return shownAnew(result);
}

/** Nothing of a part is to be taken until a physician says so. */
export async function pausePartAction(part: Part, form: FormData): Promise<Answer> {
  const result = await outcome(() => pausePart({ ...part, reason: words(form).reason ?? "" }));
  if (result.ok) refresh();
  return shownAnew(result);
}
