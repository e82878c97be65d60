import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onDatabase } from "#scripts/start/database.ts";
import { type Cluster, freePort, startCluster } from "#scripts/start/postgres.ts";
import { inRoot } from "#scripts/start/root.ts";
import { emptyFolder, startServer } from "#tests/support/server.ts";

const dataDir = inRoot(".test/elsewhere");
const ORIGIN = "https://accord.example.org";
let cluster: Cluster;
let env: Record<string, string>;

beforeAll(async () => {
  await emptyFolder(dataDir);
  mkdirSync(dataDir, { recursive: true });
  cluster = await startCluster(dataDir);
  await admin("create database clinic owner accord");
  env = {
    DATABASE_URL: cluster.url("clinic"),
    APP_ORIGIN: ORIGIN,
    ACCORD_SECRET: "k7Qm2vX9pR4tY8wZ1bN6cD3fG5hJ0sLa",
  };
}, 60_000);
afterAll(async () => {
  await cluster.stop();
  await emptyFolder(dataDir);
});

const admin = (sql: string) => onDatabase(cluster.adminUrl, (client) => client.query(sql));

describe("a Postgres of the clinic's own", () => {
  test("is migrated and served, with nobody in it and no chooser", async () => {
    const log = { ACCORD_LOG: "all", ACCORD_LOG_TO: join(dataDir, "server.log"), ACCORD_LOG_SLOW_MS: "1" };
    const server = startServer(await freePort(), inRoot(".test/never-made"), { ...env, ...log });
    await server.ready();
    expect(server.said()).toContain(`Accord is ready at ${ORIGIN}`);
    const { rows } = await onDatabase(cluster.adminUrl.replace(/postgres$/, "clinic"), (client) =>
      client.query(
        "select (select count(*) from person)::int as people, (select count(*) from clinic)::int as clinics",
      ),
    );
    expect(rows).toEqual([{ people: 0, clinics: 0 }]);
    const page = await (await fetch(`${server.origin}/sign-in`)).text();
    expect(page).not.toMatch(/Who do you want to be|demo/i);
    expect(await server.stop()).toBe(0);
    // The log goes where it is told to, readable by its owner alone.
    expect(readFileSync(log.ACCORD_LOG_TO, "utf8")).toMatch(/"event":"slow",.*"route":"\/sign-in"/);
    expect(statSync(log.ACCORD_LOG_TO).mode & 0o777).toBe(0o600);
    expect(server.said()).not.toContain('"route"');
  });

  test("two instances may start on it at the same moment", async () => {
    await admin("create database twice owner accord");
    const both = { ...env, DATABASE_URL: cluster.url("twice") };
    const servers = [
      startServer(await freePort(), dataDir, both),
      startServer(await freePort(), dataDir, both),
    ];
    await Promise.all(servers.map((server) => server.ready()));
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);
  });

  test("is refused when it could lose what it has confirmed", async () => {
    await admin("alter role accord set synchronous_commit = off");
    const server = startServer(await freePort(), dataDir, env);
    expect(await server.ended).not.toBe(0);
    expect(server.said().trim()).toMatch(
      /^The database could lose or damage .*synchronous_commit must be on\. Turn it on and start again\.$/,
    );
    await admin("alter role accord reset synchronous_commit");
  });

  test("says which password is wrong and which database is missing", async () => {
    for (const [url, words] of [
      [cluster.url("clinic").replace(/:[^:@]+@/, ":wrong@"), "refuses the user or password in DATABASE_URL"],
      [cluster.url("nowhere"), "The database nowhere does not exist"],
    ]) {
      const server = startServer(await freePort(), dataDir, { ...env, DATABASE_URL: url ?? "" });
      expect(await server.ended).not.toBe(0);
      expect(server.said()).toContain(words);
    }
  });
});
