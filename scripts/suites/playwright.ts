import { counted, fresh, run, type Suite, type Timed } from "./tool.ts";

type Spec = { title: string; tests: { results: { duration: number }[] }[] };
type Group = { title: string; specs?: Spec[]; suites?: Group[] };
type Report = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: Group[];
};

const timesOf = ({ title, specs = [], suites = [] }: Group): Timed[] => [
  ...specs.flatMap((spec) =>
    spec.tests.flatMap(({ results }) =>
      results.map(({ duration }) => ({ test: `${title}: ${spec.title}`, ms: duration })),
    ),
  ),
  ...suites.flatMap((inner) => timesOf({ ...inner, title: `${title} ${inner.title}` })),
];

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
    return counted<Report>(path, code, ({ stats, suites }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
      times: suites.flatMap(timesOf),
    }));
  },
});
