import { ensureBuilt, ensureGenerated, ensureRouteTypes } from "../start/build.ts";
import { freePort } from "../start/postgres.ts";
import { complain, Refusal, say } from "../start/say.mjs";
import { findBrowser } from "./browser.ts";
import { journeys, type Suite, type Tally, vitest, yesOrNo } from "./tool.ts";

const lint = yesOrNo("lint", "@biomejs/biome/bin/biome", "check", "--error-on-warnings", ".");
const types = yesOrNo("types", "typescript/bin/tsc", "--noEmit", "--incremental", "false", "-p", ".");
const deadCode = yesOrNo("dead-code", "knip/bin/knip.js", "--no-progress");
const laws = vitest("laws");
const unit = vitest("unit");

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

const inBrowser = journeys(async () => {
  await built();
  const port = process.env.ACCORD_TEST_PORT ?? String(await freePort());
  return { CHROMIUM_PATH: await findBrowser(), ACCORD_TEST_PORT: port };
});

const faults: Suite = {
  name: "faults",
  run: async () => {
    await built();
    return vitest("faults").run();
  },
};

/** The suites that need nothing running. */
export const check = (names: string[]): Promise<number> => runAll([lint, types, laws, unit], names);

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
  const lines: string[] = [];
  for (const { name, run } of chosen) {
    const began = Date.now();
    say(`\n== ${name}`);
    const tally = await run().catch((error) => ({ passed: 0, failed: complain(error), skipped: 0 }));
    for (const key of ["passed", "failed", "skipped"] as const) total[key] += tally[key];
    lines.push(`${name.padEnd(10)} ${inWords(tally)} (${Math.round((Date.now() - began) / 1000)} s)`);
  }
  say(`\n${lines.join("\n")}\n`);
  say(inWords(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

const inWords = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
