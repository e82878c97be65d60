"use server";

import { redirect } from "next/navigation";
import type { Answer } from "#components/plan/action-form.tsx";
import { createPatient } from "#lib/data/patients.ts";
import { words } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

type New = Parameters<typeof createPatient>[0];

/** Take a new patient in and open where their work begins. */
export async function createPatientAction(next: string, form: FormData): Promise<Answer> {
  const { givenName = "", familyName = "", bornOn = "", sex, phone, requestKey } = words(form);
  const given = { givenName, familyName, bornOn, sex: sex as New["sex"], phone, requestKey };
  const result = await outcome(() => createPatient(given));
  if (result.ok) redirect(`${next === "/visits" ? "/visits" : "/patients"}/${result.value.id}`);
  return result;
}
