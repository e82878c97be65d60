import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { limitConcurrency } from "#lib/data/door/concurrency.ts";

/** argon2id (the library's default kind), 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

/** Longest password, in characters as people count them. */
export const LONGEST = 128;

/** As many hashes at once as there are processors, two to eight (19 MiB each): more would only starve the pages. */
const AT_ONCE = Math.min(8, Math.max(2, availableParallelism()));
const oneOfFew = limitConcurrency(AT_ONCE, 200);

const plain = (password: string): string => password.normalize("NFKC");

/** The stored form of a password. Any characters, never cut. */
export const hashPassword = (password: string): Promise<string> =>
  oneOfFew(() => hash(plain(password), COST));

let stranger: Promise<string> | undefined;

/** Does this password belong to this hash? Without a hash the same work is done, and the answer is no. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword(crypto.randomUUID());
  const against = stored ?? (await stranger);
  const tried = [...password].length > LONGEST ? "" : plain(password);
  const same = await oneOfFew(() => verify(against, tried));
  return same && stored !== null && tried !== "";
}

/** Was this hash made with less than today's cost? */
export const isOutdated = (stored: string): boolean => !CURRENT.test(stored);
