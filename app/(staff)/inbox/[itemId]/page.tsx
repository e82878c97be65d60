import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { makeMoveAction } from "#app/(staff)/patients/[patientId]/actions.ts";
import { toldActs } from "#app/(staff)/patients/[patientId]/acts.ts";
import { holdActions } from "#app/(staff)/patients/[patientId]/holds/bound.ts";
import { ToldFacts } from "#components/chart/facts/told-fact.tsx";
import { ContactCards } from "#components/chart/inbox/contact-form.tsx";
import { InboxContext } from "#components/chart/inbox/context.tsx";
import { InboxList } from "#components/chart/inbox/list.tsx";
import { InboxThread } from "#components/chart/inbox/thread-read.tsx";
import { InboxTitle } from "#components/chart/inbox/title.tsx";
import { getInboxItem } from "#lib/data/chart/inbox-item.ts";
import { listInbox } from "#lib/data/inbox/inbox.ts";
import { closeItemAction, recordContactAction, replyAction } from "../actions.ts";

export const metadata: Metadata = { title: "Inbox" };

/** One item with everything that deciding it needs; the list stays beside it on a wide screen. */
export default async function InboxItemPage({ params }: PageProps<"/inbox/[itemId]">) {
  const { itemId } = await params;
  const { item, patient, plan, thread, contacts, facts, may } = await getInboxItem({ itemId });
  const { items } = await listInbox({});
  const seen = thread?.messages.at(-1)?.id;
  const act = thread && seen && replyAction.bind(null, { threadId: thread.id, seen, back: "/inbox" });
  const whose = { patientId: patient.id, itemId };
  const make = (move: { modality: string; moveId: string }) =>
    makeMoveAction.bind(null, { ...move, planId: plan?.id ?? "" });
  return (
    <div className="gap-6 @wide/page:grid @wide/page:grid-cols-[20rem_1fr]">
      <div className="@max-wide/page:hidden">
        <InboxList items={items} current={itemId} />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <InboxTitle {...{ item, patient }} done={may.close ? closeItemAction.bind(null, whose) : undefined} />
        {thread && <InboxThread {...{ thread }} reply={(may.reply && act) || undefined} />}
        <ToldFacts patientId={patient.id} facts={facts} acts={may.write ? toldActs(patient.id) : undefined} />
        <ContactCards
          {...{ contacts, phone: patient.phone, requestKey: randomUUID() }}
          save={may.contact ? recordContactAction.bind(null, whose) : undefined}
        />
        {plan && (
          <InboxContext
            {...{ plan, patient, make, lift: holdActions(patient.id).lift }}
            modality={item.because.modality}
          />
        )}
      </div>
    </div>
  );
}
