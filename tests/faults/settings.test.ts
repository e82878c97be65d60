import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { freePort } from "#scripts/start/postgres.ts";
import { inRoot } from "#scripts/start/root.ts";
import { startServer } from "#tests/support/server.ts";

const STRONG = "k7Qm2vX9pR4tY8wZ1bN6cD3fG5hJ0sLa";
const elsewhere = "postgresql://nobody:wrong@127.0.0.1:1/accord";
const unused = inRoot(".test/refused");
afterAll(() => rmSync(unused, { recursive: true, force: true }));

/** What a start says that must not come up. */
async function refusal(env: Record<string, string>, dataDir = unused): Promise<string> {
  const server = startServer(await freePort(), dataDir, env);
  expect(await server.ended).not.toBe(0);
  return server.said().trim();
}

describe("a start that cannot go on says why in one sentence", () => {
  test.each([
    ["ACCORD_SECRET is missing", { DATABASE_URL: elsewhere, APP_ORIGIN: "https://a.example" }],
    [
      "ACCORD_SECRET is too weak",
      { DATABASE_URL: elsewhere, APP_ORIGIN: "https://a.example", ACCORD_SECRET: "secret" },
    ],
    [
      "ACCORD_SECRET is too weak",
      { DATABASE_URL: elsewhere, APP_ORIGIN: "https://a.example", ACCORD_SECRET: "a".repeat(40) },
    ],
    ["APP_ORIGIN is missing", { DATABASE_URL: elsewhere, ACCORD_SECRET: STRONG }],
    ["APP_ORIGIN must be an address", { APP_ORIGIN: "accord.example.org" }],
    [
      "DATABASE_URL must look like",
      { DATABASE_URL: "mysql://a", APP_ORIGIN: "https://a.example", ACCORD_SECRET: STRONG },
    ],
    [
      "The database at 127.0.0.1:1 cannot be reached",
      { DATABASE_URL: elsewhere, APP_ORIGIN: "https://a.example", ACCORD_SECRET: STRONG },
    ],
    ["PORT must be a number", { PORT: "3000x" }],
    ["Accord cannot listen on HOST 203.0.113.7", { HOST: "203.0.113.7" }],
    ["HOST must be an address of this machine", { HOST: "a b" }],
    ["TRUSTED_PROXY_HOPS must be a number from 0 to 5", { TRUSTED_PROXY_HOPS: "99" }],
    ["ACCORD_STAFF_IDLE must be a number from 2 to 900", { ACCORD_STAFF_IDLE: "1h" }],
    ["ACCORD_LOG_SLOW_MS must be a number from 1 to 600000", { ACCORD_LOG_SLOW_MS: "0" }],
    ["ACCORD_LOG must be off, failed, slow or all", { ACCORD_LOG: "debug" }],
    ["ACCORD_LOG_TO must be stdout, stderr or the whole path of a file", { ACCORD_LOG_TO: "log.txt" }],
  ])("%s", async (words, env) => {
    const said = await refusal(env as Record<string, string>);
    expect(said).toContain(words);
    expect(said.split("\n")).toHaveLength(1);
    expect(existsSync(unused)).toBe(false);
  });

  test.runIf(existsSync("/proc/self"))("the data folder cannot be made where it should be", async () => {
    expect(await refusal({}, "/proc/accord")).toMatch(/^\/proc\/accord cannot be made\. Set ACCORD_DATA_DIR/);
  });

  test("the data folder is a file", async () => {
    mkdirSync(inRoot(".test"), { recursive: true });
    const file = inRoot(".test/a-file");
    writeFileSync(file, "");
    expect(await refusal({}, file)).toContain("is not a folder. Set ACCORD_DATA_DIR");
    rmSync(file);
  });

  test.runIf(mayMount())("the disk is full, and nothing half-made stays behind", async () => {
    const disk = inRoot(".test/small-disk");
    mkdirSync(disk, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", disk]);
    try {
      expect(await refusal({}, disk)).toMatch(
        /^The disk is full: .*Free some space and start again; nothing was lost\.$/,
      );
      expect(existsSync(`${disk}/postgres`)).toBe(false);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});

/** Only root, and not in every container, may make a small disk to fill. */
function mayMount(): boolean {
  const disk = inRoot(".test/may-mount");
  mkdirSync(disk, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "tmpfs", disk], { stdio: "ignore" });
    execFileSync("umount", [disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
