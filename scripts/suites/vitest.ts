import { relative } from "node:path";
import { root } from "../start/root.ts";
import { say } from "../start/say.mjs";
import { keepPasses, keptPasses, keysOf, type Passes } from "./kept.ts";
import { type TEST_FILES, testFilesOf } from "./test-files.ts";
import { counted, fresh, run, type Suite, type Tally } from "./tool.ts";

type TestResult = { fullName: string; status: string; duration?: number | null };
type FileResult = { name: string; status: string; assertionResults: TestResult[] };
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileResult[];
};

const tallyOf = (report: Report): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
  times: report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      test: `${relative(root, name)}: ${fullName}`,
      ms: duration ?? 0,
    })),
  ),
});

async function runFiles(project: string, files: string[], passed: (report: Report) => void = () => {}) {
  const path = fresh(`${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  const code = await run("vitest/vitest.mjs", ["run", "--project", project, ...reporters, ...files]);
  return counted<Report>(path, code, (report) => {
    if (code === 0) passed(report);
    return tallyOf(report);
  });
}

/** One project of vitest.config.ts, whole. */
export const vitest = (project: string): Suite => ({ name: project, run: () => runFiles(project, []) });

/** What each file of a report that passed counted. */
const countsOf = (report: Report) =>
  report.testResults
    .filter(({ status }) => status === "passed")
    .map(({ name, assertionResults }) => {
      const passed = assertionResults.filter(({ status }) => status === "passed").length;
      return { file: relative(root, name), passed, skipped: assertionResults.length - passed };
    });

/** Of one project the files that may read something that changed since they last passed; the other files' passes are kept. */
export const vitestOfChanged = (project: keyof typeof TEST_FILES): Suite => ({
  name: project,
  run: async () => {
    const files = testFilesOf(project);
    const keys = keysOf(files);
    const before = keptPasses(project);
    const kept: Passes = {};
    for (const file of files) {
      const pass = before[file];
      if (pass && pass.key === keys.get(file)) kept[file] = pass;
    }
    const changed = files.filter((file) => !kept[file]);
    say(
      `${files.length - changed.length} of ${files.length} files read nothing that changed since they passed.`,
    );
    if (changed.length === 0) return withKept(NOTHING, kept);
    const ran = await runFiles(project, changed, (report) => {
      keepPasses(project, { ...kept, ...won(report, changed, keys) });
    });
    return withKept(ran, kept);
  },
});

/** The passes of files that ran. One that was edited meanwhile has not passed as it is now; one that is missing did not run. */
function won(report: Report, ran: string[], keys: Map<string, string>): Passes {
  const counts = countsOf(report);
  const lost = ran.filter((path) => !counts.some(({ file }) => file === path));
  if (lost.length > 0) throw new Error(`These test files were not run: ${lost.join(", ")}`);
  const now = keysOf(ran);
  return Object.fromEntries(
    counts.flatMap(({ file, ...numbers }) => {
      const key = keys.get(file);
      return key && now.get(file) === key ? [[file, { key, ...numbers }] as const] : [];
    }),
  );
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);

function withKept(tally: Tally, passes: Passes): Tally {
  const kept = sum(Object.values(passes).map(({ passed }) => passed));
  const skipped = tally.skipped + sum(Object.values(passes).map((pass) => pass.skipped));
  return { ...tally, passed: tally.passed + kept, skipped, kept };
}
