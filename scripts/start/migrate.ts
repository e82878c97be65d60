import { createHash } from "node:crypto";
import pg from "pg";
import { Refusal } from "./say.mjs";
import { applyMigrations, type Migration, migrationsIn } from "./schema-engine.ts";

/** Any number will do, as long as every instance of Accord takes the same one. */
const LOCK = 4_246_110_911;

type Row = { migration_name: string; checksum: string; finished_at: Date | null };
const checksum = (sql: string) => createHash("sha256").update(sql).digest("hex");

/**
 * Brings the database to the newest migration and gives the names it applied. Of two starts at once one works and the
 * other waits. Refuses, in a sentence, an applied migration that was edited and a database newer than this code.
 */
export async function migrate(url: string, prismaDir: string): Promise<string[]> {
  const migrations = migrationsIn(prismaDir);
  if (migrations.length === 0) return [];
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const rows = await applied(client);
    refuseForeign(rows, migrations);
    if (migrations.every(({ name }) => rows.some((row) => row.migration_name === name && row.finished_at)))
      return [];
    await forgetInterrupted(client, rows, migrations);
    return await applyMigrations(url, prismaDir, migrations);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (words(error).includes("permission denied to create role"))
      throw new Refusal(
        "The user in DATABASE_URL may not create the role that Accord works under. Allow it (alter role … createrole) and start again.",
      );
    throw new Refusal(
      `The database could not be migrated; nothing was changed by the step that failed. ${words(error)}`,
    );
  } finally {
    await client.end();
  }
}

const words = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 2000);

async function applied(client: pg.Client): Promise<Row[]> {
  const { rows: known } = await client.query("select to_regclass('_prisma_migrations') is not null as there");
  if (!known[0].there) return [];
  const { rows } = await client.query<Row>(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  return rows;
}

/** History is never edited: the database was built by exactly these files, in this order. */
function refuseForeign(rows: Row[], migrations: Migration[]): void {
  for (const row of rows) {
    const file = migrations.find(({ name }) => name === row.migration_name);
    if (!file)
      throw new Refusal(
        `The database holds migration ${row.migration_name}, which this version of Accord does not know. Start the version that made it, or a newer one.`,
      );
    if (row.finished_at && checksum(file.sql) !== row.checksum)
      throw new Refusal(
        `Migration ${row.migration_name} was changed after it was applied. Put the file back as it was and write a new migration instead.`,
      );
  }
}

/** A migration runs in one transaction, so one that was cut short left nothing behind and may run again. */
async function forgetInterrupted(client: pg.Client, rows: Row[], migrations: Migration[]): Promise<void> {
  for (const { migration_name: name } of rows.filter((row) => row.finished_at === null)) {
    const sql = migrations.find((one) => one.name === name)?.sql ?? "";
    if (/\bconcurrently\b|^\s*(commit|begin)\b/im.test(sql)) continue; // not one transaction: a person must look
    await client.query(
      "update _prisma_migrations set rolled_back_at = now() where migration_name = $1 and finished_at is null",
      [name],
    );
  }
}
