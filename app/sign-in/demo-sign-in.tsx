import Link from "next/link";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { listDemoPeople } from "#lib/auth/demo-people.ts";
import { Empty } from "#ui/empty.tsx";
import { PageTitle } from "#ui/page-title.tsx";
import { Chooser } from "./chooser.tsx";
import { ComfortLink } from "./comfort-link.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Who do you want to be? `now` and `home` belong to the one who is signed in already. */
export async function DemoSignIn({ now, home }: { now?: string; home?: string }) {
  const people = await listDemoPeople();
  return (
    <>
      <DemoBanner />
      <main className="page mx-auto max-w-[52rem] px-4 py-8">
        <PageTitle lead="Each of them sees only what is theirs to see. Change whenever you like.">
          Who do you want to be?
        </PageTitle>
        {now && home && (
          <p className="mb-6">
            You are {now} now.{" "}
            <Link prefetch={false} href={home}>
              Go on as {now}
            </Link>
          </p>
        )}
        {people.length === 0 && (
          <Empty>The demo clinic has nobody in it yet. Start Accord with an empty database.</Empty>
        )}
        <Chooser people={people} />
        <details className="mt-10 rounded-lg border border-line bg-surface p-4">
          <summary className="font-strong">Sign in with e-mail and password instead</summary>
          <p className="my-3 text-base">
            Everyone in the demo has the password <code className="font-strong">{DEMO_PASSWORD}</code>
          </p>
          <SignInForm />
        </details>
        <ComfortLink />
      </main>
    </>
  );
}
