import type { Metadata } from "next";
import { VersionRead } from "#components/plan/version-read.tsx";
import { getVersion } from "#lib/data/plan-pages.ts";

export const metadata: Metadata = { title: "Plan" };

/** The version in force. */
export default async function PlanPage({ params }: PageProps<"/plans/[planId]">) {
  const { planId } = await params;
  return <VersionRead version={await getVersion({ planId })} />;
}
