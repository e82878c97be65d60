import type { Metadata } from "next";
import { ConsentPage } from "#components/paper/consent-sheet.tsx";
import { getConsentSheet } from "#lib/data/builder/consents.ts";

export const metadata: Metadata = { title: "Consent" };

/** The consents of the version in force, to read together and sign on paper. */
export default async function SignedConsentPage({ params }: PageProps<"/plans/[planId]/consent">) {
  const { planId } = await params;
  return <ConsentPage view={await getConsentSheet({ planId, of: "signed" })} back={`/plans/${planId}`} />;
}
