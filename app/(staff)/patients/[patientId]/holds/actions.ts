"use server";

import { refresh } from "next/cache";
import { closeHolds, pauseSection } from "#lib/data/chart/section-pauses.ts";
import type { Answer } from "#lib/forms/answer.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";
import { refreshIfStale } from "#lib/forms/refresh-if-stale.ts";

type Held = { patientId: string; modality: string; holds: string[] };
type Part = { patientId: string; modality: string };

/** A part may be taken again: what was shown is closed, with the reason that the patient reads. */
export async function liftSectionAction(held: Held, form: FormData): Promise<Answer> {
  const result = await outcome(() => closeHolds({ ...held, reason: formText(form).reason ?? "" }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}

/** Nothing of a part is to be taken until a physician says so. */
export async function pauseSectionAction(part: Part, form: FormData): Promise<Answer> {
  const result = await outcome(() => pauseSection({ ...part, reason: formText(form).reason ?? "" }));
  if (result.ok) refresh();
  return refreshIfStale(result);
}
