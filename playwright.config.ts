import { defineConfig } from "@playwright/test";
import { clinicOfThisWorker, PORTS } from "./tests/support/clinics.ts";

/** A server that is up already is used as it is; else the set-up starts one of its own for each port. */
const given = process.env.ACCORD_TEST_ORIGIN;
const ports = given ? [] : PORTS;
const origin = given ?? `http://127.0.0.1:${PORTS[clinicOfThisWorker()]}`;
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
  // The journeys of a worker share one clinic, as people do; each takes its own persons and days.
  workers: Math.max(1, ports.length),
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
