import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot, node, root } from "../start/root.ts";
import { complain } from "../start/say.mjs";

/** A test and how long it took, in milliseconds. */
export type Timed = { test: string; ms: number };

/** What a suite found; a lint or type check counts as one. `kept`: those of the passed that nothing has changed since. */
export type Tally = { passed: number; failed: number; skipped: number; kept?: number; times?: Timed[] };

/** One of `npm test`'s parts. */
export type Suite = { name: string; run: () => Promise<Tally> };

const one = (code: number): Tally => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** What a person's own settings would change in a test is taken out of it. */
function hermetic(): NodeJS.ProcessEnv {
  const kept = { ...process.env };
  const ours = /^(?:ACCORD_(?!TEST_)|APP_ORIGIN|DATABASE_URL|NEXTAUTH_|HOST$|PORT$|NODE_ENV$|PG)/;
  for (const name of Object.keys(kept).filter((key) => ours.test(key))) delete kept[name];
  return { ...kept, NEXT_TELEMETRY_DISABLED: "1" };
}

/** Runs one of the installed tools with its words on our screen; gives its exit code. */
export function run(path: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(node, [inRoot("node_modules", path), ...args], {
    cwd: root,
    env: { ...hermetic(), ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((done, failed) => child.on("error", failed).on("close", (code) => done(code ?? 1)));
}

/** A tool that says yes or no. */
export const yesOrNo = (name: string, path: string, ...args: string[]): Suite => ({
  name,
  run: async () => one(await run(path, args)),
});

/** Where a tool writes its report of this run; none of an earlier run lies there. */
export function fresh(report: string): string {
  const path = inRoot(".test/reports", report);
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Counts of a report; a tool that failed without counting a failure (it could not even begin) is one failure. */
export function counted<Report>(path: string, code: number, read: (report: Report) => Tally): Tally {
  try {
    const tally = read(JSON.parse(readFileSync(path, "utf8")) as Report);
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch (error) {
    return { passed: 0, failed: complain(error), skipped: 0 };
  }
}
