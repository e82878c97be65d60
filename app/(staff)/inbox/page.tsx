import type { Metadata } from "next";
import { DoneList, InboxList } from "#components/chart/inbox-list.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { listInbox } from "#lib/data/inbox.ts";
import { reopenItemAction } from "./actions.ts";

export const metadata: Metadata = { title: "Inbox" };

/** Everything between visits that needs a clinician, once, in order of risk. */
export default async function InboxPage() {
  const { items, done, checked } = await listInbox({});
  return (
    <>
      <PageTitle lead={items.length > 0 ? `${items.length} open, the most serious first.` : undefined}>
        Inbox
      </PageTitle>
      <div className="max-w-3xl">
        {items.length === 0 && <Empty>Nothing needs you. Last checked {checked}.</Empty>}
        <InboxList items={items} />
        <div className="mt-4">
          <DoneList done={done} undo={(item) => reopenItemAction.bind(null, item)} />
        </div>
      </div>
    </>
  );
}
