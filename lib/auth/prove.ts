import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { emailOf, markProved } from "#lib/data/account/sessions.ts";
import { currentSession } from "#lib/data/door/guard.ts";
import { system } from "#lib/data/door/system.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import { env } from "#lib/env/env.ts";
import { checkPassword, SAID } from "./check.ts";
import { networkOf, whence } from "./network.ts";

/**
 * Ask the person of this session for the password once more, before a signature. Through the same limiter as signing in.
 * Afterwards the session counts as proved; Refused (field `password`) when it is wrong, Conflict when there were too many tries.
 */
export async function proveIdentity(password: string): Promise<void> {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const { actor } = session;
  const email = await system("prove", null, (tx) => emailOf(tx, actor.id));
  const network = networkOf(whence(await headers()), env().proxyHops);
  const checked = await checkPassword(email ?? "", password, network);
  if (!checked.ok && checked.code !== "WRONG") throw new Conflict(SAID[checked.code], "RATE_LIMITED");
  if (!checked.ok || checked.account.id !== actor.id)
    throw new Refused("That is not your password. Nothing was signed.", "INVALID", {
      password: ["Type the password that you sign in with."],
    });
  await system("prove", actor.clinicId, async (tx, note) => {
    await markProved(tx, session.id);
    note({ actorId: actor.id, target: session.id });
  });
}
