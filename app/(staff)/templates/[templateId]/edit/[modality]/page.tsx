import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionEditor } from "#components/builder/section-editor.tsx";
import { checksOf, countsOf } from "#components/builder/section-findings.ts";
import { SectionsNav } from "#components/builder/sections-nav.tsx";
import { TemplateFindings, TemplateWaiting } from "#components/template/template-check.tsx";
import { getTemplateDraft } from "#lib/data/template/templates.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { saveTemplateSectionAction, setTemplateSectionAction } from "./actions.ts";

export const metadata: Metadata = { title: "Template builder" };

/** One part of a template's draft in its room's editor. */
export default async function TemplateBuilderPage({
  params,
}: PageProps<"/templates/[templateId]/edit/[modality]">) {
  const { templateId, modality } = await params;
  const draft = await getTemplateDraft({ templateId });
  const part = draft.parts.find((each) => each.modality === modality) ?? notFound();
  const own = { versionId: draft.id, modality };
  const { findings } = checksOf(draft, modality);
  return (
    <>
      <PageTitle
        lead={`Draft of version ${draft.number}. Dates are shown as if the plan began next Monday; what is kept are weeks.`}
        actions={<ButtonLink href={`/templates/${templateId}`}>Read and publish</ButtonLink>}
      >
        {draft.label}
      </PageTitle>
      <div className="grid gap-4 @two:grid-cols-[15rem_minmax(0,1fr)] @two:items-start">
        <SectionsNav base={`/templates/${templateId}/edit`} parts={countsOf(draft)} current={modality} />
        <Card title={part.label} className="min-w-0">
          <p className="mb-3 text-ink-2">
            Consent, measurements and other medicines belong to a patient: a template does not keep them.
          </p>
          <TemplateFindings findings={findings} />
          <SectionEditor
            key={`${draft.id}${modality}`}
            of="template"
            {...{ part, readOnly: !part.mayWrite }}
            {...{ startsOn: draft.startsOn.toString(), today: draft.today.toString() }}
            save={saveTemplateSectionAction.bind(null, own)}
            set={setTemplateSectionAction.bind(null, { ...own, revision: part.revision })}
          />
          <TemplateWaiting {...draft.check} findings={findings} />
        </Card>
      </div>
    </>
  );
}
