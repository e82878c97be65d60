import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { PanelForm } from "#components/chart/facts/panel-form.tsx";
import { getFacts } from "#lib/data/chart/chart.ts";
import { LABS } from "#lib/domain/facts/labs.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { savePanelAction } from "./actions.ts";

export const metadata: Metadata = { title: "Add a laboratory report" };

/** All results of one day in one form: typed cell by cell, or pasted and looked at before they are saved. */
export default async function PanelPage({ params }: PageProps<"/patients/[patientId]/facts/panel">) {
  const { patientId } = await params;
  const { patient, facts, may } = await getFacts({ patientId });
  if (!may.write) notFound();
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <Card title="Add: results of one day">
        <PanelForm
          action={savePanelAction.bind(null, patientId)}
          tests={LABS.map(({ name }) => name)}
          beside={<ButtonLink href={`/patients/${patientId}`}>Back, save nothing</ButtonLink>}
        />
      </Card>
    </>
  );
}
