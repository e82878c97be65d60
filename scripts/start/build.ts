import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { signal } from "./processes.ts";
import { inRoot, node, root } from "./root.ts";
import { Refusal, say } from "./say.mjs";
import { hashOf, once } from "./stamp.ts";

/** What a build is made of. Tests and scripts are not: changing them builds nothing. */
const SOURCES = [
  "app",
  "components",
  "ui",
  "lib",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "prisma/schema.prisma",
  "prisma/models",
];

const atWork = new Set<ChildProcess>();

/** Ends every tool that is still at work, and the workers that it started. */
export function stopTools(): void {
  for (const { pid } of atWork) if (pid) signal(-pid, "SIGTERM");
}

/** Runs a script on our Node and gives its exit code and everything it said. */
export function runNode(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; text: string }>((done, failed) => {
    const leash = `--import=${new URL("leash.mjs", import.meta.url).href}`;
    const child = spawn(node, [leash, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
    atWork.add(child);
    child.on("exit", () => atWork.delete(child)).on("error", failed);
    child.on("close", (code) => done({ code: code ?? 1, text }));
  });
}

const tool = (path: string) => inRoot("node_modules", path);

/** Writes the database client when the schema changed. Prisma insists on an engine to exist; generating needs none. */
export async function ensureGenerated(): Promise<void> {
  if (!existsSync(inRoot("prisma/schema.prisma"))) return;
  const hash = hashOf([
    "prisma/schema.prisma",
    "prisma/models",
    "prisma.config.ts",
    "node_modules/prisma/package.json",
  ]);
  await once("generated/.accord-stamp", hash, async () => {
    say("Writing the database client …");
    const quiet = {
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    };
    const { code, text } = await runNode([tool("prisma/build/index.js"), "generate"], quiet);
    if (code !== 0) throw new Refusal(`The database client could not be written.\n${text}`);
  });
}

/** Writes the types of the routes (PageProps<"/plans/[planId]">), which a type check of a fresh clone lacks. */
export async function ensureRouteTypes(): Promise<void> {
  const { code, text } = await runNode([tool("next/dist/bin/next"), "typegen"], {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (code !== 0) throw new Refusal(`The types of the routes could not be written.\n${text}`);
}

/** Builds for production when a source changed since the last build. */
export async function ensureBuilt(): Promise<void> {
  await once(".next/accord-stamp", hashOf(SOURCES, process.version), async () => {
    say("Building, because sources changed. This takes a minute …");
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, text } = await runNode([tool("next/dist/bin/next"), "build"], env);
    if (code === 0) return;
    if (text.includes("ENOSPC"))
      throw new Refusal("The disk is full: the build could not be written. Free some space and start again.");
    if (text.includes("process is already running"))
      throw new Refusal(
        "Another start is building Accord in this folder. Wait until it is ready, then start again.",
      );
    throw new Refusal(`Accord could not be built.\n${text}`);
  });
}
