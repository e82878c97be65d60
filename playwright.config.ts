import { defineConfig } from "@playwright/test";

const port = process.env.ACCORD_TEST_PORT ?? "3190";
/** A server that is up already is used as it is; else the set-up starts one of its own on the port. */
const origin = process.env.ACCORD_TEST_ORIGIN ?? `http://127.0.0.1:${port}`;
const { CHROMIUM_PATH: executablePath } = process.env;

const args = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests/journeys",
  outputDir: "test-results",
  globalSetup: "./tests/support/journeys-setup.ts",
  // The journeys share one clinic, as people do; each takes its own persons and days.
  workers: 1,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    locale: "en-US",
    timezoneId: "America/Chicago",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    screenshot: "only-on-failure",
    // Recording every step costs a fifth of the time. When something fails: `npx playwright test NAME --trace on`.
    trace: "off",
  },
});
