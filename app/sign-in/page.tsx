import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findMe } from "#lib/data/account/me.ts";
import { env } from "#lib/env/env.ts";
import { PageTitle } from "#ui/page-title.tsx";
import { ComfortLink } from "./comfort-link.tsx";
import { DemoSignIn } from "./demo-sign-in.tsx";
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
