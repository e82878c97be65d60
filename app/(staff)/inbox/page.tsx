import type { Metadata } from "next";
import { DoneList, InboxList } from "#components/chart/inbox/list.tsx";
import { WaitList } from "#components/chart/inbox/wait-list.tsx";
import { listInbox } from "#lib/data/inbox/inbox.ts";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { reopenItemAction } from "./actions.ts";
import { endNoResultAction } from "./waits/actions.ts";

export const metadata: Metadata = { title: "Inbox" };

/** Everything between visits that needs a clinician, once, in order of risk. */
export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const page = Number((await searchParams).page) || 1;
  const { items, waits, done, checked } = await listInbox({});
  const open = items.length + waits.length;
  return (
    <>
      <PageTitle lead={open > 0 ? `${open} open, the most serious first.` : undefined}>Inbox</PageTitle>
      <div className="max-w-3xl">
        {open === 0 && <Empty>Nothing needs you. Last checked {checked}.</Empty>}
        <InboxList items={items} />
        <WaitList
          waits={waits}
          page={page}
          end={({ patientId, id: visitId }) => endNoResultAction.bind(null, { patientId, visitId })}
        />
        <div className="mt-4">
          <DoneList done={done} undo={(item) => reopenItemAction.bind(null, item)} />
        </div>
      </div>
    </>
  );
}
