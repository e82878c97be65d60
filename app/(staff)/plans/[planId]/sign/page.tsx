import type { Metadata } from "next";
import { movePlanStartAction } from "#app/(staff)/plans/[planId]/actions.ts";
import { openReview } from "#app/(staff)/plans/[planId]/open-draft.ts";
import { FromTemplateNote } from "#components/builder/from-template.tsx";
import { StartIsOver } from "#components/builder/plan-start.tsx";
import { Creates } from "#components/builder/work-made.tsx";
import { Changes } from "#components/plan/changes.tsx";
import { DiscardDraft } from "#components/plan/plan-acts.tsx";
import { PlanHeader } from "#components/plan/plan-header.tsx";
import { Consents, SafetyCard, SignCard, WhyForm } from "#components/plan/review.tsx";
import { demoPassword } from "#lib/auth/demo-password.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { discardDraftAction, saveWhyAction, signPlanAction } from "./actions.ts";

export const metadata: Metadata = { title: "Review and sign" };

/** One honest last look, then one signature for the whole plan. */
export default async function SignPage({ params }: PageProps<"/plans/[planId]/sign">) {
  const { planId } = await params;
  const draft = await openReview({ planId });
  const { id: versionId, revision, shown, patient, comparedWith } = draft;
  const first = draft.parts.find(({ included }) => included)?.modality ?? ""; // "" is the builder itself
  return (
    <>
      <PlanHeader
        {...draft}
        standing={`Version ${draft.number}, not signed`}
        actions={<ButtonLink href={`/plans/${planId}/edit`}>Back to the draft</ButtonLink>}
      />
      <StartIsOver draft={draft} move={movePlanStartAction} />
      <div className="grid gap-4 @two/page:grid-cols-2">
        <Card title={comparedWith ? `What changes from version ${comparedWith}` : "What this plan says"}>
          <Changes changes={draft.changes} reader="clinician" />
          <FromTemplateNote from={draft.fromTemplate} />
        </Card>
        <Card title={`${patient.givenName} will read`}>
          <Changes changes={draft.changes} reader="patient" />
          <WhyForm save={saveWhyAction.bind(null, { versionId, before: draft.why })} why={draft.why} />
        </Card>
        <SafetyCard
          planId={planId}
          {...{ check: draft.check, past: draft.past, lowers: draft.lowers, open: draft.open, first }}
        />
        <Card title="This makes">
          <Creates work={draft.work} />
          <Consents planId={planId} parts={draft.parts} />
        </Card>
      </div>
      <SignCard
        draft={draft}
        sign={signPlanAction.bind(null, { versionId, revision, shown, planId })}
        hint={demoPassword()}
      />
      {draft.may.discard && <DiscardDraft discard={discardDraftAction.bind(null, versionId, patient.id)} />}
    </>
  );
}
