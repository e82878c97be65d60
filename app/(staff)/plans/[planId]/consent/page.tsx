import type { Metadata } from "next";
import { PrintButton } from "#components/patient/print-button.tsx";
import { ConsentSheets } from "#components/plan/consent-sheet.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { getConsentSheet } from "#lib/data/consents.ts";

export const metadata: Metadata = { title: "Consent" };

/** The consents of the version in force, to read together and sign on paper. */
export default async function ConsentPage({ params }: PageProps<"/plans/[planId]/consent">) {
  const { planId } = await params;
  const view = await getConsentSheet({ planId, of: "signed" });
  return (
    <>
      <div className="no-print">
        <PageTitle
          lead={`${view.patient.name}, plan version ${view.number}.`}
          actions={
            <>
              <PrintButton />
              <ButtonLink href={`/plans/${planId}`}>Back to the plan</ButtonLink>
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
