import type { Metadata } from "next";
import { ActionForm } from "#components/plan/action-form.tsx";
import { TemplateOffer } from "#components/template/template-offer.tsx";
import { DraftCard, TemplateSections, TemplateVersions } from "#components/template/template-read.tsx";
import { getTemplate } from "#lib/data/template/templates.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import {
  discardTemplateDraftAction,
  offerTemplateAgainAction,
  publishTemplateAction,
  reviseTemplateAction,
  saveTemplateWordsAction,
  withdrawTemplateAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Template" };

/** One template: its draft, what its version in use says, and who published what. */
export default async function TemplatePage({ params }: PageProps<"/templates/[templateId]">) {
  const { templateId } = await params;
  const template = await getTemplate({ templateId });
  const { draft, published, withdrawn, may } = template;
  const shown = { versionId: draft?.id ?? "", revision: draft?.revision ?? 0 };
  return (
    <>
      <PageTitle lead={template.summary} actions={<ButtonLink href="/templates">All templates</ButtonLink>}>
        {template.label}
      </PageTitle>
      <div className="grid max-w-4xl gap-4">
        {draft && may.write && (
          <DraftCard
            key={draft.id}
            templateId={templateId}
            draft={draft}
            save={saveTemplateWordsAction.bind(null, draft.id)}
            publish={publishTemplateAction.bind(null, shown)}
            discard={discardTemplateDraftAction.bind(null, draft.id)}
          />
        )}
        <TemplateSections template={template} />
        <TemplateVersions published={published} decisions={template.decisions} />
        {!draft && !withdrawn && may.write && (
          <ActionForm action={reviseTemplateAction.bind(null, templateId)} submit="Change this template">
            <p>A draft of the next version opens. Plans start from this one until you publish.</p>
          </ActionForm>
        )}
        {published.length > 0 && may.write && (
          <TemplateOffer
            withdrawn={withdrawn}
            withdraw={withdrawTemplateAction.bind(null, templateId)}
            offer={offerTemplateAgainAction.bind(null, templateId)}
          />
        )}
      </div>
    </>
  );
}
