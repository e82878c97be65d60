import type { Metadata } from "next";
import { ConsentPage } from "#components/plan/consent-sheet.tsx";
import { getConsentSheet } from "#lib/data/consents.ts";

export const metadata: Metadata = { title: "Consent" };

/** The consents that the draft will be signed over, to read together before anyone signs. */
export default async function DraftConsentPage({ params }: PageProps<"/plans/[planId]/sign/consent">) {
  const { planId } = await params;
  const view = await getConsentSheet({ planId, of: "draft" });
  return <ConsentPage view={view} back={`/plans/${planId}/sign`} to="Back to the review" />;
}
