import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onDatabase } from "#scripts/start/database.ts";
import { freePort } from "#scripts/start/postgres.ts";
import { commandOf, signal } from "#scripts/start/processes.ts";
import { inRoot } from "#scripts/start/root.ts";
import { emptyFolder, killNow, type Server, startServer } from "#tests/support/server.ts";
import { pidsUnder } from "./pids.ts";

const dataDir = inRoot(".test/faults");
let port: number;
let server: Server;

const start = async (): Promise<number> => {
  const began = performance.now();
  server = startServer(port, dataDir);
  await server.ready();
  return performance.now() - began;
};

beforeAll(async () => {
  port = await freePort();
  await emptyFolder(dataDir);
  await start();
  await onDatabase(server.database().adminUrl, (admin) => admin.query("create table kept (n int)"));
}, 240_000);
afterAll(async () => {
  await server.stop();
  await emptyFolder(dataDir);
});

describe("a clinic that runs", () => {
  test("is not started a second time on the same folder", async () => {
    const second = startServer(await freePort(), dataDir);
    expect(await second.ended).not.toBe(0);
    expect(second.said().trim()).toBe(
      `Accord is already running on ${dataDir}. Stop it first, or set ACCORD_DATA_DIR to another folder.`,
    );
    expect((await fetch(`${server.origin}/api/health/ready`)).status).toBe(200);
  });

  test("says that it is live and ready, and no more than that", async () => {
    for (const [path, status] of [
      ["live", "live"],
      ["ready", "ready"],
    ]) {
      const answer = await fetch(`${server.origin}/api/health/${path}`);
      expect(await answer.json()).toEqual({ status });
      expect(answer.headers.get("cache-control")).toContain("no-store");
      expect(answer.headers.get("x-powered-by")).toBeNull();
    }
  });

  test("gets its database back when that is killed", async () => {
    const { adminUrl } = server.database();
    const postmaster = await postmasterPid();
    await killNow(postmaster);
    await expect
      .poll(() => fetch(`${server.origin}/api/health/ready`).then(({ ok }) => ok), { timeout: 15_000 })
      .toBe(true);
    expect(await postmasterPid()).not.toBe(postmaster);
    expect(server.database().adminUrl).toBe(adminUrl);
  });

  test("finishes what is under way when it is told to stop, takes nothing new, and ends with 0", async () => {
    const asking = await stalled();
    const stopping = server.stop();
    await sleep(400);
    await expect(fetch(`${server.origin}/api/health/live`)).rejects.toThrow();
    signal(asking.backend, "SIGCONT");
    expect((await asking.answer).status).toBe(200);
    const began = performance.now();
    expect(await stopping).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(pidsUnder(dataDir)).toEqual([]);
  });
});

describe("a clinic that is started again", () => {
  test("answers within five seconds when nothing changed", async () => {
    expect(await start()).toBeLessThan(5000);
  });

  test("has everything that was confirmed, after kill -9 of everything", async () => {
    const confirmed: number[] = [];
    const writing = onDatabase(server.database().adminUrl, async (admin) => {
      for (let n = 0; ; n++) {
        await admin.query("insert into kept values ($1)", [n]);
        confirmed.push(n);
      }
    }).catch(() => {});
    await expect.poll(() => confirmed.length, { timeout: 10_000 }).toBeGreaterThan(50);
    const everything = [server.pid, ...pidsUnder(dataDir), ...pidsOfWeb()];
    for (const pid of everything) signal(pid, "SIGKILL");
    await Promise.all([writing, server.ended]);
    await start();
    const { rows } = await onDatabase(server.database().adminUrl, (admin) =>
      admin.query("select n from kept"),
    );
    const found = new Set(rows.map(({ n }) => n));
    expect(confirmed.filter((n) => !found.has(n))).toEqual([]);
  });

  test("recovers when only the start itself was killed and left its database and web server behind", async () => {
    const [postmaster, web] = [await postmasterPid(), pidsOfWeb()];
    await killNow(server.pid);
    await start();
    expect(await postmasterPid()).not.toBe(postmaster);
    expect(web.filter((pid) => pidsOfWeb().includes(pid))).toEqual([]);
  });

  test("says that its port is taken, in one sentence, and touches nothing", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    const taken = await new Promise<number>((done) =>
      holder.on("listening", () => done((holder.address() as { port: number }).port)),
    );
    const other = startServer(taken, inRoot(".test/never-made"));
    expect(await other.ended).not.toBe(0);
    expect(other.said().trim()).toBe(
      `Port ${taken} on 127.0.0.1 is in use by another program. Stop it, or set PORT to a free one.`,
    );
    holder.close();
  });
});

/** The pid of the database server, as it notes it itself. */
async function postmasterPid(): Promise<number> {
  const { readFileSync } = await import("node:fs");
  return Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}

/** The web servers that belong to our port. */
const pidsOfWeb = () => pidsUnder(`-p ${port}`).filter((pid) => commandOf(pid).includes("next"));

/** A request that is under way and cannot finish until its database backend is let go on. */
async function stalled() {
  await fetch(`${server.origin}/api/health/ready`);
  const backend = await onDatabase(server.database().adminUrl, async (admin) => {
    const { rows } = await admin.query(
      "select pid from pg_stat_activity where query like '%migration_name%' and pid <> pg_backend_pid()",
    );
    return Number(rows[0]?.pid);
  });
  signal(backend, "SIGSTOP");
  const answer = fetch(`${server.origin}/api/health/ready`);
  await sleep(200);
  return { backend, answer };
}
