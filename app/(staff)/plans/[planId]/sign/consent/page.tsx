import type { Metadata } from "next";
import { PrintButton } from "#components/patient/print-button.tsx";
import { ConsentSheets } from "#components/plan/consent-sheet.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { getConsentSheet } from "#lib/data/consents.ts";

export const metadata: Metadata = { title: "Consent" };

/** The consents that the draft will be signed over, to read together before anyone signs. */
export default async function ConsentPage({ params }: PageProps<"/plans/[planId]/sign/consent">) {
  const { planId } = await params;
  const view = await getConsentSheet({ planId, of: "draft" });
  return (
    <>
      <div className="no-print">
        <PageTitle
          lead={`${view.patient.name}, plan version ${view.number}.`}
          actions={
            <>
              <PrintButton />
              <ButtonLink href={`/plans/${planId}/sign`}>Back to the review</ButtonLink>
            </>
          }
        >
          Consent
        </PageTitle>
      </div>
      <ConsentSheets view={view} />
    </>
  );
}
