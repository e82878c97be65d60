import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SCALES_FILE, withBrainFog } from "#tests/support/further-scale.ts";
import { inRoot, node, root } from "./start/root.ts";

/** A fifth room in a copy of the whole project: nothing else is written there, and everything holds as before. */
const COPY = inRoot(".test/fifth-room");
const MINUTES = 5 * 60_000;
const git = (...args: string[]) => execFileSync("git", args, { cwd: COPY, encoding: "utf8" });
const tool = (script: string, ...args: string[]) => {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, VITEST: undefined };
  const { status, stdout, stderr } = spawnSync(node, [inRoot("node_modules", script), ...args], {
    cwd: COPY,
    encoding: "utf8",
    env,
  });
  return { status, said: `${stdout}${stderr}`.slice(-4000) };
};
const unit = (...files: string[]) =>
  tool("vitest/vitest.mjs", "run", "--project", "unit", "--project", "laws", ...files);

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of files.split("\n").filter(Boolean)) {
    mkdirSync(dirname(join(COPY, file)), { recursive: true });
    cpSync(inRoot(file), join(COPY, file), { force: true });
  }
  cpSync(inRoot("generated"), join(COPY, "generated"), { recursive: true });
  symlinkSync(inRoot("node_modules"), join(COPY, "node_modules"), "dir");
  git("init", "-q");
  git("add", "-A");
  const made = spawnSync(node, ["scripts/new-room.mjs", "physio"], { cwd: COPY, encoding: "utf8" });
  expect(made, made.stderr).toMatchObject({ status: 0 });
  tool("@biomejs/biome/bin/biome", "check", "--write", "lib/modalities/physio");
}, MINUTES);
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

it("touches one folder and one line", () => {
  expect(git("diff", "--numstat")).toBe("1\t0\tlib/modalities/rooms.ts\n");
  const made = git("ls-files", "-o", "--exclude-standard").trim().split("\n");
  expect(made.filter((path) => !path.startsWith("lib/modalities/physio/"))).toEqual([]);
  expect(readFileSync(join(COPY, "lib/modalities/physio/card.ts"), "utf8")).toContain('tint: "sea"');
});

it("asks one thing more in the check-in with one entry, in one file", () => {
  const scales = join(COPY, SCALES_FILE);
  writeFileSync(scales, withBrainFog(readFileSync(scales, "utf8")));
  expect(git("diff", "--numstat", "--", ".", ":!lib/modalities")).toBe(`14\t0\t${SCALES_FILE}\n`);
});

it("keeps the style and the types with both", { timeout: MINUTES }, () => {
  const styled = tool(
    "@biomejs/biome/bin/biome",
    "check",
    "--error-on-warnings",
    "lib/modalities",
    SCALES_FILE,
  );
  expect(styled, styled.said).toMatchObject({ status: 0 });
  expect(tool("next/dist/bin/next", "typegen")).toMatchObject({ status: 0 });
  expect(tool("typescript/bin/tsc", "--noEmit", "--incremental", "false", "-p", ".")).toEqual({
    status: 0,
    said: "",
  });
});

it("keeps the laws, the contract of rooms, the rules, the timeline and the colours", {
  timeout: MINUTES,
}, () => {
  const tested = unit(
    ...[
      "tests/architecture/laws.test.ts",
      "tests/architecture/imports.test.ts",
      "tests/architecture/patient-prose.test.ts",
    ],
    ...["contract", "card", "templates", "numbers", "fhir", "lowers-risk"].map(
      (name) => `lib/modalities/${name}.test.ts`,
    ),
    ...["lib/safety/rules.test.ts", "components/timeline", "scripts/tokens.test.ts"],
  );
  expect(tested, tested.said).toMatchObject({ status: 0 });
  expect(tested.said).toMatch(/Tests +\d+ passed/);
});
