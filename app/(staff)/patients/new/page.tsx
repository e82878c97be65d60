import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewPatientForm } from "#components/people/new-patient-form.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { createPatientAction } from "./actions.ts";

export const metadata: Metadata = { title: "New patient" };

/** Five fields, then their chart. */
export default async function NewPatientPage() {
  const { may } = await getMe();
  if (!may.createPatients) notFound();
  const home = may.treat ? "/patients" : "/visits";
  return (
    <>
      <PageTitle>New patient</PageTitle>
      <NewPatientForm action={createPatientAction.bind(null, home)} home={home} requestKey={randomUUID()} />
    </>
  );
}
