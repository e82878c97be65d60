import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperHeld } from "#components/paper/paper-held.tsx";
import { Paper, PaperActs } from "#components/paper/paper-sections.tsx";
import { OrderSheet } from "#components/paper/pharmacy-sheet.tsx";
import { getVersion } from "#lib/data/builder/pages.ts";
import { ORDER_DAYS } from "#lib/domain/plan/pharmacy-sheet.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Pharmacy sheet" };

/** What the compounding pharmacy makes for the version in force, on paper. Only what is signed is ordered. */
export default async function PharmacyPage({ params, searchParams }: PageProps<"/plans/[planId]/pharmacy">) {
  const { planId } = await params;
  const asked = Number((await searchParams).days);
  const days = ORDER_DAYS.find((each) => each === asked) ?? 30;
  const { patient, signature, number, taken, held, startsOn, paper } = await getVersion({ planId });
  if (!signature) notFound();
  const sheets = taken.flatMap(
    (section) => modalityOf(section.modality)?.pharmacy(section, startsOn, patient.today, days) ?? [],
  );
  return (
    <div className={`paper-${paper} max-w-[52rem] print:max-w-none`}>
      <PageTitle
        lead={`Version ${number}, signed ${signature.at}.`}
        actions={<PaperActs back={`/plans/${planId}`} />}
      >
        Order for the pharmacy
      </PageTitle>
      <nav aria-label="Days to order" className="no-print mb-4 flex flex-wrap items-center gap-2">
        <span className="text-ink-2">Order for</span>
        {ORDER_DAYS.map((each) => (
          <ButtonLink
            key={each}
            href={`/plans/${planId}/pharmacy?days=${each}`}
            aria-current={each === days ? "true" : undefined}
            className="aria-[current]:bg-primary-soft aria-[current]:text-primary-ink"
          >
            {each} days
          </ButtonLink>
        ))}
      </nav>
      <PaperHeld held={held} />
      {sheets.length === 0 && <Empty>Nothing in this plan is compounded for these days.</Empty>}
      <div className="grid gap-4">
        {sheets.map((sheet) => (
          <Paper key={sheet.drug}>
            <OrderSheet sheet={sheet} patient={patient} signer={signature} />
          </Paper>
        ))}
      </div>
    </div>
  );
}
