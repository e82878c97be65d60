import "server-only";
import { now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";

/** Use up the session's proof of who this is: one signature for one proof. Refused when there is none that is fresh. */
export async function mustBeProved(tx: Tx, actor: Actor): Promise<void> {
  // Five minutes: security bar, signing.
  const since = new Date(now().getTime() - 5 * 60_000);
  const where = { personId: actor.id, id: actor.sessionId ?? "", provedAt: { gt: since }, revokedAt: null };
  const { count } = actor.sessionId
    ? await tx.session.updateMany({ where, data: { provedAt: null } })
    : { count: 0 };
  if (count === 0)
    throw new Refused("Type your password to sign. Nothing was signed.", "NOT_ALLOWED_NOW", {
      password: ["Type your password."],
    });
}

/** The licence details that stand under this person's signature; Refused when there are none. */
export async function credentialOf(tx: Tx, actor: Actor): Promise<string> {
  const person = await tx.person.findFirst({ where: { id: actor.id }, select: { credential: true } });
  if (!person?.credential)
    throw new Refused(
      "Your account has no licence details, so it cannot sign. Nothing was signed.",
      "NOT_ALLOWED_NOW",
    );
  return person.credential;
}
