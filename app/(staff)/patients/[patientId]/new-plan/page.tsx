import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { TemplateForm } from "#components/chart/template-form.tsx";
import { getFacts } from "#lib/data/chart/chart.ts";
import { listStarts } from "#lib/data/template/templates.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { createPlanAction } from "./actions.ts";
import { idOf, nextMonday } from "./offered.ts";

export const metadata: Metadata = { title: "Start a plan" };

/** Four steps: a template, its parts, a first day, a name. */
export default async function NewPlanPage({ params }: PageProps<"/patients/[patientId]/new-plan">) {
  const { patientId } = await params;
  const { patient, facts, hasPlan, may } = await getFacts({ patientId });
  if (!may.startPlan) notFound();
  const starts = await listStarts({});
  const chart = <ButtonLink href={`/patients/${patientId}`}>Back to the chart</ButtonLink>;
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} />
      <h2 className="mb-1 text-base font-head">Start a plan</h2>
      {hasPlan ? (
        <Empty actions={chart}>There is a plan already. Open it from the chart and change it there.</Empty>
      ) : (
        <>
          <p className="mb-3 max-w-prose text-ink-2">
            Choose where to start. Everything can be changed before it is signed; what is known about{" "}
            {patient.givenName} is checked at once.
          </p>
          <div className="grid max-w-3xl gap-3">
            {starts.map((start) => (
              <TemplateForm
                key={start.mark}
                template={{ ...start, id: idOf(start) }}
                startsOn={nextMonday(patient.today).toString()}
                create={createPlanAction.bind(null, { patientId, templateId: idOf(start) })}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
