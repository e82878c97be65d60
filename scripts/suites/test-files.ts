import { globSync } from "node:fs";
import { root } from "../start/root.ts";

/** Where the test files of the suites lie that need nothing running. */
export const TEST_FILES = {
  unit: ["{lib,ui,components,app,scripts,prisma}/**/*.test.{ts,tsx}"],
  laws: ["tests/architecture/**/*.test.ts"],
};

/** So many files of data tests run side by side, each on a database of its own (tests/support/own-database.ts). */
export const DATA_WORKERS = 2;

/** The test files of a suite, sorted. */
export const testFilesOf = (suite: keyof typeof TEST_FILES): string[] =>
  globSync(TEST_FILES[suite], { cwd: root }).sort();
