import { inTheirLanguage, titled } from "#app/language.ts";
import { ToAnswer } from "#components/patient/check-in/to-answer.tsx";
import { EarlierVersions } from "#components/patient/plan/earlier-versions.tsx";
import { NoPlan } from "#components/patient/plan/no-plan.tsx";
import { PlanNotes } from "#components/patient/plan/plan-notes.tsx";
import { WhatChanged } from "#components/patient/plan/what-changed.tsx";
import { ComingUp } from "#components/patient/today/coming-up.tsx";
import { PlanTimeline } from "#components/timeline/timeline.tsx";
import { getMyPlan } from "#lib/data/mine/plan.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Icon } from "#ui/icon.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { PlanSections } from "./sections.tsx";

export const generateMetadata = titled("My plan");

/** The whole plan in plain words, what changed, and each week on one line. */
export default async function PlanPage() {
  await inTheirLanguage();
  const { state, plan, clinic, today } = await getMyPlan({});
  if (!plan)
    return (
      <>
        <PageTitle>My plan</PageTitle>
        <NoPlan state={state === "inForce" ? "none" : state} phone={clinic.phone} />
      </>
    );
  const { version, startsOn, week, weeks, timeline } = plan;
  const open = version.sections.filter(({ modality }) => !plan.answers[modality]).length;
  return (
    <>
      <PageTitle lead={week < 1 ? "It has not started yet." : `Week ${week} of ${weeks}`}>My plan</PageTitle>
      {!plan.isFirst && <WhatChanged on={version.signedOn} changes={plan.changes} why={version.why} />}
      <PlanNotes {...plan} />
      <PlanSections sections={version.sections} startsOn={startsOn} today={today} />
      <ToAnswer count={open} />
      <Card title="Week by week" className="mt-8">
        <PlanTimeline {...timeline} {...{ startsOn, today }} weeks={Math.min(weeks, 26)} room="narrow" />
      </Card>
      <ComingUp visits={plan.visits.slice(0, 3)} needs={plan.needs.filter(({ soon }) => soon).slice(0, 3)} />
      <div className="mt-8 grid gap-3">
        <ButtonLink href="/my/plan/print" size="lg">
          <Icon name="print" />
          Print for the fridge
        </ButtonLink>
        {open === 0 && <ButtonLink href="/my/plan/agree">See your answers</ButtonLink>}
      </div>
      <EarlierVersions
        number={version.number}
        signer={version.signerName}
        signedOn={version.signedOn}
        earlier={plan.earlier}
      />
    </>
  );
}
