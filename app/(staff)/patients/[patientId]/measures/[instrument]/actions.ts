"use server";
import { redirect } from "next/navigation";
import { givenIn } from "#components/measures/given.ts";
import type { FillState } from "#components/measures/questions-form.tsx";
import { saveAssessment } from "#lib/data/mine/assessments.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** Save a form that was filled in with the patient; back to the chart, where its score stands. */
export async function saveForPatientAction(
  of: { patientId: string; instrument: string },
  _before: FillState,
  form: FormData,
): Promise<FillState> {
  const { given, chosen } = givenIn(form);
  const requestKey = String(form.get("requestKey") ?? "");
  const done = await outcome(() => saveAssessment({ ...of, given, requestKey }));
  if (!done.ok) return { chosen, error: done.message };
  redirect(`/patients/${of.patientId}`);
}
