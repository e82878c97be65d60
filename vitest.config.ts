import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { DATA_WORKERS, TEST_FILES } from "./scripts/suites/test-files.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Code that runs on the server is tested as the server runs it; plain Node finds Next's entry points only by file. */
const asServer = {
  resolve: {
    conditions: ["react-server", "node"],
    alias: {
      "next/navigation": here("node_modules/next/dist/client/components/navigation.react-server.js"),
      "next/headers": here("node_modules/next/headers.js"),
      "next/cache": here("node_modules/next/cache.js"),
    },
  },
  ssr: { resolve: { conditions: ["react-server", "node"], externalConditions: ["react-server", "node"] } },
};

const running = {
  environment: "node" as const,
  fileParallelism: false,
  testTimeout: 30_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // The checks have the machine for themselves; what shares a database says so below.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias: { "server-only": here("node_modules/server-only/empty.js") } },
        test: {
          name: "unit",
          // Pure functions leave nothing behind that the next file could meet; a worker for each file costs half the time.
          isolate: false,
          // Properties take their time on a busy machine.
          testTimeout: 30_000,
          environment: "node",
          include: TEST_FILES.unit,
          exclude: configDefaults.exclude,
        },
      },
      {
        test: {
          name: "laws",
          environment: "node",
          include: TEST_FILES.laws,
          testTimeout: 60_000,
          hookTimeout: 120_000, // reading every import takes its time on a busy machine
        },
      },
      {
        ...asServer,
        test: {
          ...running,
          fileParallelism: true,
          maxWorkers: DATA_WORKERS,
          setupFiles: ["tests/support/own-database.ts"],
          name: "data",
          include: ["tests/data/**/*.test.ts"],
          globalSetup: ["tests/support/fresh-database.ts"],
          execArgv: ["--conditions=react-server"],
        },
      },
      { test: { ...running, name: "faults", include: ["tests/faults/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
