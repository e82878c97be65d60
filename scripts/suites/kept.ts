import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot, root } from "../start/root.ts";
import { hashOf } from "../start/stamp.ts";
import { reader } from "./reads.ts";

/** How a test file passed: what it was made of then, and how many tests it counted. */
export type Pass = { key: string; passed: number; skipped: number };
export type Passes = Record<string, Pass>;

/** What every test depends on beside what it reads. */
const AROUND = [
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "tsconfig.json",
  "vitest.config.ts",
  "scripts/suites",
  "generated/.accord-stamp",
];
const SETTINGS = ["TZ", "LANG", "LC_ALL", "NODE_OPTIONS"];

/** Properties draw new cases each time and tests may know the day: a pass is worth the day on which it was won. */
const today = () => new Date().toISOString().slice(0, 10);

/** All files of the project that git does not ignore; undefined where there is no git to ask. */
export function wholeProject(): string[] | undefined {
  try {
    const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const names = execFileSync("git", listed, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
    return [...new Set(names.split("\0"))].filter((name) => name && existsSync(inRoot(name))).sort();
  } catch {
    return undefined;
  }
}

/** For each test file one hash over all that it may read; none for one that may read what nobody can list. */
export function keysOf(tests: string[]): Map<string, string> {
  const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ""}`);
  const around = hashOf(AROUND, process.version, process.platform, process.arch, today(), ...settings);
  const all = wholeProject();
  const whole = all && hashOf(all, around);
  const readBy = reader();
  const keys = new Map<string, string>();
  for (const test of tests) {
    const { files, anything } = readBy(test);
    const of = anything ? whole : hashOf(files, around);
    if (of) keys.set(test, createHash("sha256").update(`${test}\n${of}`).digest("hex"));
  }
  return keys;
}

const place = (suite: string) => inRoot(".test/kept", `${suite}.json`);

/** The passes that were kept; one that cannot be read counts for nothing. */
export function keptPasses(suite: string): Passes {
  try {
    return JSON.parse(readFileSync(place(suite), "utf8")) as Passes;
  } catch {
    return {};
  }
}

/** Writes the passes in one step: two checks at once lose at most each other's. */
export function keepPasses(suite: string, passes: Passes): void {
  const path = place(suite);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(passes));
  renameSync(`${path}.${process.pid}`, path);
}
