import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { closeThreadAction, replyAction } from "#app/(staff)/inbox/actions.ts";
import { ThreadRead } from "#components/chart/inbox/thread-read.tsx";
import { getThread } from "#lib/data/chart/threads.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageTitle } from "#ui/page-title.tsx";

export const metadata: Metadata = { title: "Conversation" };

/** One conversation with a patient, from the chart. */
export default async function ThreadPage({ params }: PageProps<"/patients/[patientId]/threads/[threadId]">) {
  const { patientId, threadId } = await params;
  const thread = await getThread({ threadId });
  if (thread.patientId !== patientId) notFound();
  const back = `/patients/${patientId}`;
  const seen = thread.messages.at(-1)?.id;
  const read = thread.may.reply && seen ? { threadId, seen, back } : null;
  return (
    <>
      <PageTitle lead={thread.name} actions={<ButtonLink href={back}>Chart</ButtonLink>}>
        {thread.about}
      </PageTitle>
      <ThreadRead
        thread={thread}
        reply={read ? replyAction.bind(null, read) : undefined}
        close={read && thread.status === "open" ? closeThreadAction.bind(null, read) : undefined}
      />
    </>
  );
}
