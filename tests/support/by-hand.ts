import type pg from "pg";
import type { Actor } from "#lib/domain/access/roles.ts";

/** Who a connection says it is; null for one that says nothing. */
export type Context = Pick<Actor, "id" | "role" | "clinicId"> | { id: null; role: string; clinicId: string };

/** Run SQL as the app's restricted role, with no app around it. Nothing stays: the transaction is taken back. */
export async function byHand<T>(
  client: pg.Client,
  who: Context | null,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  await client.query("begin");
  try {
    await client.query("set local role accord_app");
    if (who)
      await client.query(
        "select set_config('app.actor', $1, true), set_config('app.role', $2, true), set_config('app.clinic', $3, true)",
        [who.id ?? "", who.role, who.clinicId],
      );
    return await work(client);
  } finally {
    await client.query("rollback");
  }
}

const CHANGES = new Set(["INSERT", "UPDATE", "DELETE"]);

/** The SQLSTATE with which Postgres refuses a statement; "done" when it does it (taken back at once), "nothing" when no row was met. */
export async function refusalOf(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  await client.query("savepoint before");
  try {
    const { command, rowCount } = await client.query(sql, values);
    return CHANGES.has(command) && rowCount === 0 ? "nothing" : "done";
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await client.query("rollback to savepoint before");
  }
}

/** The ids of a table that Postgres shows, sorted. */
export const idsIn = async (client: pg.Client, table: string): Promise<string[]> =>
  (await client.query(`select id from ${table} order by id`)).rows.map(({ id }) => id);
