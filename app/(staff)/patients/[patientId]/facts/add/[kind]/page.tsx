import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addFactAction } from "#app/(staff)/patients/[patientId]/facts/actions.ts";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { FactFields } from "#components/chart/fact-fields.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { getFacts } from "#lib/data/chart.ts";
import { FACT_KINDS, isFactKind } from "#lib/domain/fact-words.ts";

export const metadata: Metadata = { title: "Add to the chart" };

/** One more thing that is known about a patient. */
export default async function AddFactPage({ params }: PageProps<"/patients/[patientId]/facts/add/[kind]">) {
  const { patientId, kind } = await params;
  const { patient, facts, may } = await getFacts({ patientId });
  if (!isFactKind(kind) || !may.write) notFound();
  const listed = kind === "medication" || kind === "supplement";
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <h2 className="mb-3 text-base font-head">Add: {FACT_KINDS[kind].one}</h2>
      {listed && (
        <p className="mb-3">
          <ButtonLink href={`/patients/${patientId}/facts/paste/${kind}`}>Paste a whole list</ButtonLink>
        </p>
      )}
      <ActionForm
        action={addFactAction.bind(null, { patientId, kind })}
        submit="Save"
        kind="primary"
        className="grid max-w-md gap-3"
        beside={<ButtonLink href={`/patients/${patientId}`}>Back, save nothing</ButtonLink>}
      >
        <FactFields kind={kind} />
      </ActionForm>
    </>
  );
}
