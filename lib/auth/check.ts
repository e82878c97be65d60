import "server-only";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, accountOf, keepPasswordHash } from "#lib/data/account/sessions.ts";
import { countTry, forgetTries, takeBackTry } from "#lib/data/account/sign-in-limit.ts";
import { limitConcurrency } from "#lib/data/door/concurrency.ts";
import { system } from "#lib/data/door/system.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { isSafeText } from "#lib/domain/words/text.ts";
import { hashPassword, isOutdated, isPassword } from "./password.ts";

/** Why a password was not accepted. Unknown, wrong and turned off are one and the same: WRONG. */
export type RefusedCode = "WRONG" | "RATE_LIMITED" | "UNAVAILABLE" | "BUSY";
export type Checked = { ok: true; account: Account } | { ok: false; code: RefusedCode };

/** Tries by one account from one network before it has to wait; by one network over all accounts. */
const TRIES = 10;
const TRIES_OF_NETWORK = 100;
/** No refusal is told sooner than this, so that its timing tells nothing. Milliseconds. */
const FLOOR = 250;

/** An address is kept as a digest: what strangers type here may be anything. */
const digest = (email: string): string => createHash("sha256").update(email).digest("base64url");

const keysOf = (email: string, network: string) => ({
  pair: `pair:${digest(email)}:${network}`,
  account: `account:${digest(email)}`,
  network: `network:${network}`,
});

/** From twenty tries on, over all networks, an account answers slowly: never a lock that an outsider could hold. */
const slowDown = (tries: number): number => (tries < 20 ? 0 : tries < 50 ? 1000 : 3000);

/** Tries of one network wait for the same counter: a crowd of them must not take every connection while it does. */
const atTheCounter = limitConcurrency(4, 400);

/** Find the account and count this try; throws when the counters cannot be used, and then nobody signs in. */
const admit = (email: string, network: string) =>
  system("sign-in", null, async (tx) => {
    const keys = keysOf(email, network);
    const found = await accountOf(tx, email);
    const pair = await countTry(tx, { key: keys.pair, from: TRIES });
    if (pair === null) return null;
    const tries = (await countTry(tx, { key: keys.account })) ?? 0;
    const ofNetwork =
      network === "direct" ? 0 : await countTry(tx, { key: keys.network, from: TRIES_OF_NETWORK });
    return ofNetwork === null ? null : { tries, found };
  });

async function judge(email: string, password: string, network: string): Promise<Checked> {
  const admitted = await atTheCounter(() => admit(email, network));
  if (!admitted) return { ok: false, code: "RATE_LIMITED" };
  await sleep(slowDown(admitted.tries));
  const { found } = admitted;
  const right = await isPassword(found?.passwordHash ?? null, password);
  if (!found) return { ok: false, code: "WRONG" };
  if (!right || !found.active) {
    await system("sign-in", found.clinicId, async (_tx, note) => note({ actorId: found.id, allowed: false }));
    return { ok: false, code: "WRONG" };
  }
  const stronger = isOutdated(found.passwordHash ?? "") ? await hashPassword(password) : undefined;
  const keys = keysOf(email, network);
  await atTheCounter(() =>
    system("sign-in", null, async (tx) => {
      await forgetTries(tx, [keys.pair, keys.account]);
      await takeBackTry(tx, keys.network);
    }),
  );
  if (stronger) await system("sign-in", found.clinicId, (tx) => keepPasswordHash(tx, found.id, stronger));
  return { ok: true, account: found };
}

/** Is this the password of this e-mail address, asked from this network? Counted, slowed and limited; fails closed. */
export async function checkPassword(email: string, password: string, network: string): Promise<Checked> {
  const floor = sleep(FLOOR);
  const typed = email.normalize("NFC").trim().toLowerCase();
  // What cannot be an address never reaches the database; it is counted and refused like any stranger's.
  const address = isSafeText(typed) && typed.length <= 254 ? typed : "";
  const answer = await judge(address, password, network).catch(
    (error): Checked => ({ ok: false, code: error instanceof Conflict ? "BUSY" : "UNAVAILABLE" }),
  );
  if (!answer.ok) await floor;
  return answer;
}

/** What a person is told. None of these says whether the account exists. */
export const SAID: Record<RefusedCode, string> = {
  WRONG: "That e-mail and password do not match. Check both and try again.",
  RATE_LIMITED:
    "There were too many tries. Nothing was changed. Wait up to 15 minutes, then try again, or call your clinic.",
  UNAVAILABLE:
    "We cannot check passwords just now, so nobody can sign in. Nothing was changed. Try again in a few minutes.",
  BUSY: "Many people are signing in just now. Nothing was changed. Try again in a minute.",
};
