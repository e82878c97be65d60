import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inRoot, root } from "#scripts/start/root.ts";
import { laws } from "./laws.ts";

/** Every text file of the project, tracked or about to be. */
const paths = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter(
    (path) => /\.(?:tsx?|mjs|cjs|js|css|md|json|prisma|sql|yml)$/.test(path) && path !== "package-lock.json",
  )
  .filter((path) => existsSync(inRoot(path)));
const files = paths.map((path) => ({ path, text: readFileSync(inRoot(path), "utf8") }));

test("the laws see the project", () => expect(files.length).toBeGreaterThan(150));

/** The most files that stand in one folder of product code, tests not counted; a room may hold one file for each question. */
const roomFor = (folder: string) => (/^lib\/modalities\/[^/]+$/.test(folder) ? 36 : 25);
function fullFolders(all: readonly string[]): string[] {
  const held = new Map<string, number>();
  for (const path of all) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (/^(?:app|lib|ui|components)\//.test(path) && !/\.test\.tsx?$/.test(path))
      held.set(folder, (held.get(folder) ?? 0) + 1);
  }
  return [...held].flatMap(([folder, count]) =>
    count > roomFor(folder)
      ? [`${folder}: ${count} files. Find the nouns in it, and give each a folder.`]
      : [],
  );
}

describe("folders of at most 25 files, rooms of at most 36", () => {
  test("hold everywhere", () => expect(fullFolders(paths)).toEqual([]));
  test("catches a planted floor", () => {
    const many = (folder: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${folder}/a${at}.ts`);
    expect(fullFolders(many("lib/data/plan", 26))).toHaveLength(1);
    expect(fullFolders(many("lib/modalities/ldn", 37))).toHaveLength(1);
    expect(fullFolders([...many("lib/data/plan", 25), ...many("lib/modalities/ldn", 36)])).toEqual([]);
  });
});

describe.each(laws)("$name", ({ instead, holdsFor, fault, planted }) => {
  const judged = (given: { path: string; text: string }[]) =>
    given
      .filter(({ path }) => holdsFor(path))
      .flatMap(({ path, text }) => fault(text, path) ?? [].slice(0, 0))
      .map(String);

  test("holds everywhere", () => {
    const broken = files
      .filter(({ path }) => holdsFor(path))
      .map(({ path, text }) => ({ path, found: fault(text, path) }))
      .filter(({ found }) => found !== undefined)
      .map(({ path, found }) => `${path}: ${found}. ${instead}`);
    expect(broken).toEqual([]);
  });

  test.each(planted)("catches a planted $path", (one) => expect(judged([one])).toHaveLength(1));
});
