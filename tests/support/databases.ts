import { randomBytes } from "node:crypto";
import { createDatabase, onDatabase } from "#scripts/start/database.ts";
import type { Cluster } from "#scripts/start/postgres.ts";

/** A database of a test's own. `url` is the data's owner, `adminUrl` the superuser; dropped by `drop`. */
export type TestDatabase = { url: string; adminUrl: string; drop: () => Promise<void> };

/** The settings that the app gets in tests. */
export const testSettings = {
  APP_ORIGIN: "http://localhost:3000",
  NEXTAUTH_URL: "http://localhost:3000",
  ACCORD_SECRET: randomBytes(32).toString("base64url"),
  ACCORD_MODE: "demo",
};

/** The cluster of this test run, as the set-up announced it to the workers. */
function cluster(): Pick<Cluster, "url" | "adminUrl"> {
  const adminUrl = process.env.ACCORD_TEST_ADMIN_URL ?? "";
  const url = (database: string) => withName(process.env.DATABASE_URL ?? "", database);
  return { url, adminUrl };
}

const withName = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** Name of the database that holds the cast and that nobody connects to: copies of it take 0.1 s. */
export const TEMPLATE = "cast_template";

/** A copy of the demo clinic for one test to break. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `own_${randomBytes(6).toString("hex")}`;
  await onDatabase(cluster().adminUrl, (admin) =>
    admin.query(`create database ${name} template ${TEMPLATE} owner accord`),
  );
  return named(name);
}

/** A database with nothing but what the migrations make. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `own_${randomBytes(6).toString("hex")}`;
  await createDatabase(cluster(), name);
  return named(name);
}

const named = (name: string): TestDatabase => ({
  url: cluster().url(name),
  adminUrl: withName(cluster().adminUrl, name),
  drop: () =>
    onDatabase(
      cluster().adminUrl,
      async (admin) => void (await admin.query(`drop database ${name} with (force)`)),
    ),
});
