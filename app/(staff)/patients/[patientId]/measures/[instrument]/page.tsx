import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { QuestionsForm } from "#components/measures/questions-form.tsx";
import { getFacts } from "#lib/data/chart/chart.ts";
import { getSheetFor } from "#lib/data/record/sheets.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { saveForPatientAction } from "./actions.ts";

export const metadata: Metadata = { title: "Fill in a form" };

/** A form that a clinician fills in with the patient at the visit; it is saved under the clinician's name. */
export default async function FillInPage({
  params,
}: PageProps<"/patients/[patientId]/measures/[instrument]">) {
  const { patientId, instrument } = await params;
  const { patient, facts } = await getFacts({ patientId });
  const sheet = await getSheetFor({ patientId, instrument });
  if (!sheet) notFound();
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <Card title={sheet.name} className="max-w-2xl">
        <p className="mb-4 text-ink-2">Read the questions as they stand. What is left out stays missing.</p>
        <QuestionsForm
          action={saveForPatientAction.bind(null, { patientId, instrument })}
          sheet={sheet}
          requestKey={randomUUID()}
          beside={<ButtonLink href={`/patients/${patientId}`}>Back, save nothing</ButtonLink>}
        />
      </Card>
    </>
  );
}
