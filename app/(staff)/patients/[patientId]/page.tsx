import type { Metadata } from "next";
import { DraftGone } from "#components/builder/draft-gone.tsx";
import { ChartCards } from "#components/chart/chart-cards.tsx";
import { ChartHeader } from "#components/chart/chart-header.tsx";
import { FactCards } from "#components/chart/facts/fact-list.tsx";
import { ToldFacts } from "#components/chart/facts/told-fact.tsx";
import { HowItGoes, seriesFrom } from "#components/chart/how-it-goes.tsx";
import { PlanBar } from "#components/chart/plan-bar.tsx";
import { StartPlan } from "#components/chart/start-plan.tsx";
import { getChart } from "#lib/data/chart/chart.ts";
import { changePlanAction, endUnreadAction, makeMoveAction, putDraftAwayAction } from "./actions.ts";
import { resultActs, toldActs } from "./acts.ts";
import { holdActions } from "./holds/bound.ts";
import { lineActs } from "./lines/acts.ts";

export const metadata: Metadata = { title: "Chart" };

/** A patient's chart: the plan against how they feel, what holds now, what is open, what is known. */
export default async function ChartPage({ params, searchParams }: PageProps<"/patients/[patientId]">) {
  const { patientId } = await params;
  const chart = await getChart({ patientId });
  const { patient, facts, stops, unread, plan, may } = chart;
  const series = seriesFrom((await searchParams).show);
  const change = changePlanAction.bind(null, { id: plan?.id ?? "" });
  return (
    <>
      <DraftGone {...(await searchParams)} />
      <ChartHeader {...{ patient, stops }} facts={facts.map(({ fact }) => fact)} unread={unread.length} />
      {plan ? (
        <>
          <PlanBar {...{ plan, change }} putAway={putDraftAwayAction.bind(null, plan.draft?.id ?? "")} />
          <HowItGoes
            {...{ series, said: plan.outlook, drawn: { patient, timeline: plan.timeline } }}
            href={`/patients/${patientId}`}
          />
        </>
      ) : (
        <StartPlan patientId={patientId} may={may.startPlan} />
      )}
      <ToldFacts {...{ patientId, facts }} acts={may.write ? toldActs(patientId) : undefined} />
      <ChartCards
        {...{ ...chart, patientId, ...holdActions(patientId) }}
        decide={resultActs(patientId, plan?.id)}
        make={(planId, move) => makeMoveAction.bind(null, { ...move, planId })}
      />
      <FactCards
        {...{ patientId, facts, unread, write: may.write, takeOff: endUnreadAction }}
        acts={lineActs(patientId, may)}
      />
    </>
  );
}
