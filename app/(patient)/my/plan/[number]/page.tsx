import Link from "next/link";
import { notFound } from "next/navigation";
import { inTheirLanguage, titled } from "#app/language.ts";
import { PlanNotes } from "#components/patient/plan/plan-notes.tsx";
import { WhatChanged } from "#components/patient/plan/what-changed.tsx";
import { getMyVersion } from "#lib/data/mine/plan.ts";
import { Notice } from "#ui/notice.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { PlanSections } from "../sections.tsx";

export const generateMetadata = titled("Plan as it was");

/** What the plan said in one version. A version that is not there and one that is not yours are the same page. */
export default async function VersionPage({ params }: { params: Promise<{ number: string }> }) {
  await inTheirLanguage();
  const { number } = await params;
  if (!/^[1-9]\d{0,3}$/.test(number)) notFound();
  const { version, startsOn, today, replacedOn, changes, held, doctor } = await getMyVersion({
    number: Number(number),
  });
  return (
    <>
      <PageTitle lead={`Signed by ${version.signerName} on ${version.signedOn}.`}>
        Plan version {number}
      </PageTitle>
      {replacedOn && (
        <Notice
          kind="caution"
          word="Old"
          title={`This version was replaced on ${replacedOn}.`}
          className="mb-6"
        >
          <p>
            Do not follow it. <Link href="/my/plan">Go to your plan of today.</Link>
          </p>
        </Notice>
      )}
      <PlanNotes {...{ held, doctor }} />
      <WhatChanged on={version.signedOn} changes={changes} why={version.why} />
      <PlanSections sections={version.sections} startsOn={startsOn} today={today} />
    </>
  );
}
