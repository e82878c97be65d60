import type { Metadata } from "next";
import { DraftGone } from "#components/builder/draft-gone.tsx";
import { PlanActs } from "#components/plan/plan-acts.tsx";
import { VersionRead } from "#components/plan/version-read.tsx";
import { getVersion } from "#lib/data/builder/pages.ts";
import { retirePlanAction, revisePlanAction, templateFromPlanAction } from "./actions.ts";

export const metadata: Metadata = { title: "Plan" };

/** The version in force, and what may be done with the plan. */
export default async function PlanPage({ params, searchParams }: PageProps<"/plans/[planId]">) {
  const { planId } = await params;
  const version = await getVersion({ planId });
  return (
    <>
      <DraftGone {...(await searchParams)} />
      <VersionRead version={version} />
      <PlanActs
        may={version.may}
        change={revisePlanAction.bind(null, planId)}
        makeTemplate={templateFromPlanAction.bind(null, planId)}
        title={version.title}
        retire={retirePlanAction.bind(null, planId)}
      />
    </>
  );
}
