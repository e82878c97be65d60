import { onDatabase } from "#scripts/start/database.ts";
import type { Migration } from "#scripts/start/schema-engine.ts";

/** What a name may be given to. A quoted or plain name follows. */
const CREATED =
  /\b(?:add constraint|create (?:or replace )?(?:constraint )?(?:trigger|policy|function|(?:unique )?index|extension|view|sequence|type|role)(?: if not exists)?)\s+"?(\w+)"?/gi;
const DROPPED =
  /\bdrop (?:constraint|trigger|policy|function|index|extension|view|sequence|type)(?: if exists)?\s+"?(\w+)"?/gi;

const without = (sql: string) => sql.replace(/--.*$/gm, "");
const names = (sql: string, pattern: RegExp) => [...sql.matchAll(pattern)].map((match) => match[1] ?? "");

/** Every name that the migrations leave standing, last word counting; Prisma cannot express most of them. */
export function namedInMigrations(migrations: Migration[]): string[] {
  const standing = new Set<string>();
  for (const { sql } of migrations) {
    for (const name of names(without(sql), DROPPED)) standing.delete(name);
    for (const name of names(without(sql), CREATED)) standing.add(name);
  }
  return [...standing];
}

/** The names of everything that a migration can make. */
export function namesInDatabase(url: string): Promise<Set<string>> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query(`
      select conname::text as name from pg_constraint union select tgname::text from pg_trigger
      union select polname::text from pg_policy union select proname::text from pg_proc
      union select relname::text from pg_class union select extname::text from pg_extension
      union select typname::text from pg_type union select rolname::text from pg_roles`);
    return new Set(rows.map(({ name }) => name));
  });
}
