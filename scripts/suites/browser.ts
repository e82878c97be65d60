import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inRoot, node } from "../start/root.ts";
import { Refusal, say } from "../start/say.mjs";

const onPath = (name: string): string | undefined => {
  const found = spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim();
  return found || undefined;
};

/** The browser that Playwright has put on this machine itself. */
async function playwrights(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

const standing = () =>
  ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path)) ??
  onPath("google-chrome") ??
  onPath("google-chrome-stable") ??
  onPath("chromium");

function tryRun(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, {
      stdio: ["ignore", "ignore", "ignore"],
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    return true;
  } catch {
    return false;
  }
}

/** A Chromium to test with: the one that is named or installed, else one that can be installed now. */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Refusal(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const there = named ?? (await playwrights()) ?? standing();
  if (there) return there;
  say("Installing Chromium for the journeys …");
  tryRun(node, inRoot("node_modules/@playwright/test/cli.js"), "install", "--with-deps", "chromium");
  const fetched = await playwrights();
  if (fetched) return fetched;
  if (process.getuid?.() === 0 && onPath("apt-get") && tryRun("apt-get", "update"))
    tryRun("apt-get", "install", "-y", "--no-install-recommends", "chromium");
  const packaged = standing();
  if (packaged) return packaged;
  throw new Refusal(
    "No Chromium was found for the journeys. Set CHROMIUM_PATH to one, run `npx playwright install chromium`, or install the package chromium.",
  );
}
