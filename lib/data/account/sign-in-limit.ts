import "server-only";
import type { Tx } from "#lib/data/door/guard.ts";

/** A counter of tries and from which try on it makes one wait. Without `from` it only counts. */
export type Counter = { key: string; from?: number };

/**
 * Count a try before it is judged, so that tries at the same moment count too: a right password takes it back.
 * From try number `from` on, each try shuts the counter for 1, 2, 4, 8, then 15 minutes (ASVS 6.3.1); it forgets after
 * 15 quiet minutes, or an hour once it has shut. Answers the number of this try; null while shut, and then counts nothing.
 */
export async function countTry(tx: Tx, { key, from = 1_000_000 }: Counter): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ fails: number }[]>`
    INSERT INTO sign_in_limit AS l (key, fails, since) VALUES (${key}, 1, now())
    ON CONFLICT (key) DO UPDATE SET since = now(),
      fails = CASE WHEN l.since < now() - CASE WHEN l.blocked_until IS NULL THEN interval '15 min' ELSE interval '1 hour' END
        THEN 1 ELSE least(l.fails + 1, 100000) END,
      blocked_until = CASE
        WHEN l.since < now() - CASE WHEN l.blocked_until IS NULL THEN interval '15 min' ELSE interval '1 hour' END THEN NULL
        WHEN l.fails + 1 >= ${from}::int
          THEN now() + make_interval(secs => least(900, 60 * power(2, least(l.fails + 1 - ${from}::int, 10))))
        ELSE NULL END
    WHERE l.blocked_until IS NULL OR l.blocked_until <= now()
    RETURNING fails`;
  return row?.fails ?? null;
}

/** Forget an account's tries: the password was right. Also forgets what nobody tried for two days. */
export const forgetTries = (tx: Tx, keys: readonly string[]): Promise<number> =>
  tx.$executeRaw`DELETE FROM sign_in_limit WHERE key = ANY(${[...keys]}) OR since < now() - interval '2 days'`;

/** Take back the one try that was right, and no other: a network may not wash itself clean with one good account. */
export const takeBackTry = (tx: Tx, key: string): Promise<number> =>
  tx.$executeRaw`UPDATE sign_in_limit SET fails = greatest(fails - 1, 0), blocked_until = NULL WHERE key = ${key}`;
