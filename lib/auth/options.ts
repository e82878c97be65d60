import "server-only";
import { randomBytes } from "node:crypto";
import type { AuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import {
  type Account,
  demoAccount,
  type Lifetime,
  peekSession,
  revokeSession,
  startSession,
} from "#lib/data/account/sessions.ts";
import { referenceHash, sessionCookie } from "#lib/data/door/actor.ts";
import { system } from "#lib/data/door/system.ts";
import { env } from "#lib/env/env.ts";
import { checkPassword } from "./check.ts";
import { networkOf, whence } from "./network.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Staff: 15 idle minutes, 12 hours. Patients: 30 days on their own device, 30 idle minutes on a shared one. */
export const lifetimeOf = (role: string, shared: boolean): Lifetime => {
  if (role !== "patient") return { idle: env().staffIdle, most: 12 * HOUR };
  return shared ? { idle: 30 * MINUTE, most: 12 * HOUR } : { idle: 30 * DAY, most: 30 * DAY };
};

/** Sessions of one person at a time. In the demo many visitors are the same person. */
const cap = (demo: boolean): number => (demo ? 200 : 5);

/** What `authorize` hands to the session: who, on what kind of device, and whether by the demo's chooser. */
type Entrant = User & { account: Account; shared: boolean; demo: boolean };
const entrant = (account: Account, shared: boolean, demo: boolean): Entrant => ({
  id: account.id,
  account,
  shared,
  demo,
});

/** What the session began as, for whoever sets the cookie. */
export type Began = { account: Account; lifetime: Lifetime; shared: boolean };

async function begin({ account, shared, demo }: Entrant): Promise<string> {
  const reference = randomBytes(32).toString("base64url");
  const lifetime = lifetimeOf(account.role, shared);
  await system("sign-in", account.clinicId, async (tx, note) => {
    const hash = referenceHash(reference);
    const id = await startSession(tx, { person: account, hash, lifetime, cap: cap(demo) });
    note({ actorId: account.id, target: id });
  });
  return reference;
}

const password = CredentialsProvider({
  id: "password",
  name: "Password",
  credentials: { email: {}, password: {}, shared: {} },
  async authorize(given, request) {
    const network = networkOf(whence(new Headers(request.headers)), env().proxyHops);
    const checked = await checkPassword(given?.email ?? "", given?.password ?? "", network);
    // The text of an error ends up in an address: fixed codes only.
    if (!checked.ok) throw new Error(checked.code);
    return entrant(checked.account, given?.shared === "yes", false);
  },
});

/** Only in the demo: be someone of its cast. Looked up in the demo clinic alone, whatever the mode says. */
const chooser = CredentialsProvider({
  id: "demo",
  name: "Demo",
  credentials: { person: {} },
  async authorize(given) {
    const person = z.uuid().safeParse(given?.person).data;
    if (!person) return null;
    const account = await system("sign-in", null, (tx) => demoAccount(tx, person));
    return account && entrant(account, false, true);
  },
});

const peek = (reference: string) =>
  system("sign-out", null, (tx) => peekSession(tx, referenceHash(reference)));

/** Names of our cookies beside the session's own. */
export const csrfCookie = (secure: boolean): string => (secure ? "__Host-accord-form" : "accord-form");

const cookie = (name: string, secure: boolean) => ({
  name,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
});

const silent = { error: () => {}, warn: () => {}, debug: () => {} };

/** next-auth, kept thin: the cookie is an opaque random reference, the truth is the session row. */
export function authOptions(onBegin: (began: Began) => void = () => {}): AuthOptions {
  const secure = env().origin.startsWith("https:");
  return {
    secret: env().secret,
    providers: env().mode === "demo" ? [password, chooser] : [password],
    session: { strategy: "jwt", maxAge: 12 * HOUR },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: {
      sessionToken: cookie(sessionCookie(secure), secure),
      csrfToken: cookie(csrfCookie(secure), secure),
    },
    jwt: {
      encode: ({ token }) => String(token?.reference ?? ""),
      decode: async ({ token }) => {
        const session = token ? await peek(token) : null;
        return session && { reference: token, ...session };
      },
    },
    callbacks: {
      // `session` and `trigger` carry what the browser sent: whoever trusts them lets anyone become anyone (CVE-2026-23478).
      jwt: async ({ token, user }) => {
        if (!user) return token;
        const entering = user as Entrant;
        const { account, shared } = entering;
        onBegin({ account, shared, lifetime: lifetimeOf(account.role, shared) });
        return { reference: await begin(entering) };
      },
      session: ({ session }) => ({ expires: session.expires, user: {} }),
    },
    events: {
      signOut: async ({ token }) => {
        const { reference, clinicId, personId, id } = token as Record<string, string>;
        if (!reference || !clinicId) return;
        await system("sign-out", clinicId, async (tx, note) => {
          await revokeSession(tx, referenceHash(reference));
          note({ actorId: personId, target: id });
        });
      },
    },
    logger: silent,
  };
}
