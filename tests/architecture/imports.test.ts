import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inRoot, node } from "#scripts/start/root.ts";
import { named } from "#scripts/suites/reads.ts";
import { plants } from "./planted-imports.ts";

type Edge = { resolved: string; module: string };
type Violation = { from: string; to: string; rule: { name: string }; comment?: string };
type Cruise = { modules: { source: string; dependencies: Edge[] }[]; summary: { violations: Violation[] } };

const TREES = ["lib", "ui", "components", "app", "prisma"];
const { forbidden } = (await import(inRoot(".dependency-cruiser.cjs"))).default as {
  forbidden: { name: string; comment: string }[];
};

/** Follows every import of a tree; the exit code only says how many rules were broken. */
function cruise(baseDir: string): Cruise {
  const bin = inRoot("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [bin, "--config", ".dependency-cruiser.cjs", "-T", "json", ...TREES];
  const options = {
    cwd: baseDir,
    encoding: "utf8" as const,
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"] as never,
  };
  try {
    return JSON.parse(execFileSync(node, args, options));
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

const why = (name: string) => forbidden.find((rule) => rule.name === name)?.comment ?? "";
const spoken = ({ rule, from, to }: Violation) => `${from} imports ${to}. ${rule.name}: ${why(rule.name)}`;

describe("who may import whom", () => {
  let here: Cruise;
  beforeAll(() => {
    here = cruise(inRoot());
  });

  // Without a parser that knows our syntax, dependency-cruiser sees nothing and is content.
  test("every source file was read, and its imports were followed", () => {
    const read = here.modules.filter(({ source }) => /^(?:lib|ui|components|app)\//.test(source));
    expect(read.length).toBeGreaterThan(100);
    const guard = read.find(({ source }) => source === "lib/data/door/guard.ts");
    const edges = guard?.dependencies.map(({ resolved }) => resolved);
    expect(edges).toEqual(
      expect.arrayContaining(["lib/data/door/db.ts", "lib/domain/access/can.ts", "lib/env/env.ts"]),
    );
    const faces = read
      .filter(({ source }) => source.endsWith(".tsx"))
      .flatMap(({ dependencies }) => dependencies);
    expect(faces.length).toBeGreaterThan(50);
    const lost = read.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ module, resolved }) => /^[#.]/.test(module) && !resolved.includes("/"))
        .map(({ module }) => `${source}: ${module}`),
    );
    expect(lost).toEqual([]);
  });

  test("`npm run check` knows every file that a file imports, so it keeps no pass that has become untrue", () => {
    const missed = here.modules
      .filter(({ source }) => /^(?:lib|ui|components|app|prisma)\//.test(source))
      .flatMap(({ source, dependencies }) => {
        const { files } = named(source, readFileSync(inRoot(source), "utf8"));
        const ours = dependencies.map(({ resolved }) => resolved).filter((path) => existsSync(inRoot(path)));
        return ours
          .filter((path) => !path.includes("node_modules") && !files.includes(path))
          .map((path) => `${source} imports ${path}`);
      });
    expect(missed).toEqual([]);
  });

  test("no import breaks a rule", () => {
    expect(here.summary.violations.map(spoken)).toEqual([]);
  });
});

describe("each rule catches its planted violation", () => {
  const copy = inRoot(".test/planted-imports");
  let violations: Violation[] = [];
  beforeAll(() => {
    rmSync(copy, { recursive: true, force: true });
    for (const tree of [...TREES, "package.json", "tsconfig.json", ".dependency-cruiser.cjs"])
      cpSync(inRoot(tree), join(copy, tree), { recursive: true });
    for (const [path, text] of plants.flatMap(({ files }) => Object.entries(files))) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    violations = cruise(copy).summary.violations;
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test.each(plants)("$rule: $because", ({ rule, files }) => {
    const caught = violations.filter((found) => found.rule.name === rule && found.from in files);
    expect(caught.length, `${rule} did not see ${Object.keys(files)}`).toBeGreaterThan(0);
  });

  test("and no rule is without a plant", () => {
    const planted = new Set(plants.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });
});
