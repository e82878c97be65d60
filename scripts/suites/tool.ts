import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { inRoot, node, root } from "../start/root.ts";

/** What a suite found; a lint or type check counts as one. */
export type Tally = { passed: number; failed: number; skipped: number };

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
function run(path: string, args: string[], env: Record<string, string> = {}): Promise<number> {
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

function fresh(report: string): string {
  const path = inRoot(".test/reports", report);
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Counts of a report; a tool that failed without counting a failure (it could not even begin) is one failure. */
function counted(path: string, code: number, read: (report: never) => Tally): Tally {
  try {
    const tally = read(JSON.parse(readFileSync(path, "utf8")) as never);
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};

/** One project of vitest.config.ts. */
export const vitest = (project: string): Suite => ({
  name: project,
  run: async () => {
    const path = fresh(`${project}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
    const code = await run("vitest/vitest.mjs", ["run", "--project", project, ...reporters]);
    return counted(path, code, (report: VitestReport) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }));
  },
});

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** The journeys in a real browser. One that only passed at the second try has failed. */
export const journeys = (env: () => Promise<Record<string, string>>): Suite => ({
  name: "journeys",
  run: async () => {
    const path = fresh("journeys.json");
    const args = ["test", "--reporter=list,json"];
    const code = await run("@playwright/test/cli.js", args, {
      ...(await env()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: path,
    });
    return counted(path, code, ({ stats }: PlaywrightReport) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  },
});
