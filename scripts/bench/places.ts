import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { runNode } from "../start/build.ts";
import { createDatabase } from "../start/database.ts";
import { type Cluster, freePort, startCluster } from "../start/postgres.ts";
import { inRoot, node } from "../start/root.ts";
import { say } from "../start/say.mjs";
import { serve } from "../start/serve.ts";
import { appEnv, settingsFrom } from "../start/settings.ts";
import { hashOf, once } from "../start/stamp.ts";
import { fillClinic } from "./clinic.ts";

const SECRET = "bench-9K2mQ7vT4pL8wZ1nB6yR3cF5hJ0dGsAx";
const BARE = "scripts/bench/bare-app";
type Undo = (() => unknown)[];

/** A superuser's address of the clinic's database: past row-level security, for filling and for the bare comparisons. */
const adminOf = (cluster: Cluster): string => {
  const url = new URL(cluster.adminUrl);
  url.pathname = "/accord";
  return url.href;
};

/** Starts the Postgres of a clinic of this size, filled once a day; `undo` stops it. */
export async function clinicOf(patients: number, undo: Undo) {
  const dir = inRoot(".bench", `clinic-${patients}`);
  const mark = `${dir}/filled`;
  const hash = hashOf(["prisma", "scripts/bench/clinic.ts"], new Date().toISOString().slice(0, 10));
  const isFilled = existsSync(mark) && readFileSync(mark, "utf8") === hash;
  if (!isFilled) rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  let cluster = await startCluster(dir);
  undo.push(() => cluster.stop());
  if (!isFilled) {
    const settings = settingsFrom({ ACCORD_DATA_DIR: dir });
    await createDatabase(cluster, "accord", appEnv(settings, cluster.url("accord"), SECRET, undefined));
    const from = Date.now();
    await onAdmin(adminOf(cluster), async (admin) => {
      await admin.query("alter system set shared_preload_libraries = 'pg_stat_statements'");
      await fillClinic(admin, patients);
      await admin.query("create extension pg_stat_statements");
    });
    say(`A clinic of ${patients} patients was filled in ${Math.round((Date.now() - from) / 1000)} s.`);
    await cluster.stop();
    cluster = await startCluster(dir);
    writeFileSync(mark, hash);
  }
  return { dir, url: cluster.url("accord"), adminUrl: adminOf(cluster) };
}

export async function onAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  return work(admin).finally(() => admin.end());
}

/** Serves the production build on a free port. */
export async function accordOn(dir: string, url: string, undo: Undo, profile: boolean) {
  const settings = settingsFrom({ PORT: String(await freePort()), ACCORD_DATA_DIR: dir });
  const env = appEnv(settings, url, SECRET, undefined);
  const profiled: Record<string, string> = profile
    ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${inRoot(".bench/profile")}` }
    : {};
  const web = serve(settings, { ...env, ...profiled }, false);
  undo.push(() => web.stop());
  await web.ready();
  return { port: settings.port, origin: settings.origin, env };
}

/** Builds and serves the bare pages, an app of their own that is never shipped. */
export async function bareOn(adminUrl: string, undo: Undo): Promise<number> {
  const files = [
    `${BARE}/app`,
    `${BARE}/next.config.js`,
    `${BARE}/database.ts`,
    "scripts/bench/reads.ts",
    "scripts/bench/writes.ts",
    "prisma/models",
  ];
  await once(`${BARE}/.next/accord-stamp`, hashOf(files), async () => {
    say("Building the bare pages …");
    const { code, text } = await runNode([inRoot("node_modules/next/dist/bin/next"), "build", inRoot(BARE)], {
      NODE_ENV: "production",
    });
    if (code !== 0) throw new Error(`The bare pages could not be built.\n${text}`);
  });
  const port = await freePort();
  const args = [
    inRoot("node_modules/next/dist/bin/next"),
    "start",
    inRoot(BARE),
    "-H",
    "127.0.0.1",
    "-p",
    String(port),
  ];
  const env = { ...process.env, NODE_ENV: "production" as const, BARE_DATABASE_URL: adminUrl };
  const child = spawn(node, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  undo.push(() => ended(child));
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(50))
    if (await fetch(`http://127.0.0.1:${port}/none`).catch(() => undefined)) return port;
  throw new Error("The bare pages did not come up");
}

const ended = (child: ChildProcess) =>
  new Promise<void>((done) => {
    child.once("exit", () => done());
    if (!child.kill("SIGTERM")) done();
  });
