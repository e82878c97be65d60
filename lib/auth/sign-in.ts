import "server-only";
import { cookies, headers } from "next/headers";
import { homeOf } from "#lib/data/account/me.ts";
import { sessionCookie } from "#lib/data/door/actor.ts";
import { env } from "#lib/env/env.ts";
import { type RefusedCode, SAID } from "./check.ts";
import { whence } from "./network.ts";
import { type Answered, askNextAuth, formToken, ourCookies } from "./next-auth.ts";

/** Signed in, and where to go; or why not, as a code and a sentence. */
export type SignedIn = { ok: true; home: string } | { ok: false; code: RefusedCode; message: string };

const isCode = (text: string | null): text is RefusedCode => text !== null && text in SAID;

/** The reason in next-auth's redirect; anything it did not get from us counts as a plain refusal. */
function refusal({ location = "" }: Answered): SignedIn {
  const said = new URL(location, env().origin).searchParams.get("error");
  const code = isCode(said) ? said : "WRONG";
  return { ok: false, code, message: SAID[code] };
}

/** Sign in for a form whose origin was checked: starts a session and sets its cookie on this response. */
async function enter(provider: "password" | "demo", fields: Record<string, string>): Promise<SignedIn> {
  const secure = env().origin.startsWith("https:");
  const token = await formToken();
  const answer = await askNextAuth({
    method: "POST",
    path: ["callback", provider],
    body: { ...fields, csrfToken: token.csrfToken },
    cookies: token.cookies,
    whence: whence(await headers()),
  });
  const name = sessionCookie(secure);
  const reference = answer.cookies
    .find((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1)
    .split(";")[0];
  if (!answer.began || !reference) return refusal(answer);
  const { shared, lifetime, account } = answer.began;
  // Whoever was here before on this device is not any more.
  await endPresented();
  const jar = await cookies();
  jar.set(name, reference, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    // On a shared device the cookie goes when the browser closes.
    ...(shared ? {} : { maxAge: lifetime.most }),
  });
  return { ok: true, home: homeOf({ ...account, name: "", zone: "UTC" }) };
}

/** Sign in with e-mail and password. */
export const signIn = (given: { email: string; password: string; shared: boolean }): Promise<SignedIn> =>
  enter("password", { email: given.email, password: given.password, shared: given.shared ? "yes" : "no" });

/** Become someone of the demo's cast; refused outside the demo. */
export const beSomeone = (person: string): Promise<SignedIn> => enter("demo", { person });

async function endPresented(): Promise<void> {
  const { csrfToken, cookies: token } = await formToken();
  const presented = { ...ourCookies((await cookies()).getAll()), ...token };
  await askNextAuth({
    method: "POST",
    path: ["signout"],
    body: { csrfToken },
    cookies: presented,
  });
}

/** End this device's session, if there is one, and forget its cookie. */
export async function signOut(): Promise<void> {
  await endPresented();
  const jar = await cookies();
  const secure = env().origin.startsWith("https:");
  jar.set(sessionCookie(secure), "", { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: 0 });
}
