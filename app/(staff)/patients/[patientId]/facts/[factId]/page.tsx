import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { FactFields } from "#components/chart/fact-fields.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { getFacts } from "#lib/data/chart.ts";
import { FACT_KINDS } from "#lib/domain/fact-words.ts";
import { changeFactAction, endFactAction } from "../actions.ts";

export const metadata: Metadata = { title: "Change the chart" };

/** One thing that is known: say it anew, or take it off the chart. Either way the record keeps what stood. */
export default async function FactPage({ params }: PageProps<"/patients/[patientId]/facts/[factId]">) {
  const { patientId, factId } = await params;
  const { patient, facts, may } = await getFacts({ patientId });
  const shown = facts.find(({ id }) => id === factId);
  if (!shown || !may.write) notFound();
  const standing = { patientId, factId, fact: shown.fact };
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <div className="grid max-w-md gap-4">
        <Card title={`Change: ${FACT_KINDS[shown.fact.kind].one}`} aside={shown.said}>
          <ActionForm
            action={changeFactAction.bind(null, standing)}
            submit="Save the change"
            kind="primary"
            beside={<ButtonLink href={`/patients/${patientId}`}>Back, change nothing</ButtonLink>}
          >
            <FactFields kind={shown.fact.kind} fact={shown.fact} />
          </ActionForm>
        </Card>
        <Card title="Was this wrong?">
          <p className="mb-2">Taken off the chart, it counts no more. The record keeps that it stood here.</p>
          <ActionForm
            action={endFactAction.bind(null, standing)}
            submit="Take it off the chart"
            kind="danger"
          />
        </Card>
      </div>
    </>
  );
}
