import { inTheirLanguage, titled } from "#app/language.ts";
import { TextForm } from "#components/patient/ask/text-form.tsx";
import { MyThreads } from "#components/patient/ask/thread-list.tsx";
import { Worries } from "#components/patient/plan/worries.tsx";
import { Urgent } from "#components/patient/today/urgent.tsx";
import { getMe } from "#lib/data/account/me.ts";
import { getMyAsk } from "#lib/data/mine/threads.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { Said } from "#ui/said.tsx";
import { askClinicAction } from "./actions.ts";

export const generateMetadata = titled("Ask");

/** Danger first, then what the plan already answers, then a message to the clinic with its reply time. */
export default async function AskPage() {
  await inTheirLanguage();
  const { clinic, advice, threads, replyBy, help } = await getMyAsk({});
  return (
    <>
      <PageTitle>Ask</PageTitle>
      <Urgent />
      <Worries advice={advice} phone={clinic.phone} />
      <section aria-labelledby="write">
        <h2 id="write" className="mb-1 text-xl font-head">
          Write to the clinic
        </h2>
        <p className="mb-3">
          <Said said={help.read} /> We answer {replyBy}. If it cannot wait, call.
        </p>
        <TextForm
          action={askClinicAction.bind(null, (await getMe()).id)}
          label="Your question"
          hint="You can speak it: use the microphone of your keyboard."
          button="Send"
        />
      </section>
      <MyThreads threads={threads} />
    </>
  );
}
