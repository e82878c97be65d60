import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pasteAction } from "#app/(staff)/patients/[patientId]/facts/actions.ts";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { PasteForm } from "#components/chart/facts/paste-form.tsx";
import { getFacts } from "#lib/data/chart/chart.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

export const metadata: Metadata = { title: "Paste a list" };

/** A whole list at once: what was read is shown row by row, and kept when it was looked at. */
export default async function PastePage({ params }: PageProps<"/patients/[patientId]/facts/paste/[kind]">) {
  const { patientId, kind } = await params;
  const { patient, facts, may } = await getFacts({ patientId });
  if (!may.write || (kind !== "medication" && kind !== "supplement")) notFound();
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <Card title="Paste a list" className="@container max-w-5xl">
        <PasteForm
          action={pasteAction.bind(null, { patientId, kind })}
          back={<ButtonLink href={`/patients/${patientId}`}>Back, save nothing</ButtonLink>}
        />
      </Card>
    </>
  );
}
