import type { Metadata } from "next";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/said-notice.tsx";
import { CallButton } from "#components/patient/stop-message.tsx";
import { NeedList, VisitList } from "#components/patient/visit-list.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { getMe } from "#lib/data/me.ts";
import { getMyVisits } from "#lib/data/my-visits.ts";
import { askToMoveVisitAction } from "./actions.ts";

export const metadata: Metadata = { title: "Visits" };

/** The next visit first, then what is still to book, then the rest. */
export default async function VisitsPage({ searchParams }: SearchPage) {
  const { clinic, visits, needs } = await getMyVisits({});
  const action = askToMoveVisitAction.bind(null, (await getMe()).id);
  const soon = needs.filter((need) => need.soon);
  return (
    <>
      <PageTitle>Visits</PageTitle>
      <SaidNotice said={saidKey((await searchParams).said)} />
      {visits.length === 0 && (
        <Empty actions={<CallButton phone={clinic.phone} />}>
          Nothing is booked. We will call you, or call us.
        </Empty>
      )}
      <VisitList title="Next" visits={visits.slice(0, 1)} first action={action} />
      <NeedList title="To book" needs={soon} />
      <VisitList title="Later" visits={visits.slice(1)} action={action} />
      <NeedList title="Planned for later" planned needs={needs.filter((need) => !need.soon)} />
    </>
  );
}
