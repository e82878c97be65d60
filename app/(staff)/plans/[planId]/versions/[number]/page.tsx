import type { Metadata } from "next";
import { VersionRead } from "#components/plan/version-read.tsx";
import { getVersion } from "#lib/data/builder/pages.ts";

export const metadata: Metadata = { title: "Plan version" };

/** What the plan said when this version was in force. */
export default async function VersionPage({ params }: PageProps<"/plans/[planId]/versions/[number]">) {
  return <VersionRead version={await getVersion(await params)} />;
}
