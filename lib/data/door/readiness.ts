import "server-only";
import { statfs } from "node:fs/promises";
import pg from "pg";
import { env } from "#lib/env/env.ts";

/** What must hold before this instance takes requests. Reads no table that holds anything about a person. */
export type Readiness = { ready: boolean; failing: ("database" | "migration" | "clock" | "disk")[] };

const MIN_FREE_BYTES = 64 * 1024 * 1024;
const MAX_DRIFT_MS = 2000;

let pool: pg.Pool | undefined;
/** One connection of its own, so that a busy pool does not look like a lost database. */
function ownPool(): pg.Pool {
  if (pool) return pool;
  const limits = { connectionTimeoutMillis: 2000, statement_timeout: 2000, query_timeout: 3000 };
  pool = new pg.Pool({ connectionString: env().databaseUrl, max: 1, idleTimeoutMillis: 30_000, ...limits });
  pool.on("error", () => {}); // a connection that breaks while idle is replaced at the next question
  return pool;
}

/** A real write, flushed to the log that survives a crash, without a table to write to; and the database's clock. */
const PROBE =
  "select clock_timestamp() as now, pg_logical_emit_message(true, 'accord-ready', '')::text as written";
const MIGRATED = "select 1 from _prisma_migrations where migration_name = $1 and finished_at is not null";

/** Asks everything at once; never throws. */
export async function readiness(): Promise<Readiness> {
  const [database, disk] = await Promise.all([databaseFaults(), diskFaults()]);
  const failing = [...database, ...disk];
  return { ready: failing.length === 0, failing };
}

async function databaseFaults(): Promise<Readiness["failing"]> {
  const { migration } = env();
  try {
    const { rows } = await ownPool().query<{ now: Date }>(PROBE);
    const drift = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now());
    const known = migration ? (await ownPool().query(MIGRATED, [migration])).rowCount : 1;
    return [...(drift > MAX_DRIFT_MS ? ["clock" as const] : []), ...(known ? [] : ["migration" as const])];
  } catch {
    return ["database"];
  }
}

async function diskFaults(): Promise<Readiness["failing"]> {
  const { dataDir } = env();
  if (!dataDir) return [];
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize < MIN_FREE_BYTES ? ["disk"] : [];
}
