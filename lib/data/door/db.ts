import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#generated/prisma/client.ts";
import { env } from "#lib/env/env.ts";
import { batchStatements } from "./statement-batching.ts";

/** Waits are bounded everywhere: by default the pool waits for ever. Milliseconds. */
const LIMITS = {
  max: 16,
  connectionTimeoutMillis: 2000,
  idleTimeoutMillis: 60_000,
  statement_timeout: 5000,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Names given out at most: each is a plan that every connection of the pool keeps. */
const MAX_NAMES = 600;
const names = new Map<string, string>();

/**
 * The name under which Postgres keeps a statement's plan for the connection: planning one that reads through row-level
 * policies takes longer than running it. Empty is no name: for BEGIN and COMMIT, and once the names are used up.
 */
function nameOf({ sql, args }: { sql: string; args: readonly unknown[] }): string {
  const known = names.get(sql);
  if (known !== undefined || args.length === 0 || names.size >= MAX_NAMES) return known ?? "";
  const name = `accord_${names.size}`;
  names.set(sql, name);
  return name;
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, ...LIMITS });
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
    const send = batchStatements((asked) => query(asked) as Promise<unknown>, pg.escapeLiteral);
    // Transactions ask by promise; the pool itself, outside of one, by callback.
    client.query = ((...asked: unknown[]) =>
      asked.length === 1 ? send(asked[0] as string) : query(...asked)) as typeof client.query;
  });
  return pool;
}

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg(poolOf(env().databaseUrl), {
      disposeExternalPool: true,
      statementNameGenerator: nameOf,
    }),
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
