import { availableParallelism } from "node:os";
import { ensureBuilt, ensureGenerated, ensureRouteTypes } from "../start/build.ts";
import { freePort } from "../start/postgres.ts";
import { complain, Refusal, say } from "../start/say.mjs";
import { findBrowser } from "./browser.ts";
import { journeys } from "./playwright.ts";
import { type Suite, type Tally, type Timed, yesOrNo } from "./tool.ts";
import { types, typesOfChanged } from "./type-check.ts";
import { vitest, vitestOfChanged } from "./vitest.ts";

const lint = yesOrNo("lint", "@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".");
const deadCode = yesOrNo("dead-code", "knip/bin/knip.js", "--no-progress");
const laws = vitest("laws");
const unit = vitest("unit");

/** The same, each with what it knows of its last run. A machine that judges a change starts from nothing. */
const remembered = () => {
  if (process.env.CI) return [lint, types, laws, unit];
  return [lint, typesOfChanged, vitestOfChanged("laws"), vitestOfChanged("unit")];
};

let building: Promise<unknown> | undefined;
/** The production build, made once; whoever needs it waits for the same one. */
const built = () => {
  building ??= ensureBuilt();
  return building;
};

/** The data tests with the build beside them: they leave it a core, and the journeys need it next. */
const dataBesideTheBuild: Suite = {
  name: "data",
  run: () => {
    built().catch(() => undefined);
    return vitest("data").run();
  },
};

/** The journeys mostly wait: two clinics, each with its server and a browser, are done sooner, even on two cores. */
async function portsOfTheClinics(): Promise<string> {
  const ports = new Set<number>();
  while (ports.size < Math.min(2, availableParallelism())) ports.add(await freePort());
  return [...ports].join(",");
}

const inBrowser = journeys(async () => {
  await built();
  const ports = process.env.ACCORD_TEST_PORT ?? (await portsOfTheClinics());
  return { CHROMIUM_PATH: await findBrowser(), ACCORD_TEST_PORT: ports };
});

const faults: Suite = {
  name: "faults",
  run: async () => {
    await built();
    return vitest("faults").run();
  },
};

/** The suites that need nothing running. What has not changed since it passed is not run again. */
export const check = (names: string[]): Promise<number> => runAll(remembered(), names);

/** Every suite, cheapest first; one that fails does not stop the others. */
export const everything = (names: string[]): Promise<number> => {
  const data = names.length === 0 ? dataBesideTheBuild : vitest("data");
  return runAll([lint, types, deadCode, laws, unit, data, inBrowser, faults], names);
};

async function runAll(suites: Suite[], names: string[]): Promise<number> {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0)
    throw new Refusal(
      `There is no suite ${unknown.join(", ")}. There are: ${suites.map(({ name }) => name).join(", ")}.`,
    );
  await ensureGenerated();
  await ensureRouteTypes();
  const chosen = names.length > 0 ? suites.filter(({ name }) => names.includes(name)) : suites;
  const total: Tally = { passed: 0, failed: 0, skipped: 0 };
  const times: Timed[] = [];
  const lines: string[] = [];
  for (const { name, run } of chosen) {
    const began = Date.now();
    say(`\n== ${name}`);
    const tally: Tally = await run().catch((error) => ({ passed: 0, failed: complain(error), skipped: 0 }));
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += tally[key];
    times.push(...(tally.times ?? []));
    lines.push(
      `${name.padEnd(10)} ${inWords(tally)} (${seconds(Date.now() - began)}${tally.kept ? `; ${tally.kept} of them kept` : ""})`,
    );
  }
  say(slowest(times));
  say(`\n${lines.join("\n")}\n`);
  say(inWords(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;

/** The ten tests that took the longest, the slowest first. */
const slowest = (times: Timed[]): string =>
  times
    .sort((one, other) => other.ms - one.ms)
    .slice(0, 10)
    .map(({ test, ms }) => `${seconds(ms).padStart(8)}  ${test}`)
    .join("\n");

const inWords = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
