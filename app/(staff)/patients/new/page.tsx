import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/plan/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { RadioGroup } from "#components/ui/choice.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { DateField, TextField } from "#components/ui/text-field.tsx";
import { getMe } from "#lib/data/me.ts";
import { createPatientAction } from "./actions.ts";

export const metadata: Metadata = { title: "New patient" };

const SEXES = [
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
  { value: "other", label: "Other" },
  { value: "unknown", label: "Not known" },
];

/** Five fields, then their chart. */
export default async function NewPatientPage() {
  const { may } = await getMe();
  if (!may.createPatients) notFound();
  return (
    <>
      <PageTitle>New patient</PageTitle>
      <Card className="max-w-md">
        <ActionForm
          action={createPatientAction.bind(null, may.treat ? "/patients" : "/visits")}
          submit="Save the patient"
          kind="primary"
        >
          <input type="hidden" name="requestKey" value={randomUUID()} />
          <TextField name="givenName" label="First name" maxLength={80} autoComplete="off" />
          <TextField name="familyName" label="Family name" maxLength={80} autoComplete="off" />
          <DateField name="bornOn" label="Born on" />
          <RadioGroup name="sex" legend="Sex" options={SEXES} inline />
          <TextField name="phone" label="Phone" maxLength={40} autoComplete="off" inputMode="tel" optional />
        </ActionForm>
      </Card>
    </>
  );
}
