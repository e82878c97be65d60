import type { Metadata } from "next";
import { openConsents } from "#app/(staff)/plans/[planId]/open-draft.ts";
import { ConsentPage } from "#components/paper/consent-sheet.tsx";

export const metadata: Metadata = { title: "Consent" };

/** The consents that the draft will be signed over, to read together before anyone signs. */
export default async function DraftConsentPage({ params }: PageProps<"/plans/[planId]/sign/consent">) {
  const { planId } = await params;
  const view = await openConsents({ planId });
  return <ConsentPage view={view} back={`/plans/${planId}/sign`} to="Back to the review" />;
}
