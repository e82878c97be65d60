import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeFolder } from "#scripts/start/lock.ts";
import { endOrphan } from "#scripts/start/postgres.ts";
import { gone, signal } from "#scripts/start/processes.ts";
import { inRoot, node, root } from "#scripts/start/root.ts";

/** An Accord that `npm start`'s own code brought up for a test. */
export type Server = {
  origin: string;
  pid: number;
  /** Everything that it printed so far. */
  said: () => string;
  /** Addresses of its embedded database: as the data's owner and as the superuser. */
  database: () => { url: string; adminUrl: string };
  ready: () => Promise<void>;
  /** Resolves with the exit code when it has ended. */
  ended: Promise<number | null>;
  /** SIGTERM, and the exit code. */
  stop: () => Promise<number | null>;
};

/** Nothing of the person's own settings reaches a test's server. */
function clean(): Record<string, string | undefined> {
  const { DATABASE_URL, ACCORD_SECRET, APP_ORIGIN, NODE_ENV, NODE_OPTIONS, ...kept } = process.env;
  return kept;
}

/** Empties a data folder that a former run may have left, with whatever may still run on it. */
export async function emptyFolder(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const release = takeFolder(dataDir);
  await endOrphan(join(dataDir, "postgres"));
  release();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Starts `npm start`'s script with settings of its own; does not wait. `hear` gets what it prints, as it comes. */
export function startServer(
  port: number,
  dataDir: string,
  env: Record<string, string> = {},
  hear: (chunk: Buffer) => void = () => {},
): Server {
  const child = spawn(node, [inRoot("scripts/start.mjs")], {
    cwd: root,
    env: {
      ...(clean() as NodeJS.ProcessEnv),
      HOST: "127.0.0.1",
      PORT: String(port),
      ACCORD_DATA_DIR: dataDir,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (said += chunk));
    stream.on("data", hear);
  }
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    pid: child.pid ?? 0,
    said: () => said,
    database: () => JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")),
    ready: () =>
      ready(
        origin,
        () => child.exitCode,
        () => said,
      ),
    ended,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

async function ready(origin: string, code: () => number | null, said: () => string): Promise<void> {
  for (const until = Date.now() + 240_000; Date.now() < until && code() === null; await sleep(40)) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined);
    if (answer?.ok && said().includes("Accord is ready")) return;
  }
  throw new Error(`The server did not get ready. It said:\n${said()}`);
}

/** kill -9 of a process and wait until it is gone. */
export async function killNow(pid: number): Promise<void> {
  signal(pid, "SIGKILL");
  await gone(pid, 5000);
}
