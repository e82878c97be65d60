import type { Metadata } from "next";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { FactFields } from "#components/chart/facts/fact-fields.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import { getFact } from "#lib/data/chart/chart.ts";
import { FACT_KINDS, factText } from "#lib/domain/facts/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Notice } from "#ui/notice.tsx";
import { addFactAction, changeFactAction, endFactAction } from "../actions.ts";

export const metadata: Metadata = { title: "Change the chart" };

/** One thing that is known: say it anew, or take it off the chart. Either way the record keeps what stood. */
export default async function FactPage({ params }: PageProps<"/patients/[patientId]/facts/[factId]">) {
  const { patientId, factId } = await params;
  const { patient, facts, opened, standing } = await getFact({ patientId, factId });
  const { kind } = opened.fact;
  const now = standing && { patientId, factId: standing.id, fact: standing.fact };
  return (
    <>
      <ChartHeader patient={patient} facts={facts} />
      <div className="grid max-w-md gap-4">
        {standing?.id !== opened.id && (
          <Notice kind="caution" word="Changed meanwhile">
            <p>
              {standing
                ? `On the chart now: ${factText(standing.fact)} (${standing.said})`
                : "This entry was taken off the chart."}
            </p>
            <p>Below is the entry as you opened it, with what you typed.</p>
          </Notice>
        )}
        <Card title={`Change: ${FACT_KINDS[kind].one}`} aside={opened.said}>
          <ActionForm
            action={now ? changeFactAction.bind(null, now) : addFactAction.bind(null, { patientId, kind })}
            submit={now ? "Save the change" : "Put it on the chart again"}
            kind="primary"
            beside={<ButtonLink href={`/patients/${patientId}`}>Back, change nothing</ButtonLink>}
          >
            <FactFields kind={kind} fact={opened.fact} />
          </ActionForm>
        </Card>
        {now && (
          <Card title="Was this wrong?">
            <p className="mb-2">
              Taken off the chart, it counts no more. The record keeps that it stood here.
            </p>
            <ActionForm action={endFactAction.bind(null, now)} submit="Take it off the chart" kind="danger" />
          </Card>
        )}
      </div>
    </>
  );
}
