import type { Metadata } from "next";
import { PaperHeld } from "#components/paper/paper-held.tsx";
import { Paper, PaperActs, PaperSections } from "#components/paper/paper-sections.tsx";
import { MedicineLedger } from "#components/plan/medicine-ledger.tsx";
import { getVersion } from "#lib/data/builder/pages.ts";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Print the plan" };

/** The version in force on paper, for the chart or to hand over. */
export default async function PrintPage({ params }: PageProps<"/plans/[planId]/print">) {
  const { planId } = await params;
  const version = await getVersion({ planId });
  const { patient, number, signature } = version;
  return (
    <div className={`paper-${version.paper} max-w-[52rem] print:max-w-none`}>
      <PageTitle
        lead={`${patient.name}, born ${patient.born}. Version ${number}.`}
        actions={<PaperActs back={`/plans/${planId}`} />}
      >
        {version.title}
      </PageTitle>
      <Paper>
        <PaperHeld held={version.held} />
        <PaperSections
          sections={version.taken}
          startsOn={version.startsOn.toString()}
          today={patient.today.toString()}
        />
        {version.ledger.length > 0 && (
          <section className="keep mt-6">
            <h2 className="mb-2 text-lg font-head">Other medicines since the start</h2>
            <MedicineLedger lines={version.ledger} />
          </section>
        )}
        {signature && (
          <p className="mt-6">
            Version {number}, signed by {signature.name}, {signature.credential}, {signature.at}. If the plan
            changes, throw this away.
          </p>
        )}
      </Paper>
    </div>
  );
}
