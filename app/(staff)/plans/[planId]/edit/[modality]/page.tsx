import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { movePlanStartAction } from "#app/(staff)/plans/[planId]/actions.ts";
import { loadOpenDraft } from "#app/(staff)/plans/[planId]/open-draft.ts";
import { FromTemplateNote } from "#components/builder/from-template.tsx";
import { PlanStart } from "#components/builder/plan-start.tsx";
import { Preview } from "#components/builder/preview.tsx";
import { editorFormOf, SectionEditor } from "#components/builder/section-editor.tsx";
import { checksOf, countsOf } from "#components/builder/section-findings.ts";
import { SectionsNav } from "#components/builder/sections-nav.tsx";
import { Workbench } from "#components/builder/workbench.tsx";
import { OpenFindings, OtherFindings } from "#components/plan/findings.tsx";
import { PlanHeader } from "#components/plan/plan-header.tsx";
import { DraftTimeline } from "#components/timeline/draft-timeline.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { answerFindingAction, saveSectionAction, setSectionAction } from "./actions.ts";

export const metadata: Metadata = { title: "Plan builder" };
/** The builder: see (timeline), do (the part's editor), say (what the patient will read). */
export default async function BuilderPage({ params }: PageProps<"/plans/[planId]/edit/[modality]">) {
  const { planId, modality } = await params;
  const draft = await loadOpenDraft({ planId });
  const part = draft.parts.find((each) => each.modality === modality) ?? notFound();
  const own = { versionId: draft.id, modality };
  const answer = draft.may.answer ? answerFindingAction.bind(null, draft.id) : undefined;
  const judged = { ...checksOf(draft, modality), answer };
  return (
    <>
      <PlanHeader
        {...draft}
        standing={`Draft of version ${draft.number}`}
        actions={
          <ButtonLink kind="primary" href={`/plans/${planId}/sign`}>
            Review and sign
          </ButtonLink>
        }
      />
      <PlanStart draft={draft} move={movePlanStartAction} />
      <Workbench
        timeline={<DraftTimeline draft={draft} room="column" />}
        nav={<SectionsNav base={`/plans/${planId}/edit`} parts={countsOf(draft)} current={modality} />}
        preview={<Preview givenName={draft.patient.givenName} parts={draft.preview} current={modality} />}
      >
        <Card title={part.label} className="min-w-0">
          <OpenFindings {...judged} />
          <SectionEditor
            key={`${draft.id}${modality}`}
            {...editorFormOf(draft, part)}
            save={saveSectionAction.bind(null, own)}
            set={setSectionAction.bind(null, { ...own, revision: part.revision })}
          />
          <OtherFindings {...judged} />
          <FromTemplateNote from={draft.fromTemplate} />
        </Card>
      </Workbench>
    </>
  );
}
