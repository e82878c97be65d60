import type { Metadata } from "next";
import { makeMoveAction } from "#app/(staff)/patients/[patientId]/actions.ts";
import { holdActions } from "#app/(staff)/patients/[patientId]/holds/bound.ts";
import { InboxContext } from "#components/chart/inbox-context.tsx";
import { InboxList } from "#components/chart/inbox-list.tsx";
import { KIND_LOOK } from "#components/chart/inbox-words.ts";
import { ThreadRead } from "#components/chart/thread-read.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { listInbox } from "#lib/data/inbox.ts";
import { getInboxItem } from "#lib/data/inbox-item.ts";
import { closeItemAction, replyAction } from "../actions.ts";

export const metadata: Metadata = { title: "Inbox" };

/** One item with everything that deciding it needs; the list stays beside it on a wide screen. */
export default async function InboxItemPage({ params }: PageProps<"/inbox/[itemId]">) {
  const { itemId } = await params;
  const { item, patient, plan, thread, may } = await getInboxItem({ itemId });
  const { items } = await listInbox({});
  const seen = thread?.messages.at(-1)?.id;
  const reply = thread && seen && { threadId: thread.id, seen, back: "/inbox" };
  const done = closeItemAction.bind(null, { patientId: patient.id, itemId });
  const make = (move: { modality: string; moveId: string }) =>
    makeMoveAction.bind(null, { ...move, planId: plan?.id ?? "" });
  const { lift } = holdActions(patient.id);
  return (
    <div className="gap-6 @wide/page:grid @wide/page:grid-cols-[20rem_1fr]">
      <div className="@max-wide/page:hidden">
        <InboxList items={items} current={itemId} />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <PageTitle
          lead={`${KIND_LOOK[item.kind].word}, ${item.raised}`}
          actions={
            <>
              <ButtonLink href="/inbox">Inbox</ButtonLink>
              <ButtonLink href={`/patients/${patient.id}`}>Open chart</ButtonLink>
              {may.close && <ActionForm action={done} submit="Done" />}
            </>
          }
        >
          {patient.name}: {item.because.text}
        </PageTitle>
        {thread && (
          <Card title={thread.about}>
            <ThreadRead
              thread={thread}
              reply={may.reply && reply ? replyAction.bind(null, reply) : undefined}
            />
          </Card>
        )}
        {plan && <InboxContext {...{ plan, patient, make, lift }} modality={item.because.modality} />}
      </div>
    </div>
  );
}
