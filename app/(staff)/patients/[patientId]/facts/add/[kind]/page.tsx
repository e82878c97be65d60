import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { addFactAction } from "#app/(staff)/patients/[patientId]/facts/actions.ts";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { FactFields } from "#components/chart/facts/fact-fields.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import { getFacts } from "#lib/data/chart/chart.ts";
import { FACT_KINDS, isFactKind } from "#lib/domain/facts/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";

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
      <Card
        title={`Add: ${FACT_KINDS[kind].one}`}
        aside={listed && <Link href={`/patients/${patientId}/facts/paste/${kind}`}>Paste a whole list</Link>}
        className="max-w-md"
      >
        <ActionForm
          action={addFactAction.bind(null, { patientId, kind })}
          submit="Save"
          kind="primary"
          beside={<ButtonLink href={`/patients/${patientId}`}>Back, save nothing</ButtonLink>}
        >
          <FactFields kind={kind} />
        </ActionForm>
      </Card>
    </>
  );
}
