import type { Metadata } from "next";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { FactCards } from "#components/chart/fact-list.tsx";
import { HowItGoes, seriesFrom } from "#components/chart/how-it-goes.tsx";
import { Measures } from "#components/chart/measures.tsx";
import { OpenItems } from "#components/chart/open-items.tsx";
import { PartsNow } from "#components/chart/parts-now.tsx";
import { PlanBar } from "#components/chart/plan-bar.tsx";
import { StartPlan } from "#components/chart/start-plan.tsx";
import { ThreadList } from "#components/chart/thread-list.tsx";
import { Card } from "#components/ui/card.tsx";
import { getChart } from "#lib/data/chart.ts";
import { changePlanAction, confirmFactAction, makeMoveAction, putDraftAwayAction } from "./actions.ts";

export const metadata: Metadata = { title: "Chart" };

/** A patient's chart: the plan against how they feel, what holds now, what is open, what is known. */
export default async function ChartPage({ params, searchParams }: PageProps<"/patients/[patientId]">) {
  const { patientId } = await params;
  const chart = await getChart({ patientId });
  const { patient, facts, unread, plan, inbox, visits, threads, may } = chart;
  const series = seriesFrom((await searchParams).show);
  const change = changePlanAction.bind(null, { id: plan?.id ?? "", first: plan?.first ?? "" });
  const putAway = putDraftAwayAction.bind(null, plan?.draft?.id ?? "");
  return (
    <>
      <ChartHeader patient={patient} facts={facts.map(({ fact }) => fact)} unread={unread} />
      {plan ? (
        <>
          <PlanBar {...{ plan, change, putAway }} />
          <HowItGoes
            {...{ series, said: plan.outlook, drawn: { patient, timeline: plan.timeline } }}
            href={`/patients/${patientId}`}
          />
        </>
      ) : (
        <StartPlan patientId={patientId} may={may.startPlan} />
      )}
      <div className="my-4 grid items-start gap-4 lg:grid-cols-2">
        {plan?.signed && (
          <PartsNow
            parts={plan.parts}
            make={(move) => makeMoveAction.bind(null, { ...move, planId: plan.id })}
          />
        )}
        <Card title="Open items">
          <OpenItems {...{ patientId, inbox, visits, threads }} next={plan?.next ?? null} />
          <ThreadList patientId={patientId} threads={threads} />
        </Card>
        <Measures {...chart} patientId={patientId} />
      </div>
      <FactCards
        {...{ patientId, facts, write: may.write }}
        confirm={({ id, fact }, text) =>
          confirmFactAction.bind(null, { patientId, factId: id, fact: { ...fact, text } as typeof fact })
        }
      />
    </>
  );
}
