import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { DemoBanner } from "#components/shell/demo-banner.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { DEMO_PASSWORD } from "#lib/auth/demo.ts";
import { listDemoPeople } from "#lib/auth/demo-people.ts";
import { findMe } from "#lib/data/me.ts";
import { env } from "#lib/env/env.ts";
import { Chooser } from "./chooser.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

/** Who are you? In the demo: who do you want to be? */
export default async function SignInPage() {
  const me = await findMe();
  if (env().mode === "demo") return <DemoSignIn now={me?.name} home={me?.home} />;
  if (me) redirect(me.home);
  return (
    <main className="page mx-auto max-w-[26rem] px-4 py-12">
      <PageTitle lead="Plans that patients and their clinic make together.">Sign in to Accord</PageTitle>
      <SignInForm />
      <ComfortLink />
    </main>
  );
}

async function DemoSignIn({ now, home }: { now?: string; home?: string }) {
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
            You are {now} now. <Link href={home}>Go on as {now}</Link>
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

const ComfortLink = () => (
  <p className="mt-8">
    <Link href="/comfort" className="inline-flex min-h-(--target) items-center gap-2">
      <Icon name="comfort" />
      Screen comfort
    </Link>
  </p>
);
