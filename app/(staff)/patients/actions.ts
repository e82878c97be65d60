"use server";

import type { PeopleFound } from "#components/chart/find-patients.tsx";
import { listPatients } from "#lib/data/chart/patients.ts";
import { formText } from "#lib/forms/form-data.ts";
import { outcome } from "#lib/forms/outcome.ts";

/** A page of the people on one's care teams whose name or record number begins as typed; what was asked for stands in no address. */
export async function findPatientsAction(before: PeopleFound, form: FormData): Promise<PeopleFound> {
  const done = await outcome(() => listPatients(formText(form)));
  return done.ok ? done.value : { ...before, error: done.fields.find?.[0] ?? done.message };
}
