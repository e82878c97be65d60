"use server";

import { redirect } from "next/navigation";
import type { NewPatientState } from "#components/people/new-patient-form.tsx";
import { createPatient, type LooksAlike } from "#lib/data/chart/patients.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

type New = Parameters<typeof createPatient>[0];

/** Take a new patient in and open where their work begins; whoever looks like them is shown first. */
export async function createPatientAction(
  next: string,
  before: NewPatientState,
  form: FormData,
): Promise<NewPatientState> {
  const { givenName = "", familyName = "", bornOn = "", sex = "", phone = "", requestKey } = formText(form);
  const typed = { givenName, familyName, bornOn, sex, phone };
  const someoneElse = formText(form).someoneElse?.split(",").filter(Boolean) ?? [];
  const given = { ...typed, sex: sex as New["sex"], requestKey, someoneElse };
  const result = await outcome(() => createPatient(given));
  if (result.ok) redirect(`${next === "/visits" ? "/visits" : "/patients"}/${result.value.id}`);
  const alike = result.code === "LOOKS_ALIKE" ? (result.now as LooksAlike[]) : [];
  return { ...before, typed, message: result.message, errors: result.fields, alike };
}
