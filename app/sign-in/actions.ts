"use server";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { beSomeone, signIn } from "#lib/auth/sign-in.ts";
import { someText } from "#lib/domain/words/text.ts";
import { env } from "#lib/env/env.ts";
import type { Outcome } from "#lib/forms/answer.ts";
import { outcome } from "#lib/forms/outcome.ts";

const SignInForm = z.object({
  email: someText(254, "Type your e-mail address.").pipe(
    z.string().regex(/^\S+@\S+$/, "Type an e-mail address like name@example.org."),
  ),
  password: z
    .string("Type your password.")
    .min(1, "Type your password.")
    .max(512, "Passwords have at most 128 characters."),
  shared: z.literal("yes").optional().catch(undefined),
});

/** What the form shows again: never the password. */
export type SignInState = { email: string; shared: boolean; answer: Outcome<never> | null };

/** Signs in, or says why not and keeps the address. */
export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const typed = Object.fromEntries(
    ["email", "password", "shared"].map((name) => [name, form.get(name) ?? undefined]),
  );
  const kept = { email: String(typed.email ?? "").slice(0, 254), shared: typed.shared === "yes" };
  const answer = await outcome(async () => {
    const given = SignInForm.parse(typed);
    return signIn({ ...given, shared: given.shared === "yes" });
  });
  if (!answer.ok) return { ...kept, answer };
  if (answer.value.ok) redirect(answer.value.home);
  const { code, message } = answer.value;
  return { ...kept, answer: { ok: false, code, message, fields: {} } };
}

/** Becomes someone of the demo's cast. Outside the demo there is no such thing. */
export async function beAction(form: FormData): Promise<void> {
  if (env().mode !== "demo") notFound();
  const answer = await outcome(() => beSomeone(String(form.get("person") ?? "")));
  if (!answer.ok || !answer.value.ok) notFound();
  redirect(answer.value.home);
}
