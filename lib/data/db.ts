import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#generated/prisma/client.ts";
import { env } from "#lib/env/env.ts";

/** Waits are bounded everywhere: by default the pool waits for ever. Milliseconds. */
const LIMITS = {
  max: 16,
  connectionTimeoutMillis: 2000,
  idleTimeoutMillis: 60_000,
  statement_timeout: 5000,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
};

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().databaseUrl, ...LIMITS }),
    omit: { person: { passwordHash: true } },
    transactionOptions: { maxWait: 4000, timeout: 8000 },
  });

type Client = ReturnType<typeof connect>;
const kept = globalThis as { accordClient?: Client };

/** The Prisma client, made at first use. Imported by guard.ts alone. */
export function client(): Client {
  kept.accordClient ??= connect();
  return kept.accordClient;
}

/** What a data function gets: the client inside the guard's transaction. */
export type Tx = Parameters<Parameters<Client["$transaction"]>[0]>[0];
