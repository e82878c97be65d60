import type pg from "pg";

/** What one request costs in Postgres: statements (begin and commit included) and milliseconds of execution. */
export type Cost = {
  statements: number;
  ms: number;
  heaviest: { calls: number; ms: number; text: string }[];
};

/** Runs something so many times and reads what Postgres counted meanwhile. */
export async function costOf(admin: pg.Client, once: () => Promise<unknown>, times = 12): Promise<Cost> {
  await once();
  await admin.query("select pg_stat_statements_reset()");
  for (let i = 0; i < times; i++) await once();
  const { rows } = await admin.query(
    `select calls::int, total_exec_time as ms, query from pg_stat_statements s join pg_roles r on r.oid = s.userid
     where query !~ 'pg_stat_statements' order by total_exec_time desc`,
  );
  const each = (value: number) => Math.round((100 * value) / times) / 100;
  return {
    statements: each(rows.reduce((all, row) => all + row.calls, 0)),
    ms: each(rows.reduce((all, row) => all + row.ms, 0)),
    heaviest: rows.slice(0, 5).map((row) => ({
      calls: each(row.calls),
      ms: each(row.ms),
      text: row.query.replace(/\s+/g, " ").slice(0, 160),
    })),
  };
}
