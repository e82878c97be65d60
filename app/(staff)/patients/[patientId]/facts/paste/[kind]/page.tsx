import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addLinesAction } from "#app/(staff)/patients/[patientId]/facts/actions.ts";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { getFacts } from "#lib/data/chart.ts";
import { FACT_KINDS } from "#lib/domain/fact-words.ts";

export const metadata: Metadata = { title: "Paste a list" };

/** A whole list at once, one a line; what is uncertain is asked about on the chart, line by line. */
export default async function PastePage({ params }: PageProps<"/patients/[patientId]/facts/paste/[kind]">) {
  const { patientId, kind } = await params;
  const { patient, facts, may } = await getFacts({ patientId });
  if (!may.write || (kind !== "medication" && kind !== "supplement")) notFound();
  const { title } = FACT_KINDS[kind];
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <Card title={`Paste a list: ${title.toLowerCase()}`} className="max-w-xl">
        <ActionForm
          action={addLinesAction.bind(null, { patientId, kind })}
          submit="Save every line"
          kind="primary"
          beside={<ButtonLink href={`/patients/${patientId}`}>Back, save nothing</ButtonLink>}
        >
          <TextArea
            name="lines"
            label="One a line, as written"
            hint="All are saved as still taken. The chart then says what was recognized, what is probable and what is not."
            rows={10}
          />
        </ActionForm>
      </Card>
    </>
  );
}
