import { inTheirLanguage, titled } from "#app/language.ts";
import { NeedList, VisitList } from "#components/patient/plan/visit-list.tsx";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/today/said-notice.tsx";
import { CallButton } from "#components/patient/today/stop-message.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyVisits } from "#lib/data/mine/visits.ts";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { askToMoveVisitAction } from "./actions.ts";

export const generateMetadata = titled("Visits");

/** The next visit first, then what is still to book, then the rest. */
export default async function VisitsPage({ searchParams }: SearchPage) {
  await inTheirLanguage();
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
