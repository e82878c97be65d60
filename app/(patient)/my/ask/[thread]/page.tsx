import Link from "next/link";
import { notFound } from "next/navigation";
import { inTheirLanguage, titled } from "#app/language.ts";
import { Messages } from "#components/patient/ask/messages.tsx";
import { TextForm } from "#components/patient/ask/text-form.tsx";
import { SaidNotice, type SearchPage, saidKey } from "#components/patient/today/said-notice.tsx";
import { SaidNow } from "#components/patient/today/said-now.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyThread } from "#lib/data/mine/threads.ts";
import { Icon } from "#ui/icon.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Said } from "#ui/said.tsx";
import { writeInThreadAction } from "../actions.ts";

export const generateMetadata = titled("Your message");
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One question and its answers. */
export default async function ThreadPage({
  params,
  searchParams,
}: SearchPage & { params: Promise<{ thread: string }> }) {
  await inTheirLanguage();
  const { thread: threadId } = await params;
  if (!UUID.test(threadId)) notFound();
  const thread = await getMyThread({ threadId });
  return (
    <>
      <Link href="/my/ask" className="mb-2 inline-flex min-h-(--target) items-center gap-2 text-base">
        <Icon name="back" />
        All messages
      </Link>
      <PageTitle>{thread.about}</PageTitle>
      <SaidNotice said={saidKey((await searchParams).said)} />
      {thread.said && <SaidNow {...thread.said} />}
      <Messages messages={thread.messages} />
      {thread.said?.help && thread.said.answers.length === 0 && (
        <p className="mb-6">
          <Said said={thread.said.help.read} />
        </p>
      )}
      <TextForm
        key={thread.messages.length}
        action={writeInThreadAction.bind(null, (await getMe()).id)}
        label="Write more"
        button="Send"
        hidden={{ threadId }}
      />
    </>
  );
}
