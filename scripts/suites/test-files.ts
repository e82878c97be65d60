import { globSync } from "node:fs";
import { root } from "../start/root.ts";

/** Where the test files of the suites lie that need nothing running. */
export const TEST_FILES = {
  unit: ["{lib,ui,components,app,scripts,prisma}/**/*.test.{ts,tsx}"],
  laws: ["tests/architecture/**/*.test.ts"],
};

/** The test files of a suite, sorted. */
export const testFilesOf = (suite: keyof typeof TEST_FILES): string[] =>
  globSync(TEST_FILES[suite], { cwd: root }).sort();
