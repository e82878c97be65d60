import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { runNode } from "./build.ts";
import { migrate } from "./migrate.ts";
import type { Cluster } from "./postgres.ts";
import { inRoot } from "./root.ts";
import { Refusal, say } from "./say.mjs";

const prismaDir = inRoot("prisma");

/** Runs one piece of work on a connection of its own. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes a database with everything in it, or leaves none: it is filled under another name and renamed when whole.
 * `env` is what the seed runs with; without it the database is migrated and empty.
 */
export async function createDatabase(
  cluster: Pick<Cluster, "url" | "adminUrl">,
  name: string,
  env?: Record<string, string>,
): Promise<void> {
  const draft = `${name}_draft`;
  await onDatabase(cluster.adminUrl, async (admin) => {
    const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft} owner accord`);
    await migrate(cluster.url(draft), prismaDir);
    if (env) await loadCast({ ...env, DATABASE_URL: cluster.url(draft) });
    await admin.query(`alter database ${draft} rename to ${name}`);
  });
}

/** How plain Node runs a script of ours that uses lib/data: as the server side of React, knowing Next's entry points. */
export const asServer = [
  "--conditions=react-server",
  `--import=${pathToFileURL(inRoot("scripts/next-in-node.mjs"))}`,
];

/** Fills a database with the demo clinic. */
async function loadCast(env: Record<string, string>): Promise<void> {
  if (!existsSync(inRoot("prisma/seed.ts"))) return;
  say("Loading the demo clinic …");
  const { code, text } = await runNode([...asServer, inRoot("prisma/seed.ts")], env);
  if (code !== 0) throw new Refusal(`The demo clinic could not be loaded; no data was kept.\n${text}`);
}

/** The newest migration of this code; what a database must have before the app is ready. */
export async function migrateTo(url: string): Promise<void> {
  const names = await migrate(url, prismaDir);
  if (names.length > 0) say(`Database brought up to date: ${names.join(", ")}.`);
}

const DURABLE = ["fsync", "full_page_writes", "synchronous_commit", "data_checksums"] as const;
/** Stronger than "on" is welcome; "local" still waits for this server's disk. */
const SAFE = new Set(["on", "local", "remote_write", "remote_apply"]);

/** Refuses a database that may lose what it has acknowledged, or damage it unnoticed, or that is older than we support. */
export async function assertDurable(url: string): Promise<void> {
  await onDatabase(url, async (client) => {
    const { rows } = await client.query("select name, setting from pg_settings where name = any($1)", [
      [...DURABLE, "server_version_num"],
    ]);
    const setting = (name: string) => rows.find((row) => row.name === name)?.setting;
    if (Number(setting("server_version_num")) < 150_000)
      throw new Refusal("This Postgres is too old. Accord needs version 15 or newer behind DATABASE_URL.");
    const off = DURABLE.filter((name) => !SAFE.has(setting(name)));
    if (off.length > 0)
      throw new Refusal(
        `The database could lose or damage what it has confirmed: ${off.join(", ")} must be on. Turn it on and start again.`,
      );
  });
}

/** Says in one sentence why a database elsewhere cannot be used. */
export async function assertReachable(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  try {
    await onDatabase(url, (client) => client.query("select 1"));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "28P01" || code === "28000")
      throw new Refusal(`The database at ${host} refuses the user or password in DATABASE_URL.`);
    if (code === "3D000")
      throw new Refusal(
        `The database ${pathname.slice(1)} does not exist at ${host}. Create it, or correct DATABASE_URL.`,
      );
    throw new Refusal(
      `The database at ${host} cannot be reached (${code ?? message}). Check DATABASE_URL and that Postgres is running.`,
    );
  }
}
