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
