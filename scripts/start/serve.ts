import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot, node, root } from "./root.ts";
import { Refusal } from "./say.mjs";
import { type Settings, spoken } from "./settings.ts";

/** The running web server. */
export type Web = { ended: Promise<void>; ready: () => Promise<void>; stop: () => Promise<void> };

/** Refuses when somebody else listens on the address already: asked before anything is started. */
export async function assertPortFree(settings: Settings): Promise<void> {
  // A web server that lost its start to kill -9 needs a moment to notice and go.
  for (const until = Date.now() + 2500; ; await sleep(100)) {
    const fault = await whyTaken(settings);
    if (!fault) return;
    if (fault.code !== "EADDRINUSE" || Date.now() > until)
      throw portFault(fault, settings.host, settings.port);
  }
}

function whyTaken({ host, port }: Settings): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.on("error", answer);
    probe.listen(port, host, () => probe.close(() => answer(undefined)));
  });
}

function portFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new Refusal(
      `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to a free one.`,
    );
  if (error.code === "EACCES")
    return new Refusal(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
  return new Refusal(
    `Accord cannot listen on HOST ${host} (${error.code}). Set HOST to an address of this machine.`,
  );
}

/** Starts Next, the production build or (dev) the sources, in a process group of its own: Ctrl-C reaches us first. */
export function serve(settings: Settings, env: Record<string, string>, dev: boolean): Web {
  const leash = new URL("leash.mjs", import.meta.url).href;
  const next = inRoot("node_modules/next/dist/bin/next");
  const args = [
    `--import=${leash}`,
    next,
    dev ? "dev" : "start",
    "-H",
    settings.host,
    "-p",
    String(settings.port),
  ];
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: dev ? "development" : "production" },
    stdio: ["ignore", dev ? "inherit" : "pipe", "pipe"],
    detached: true,
  });
  const said = followed(child);
  const ended = new Promise<void>((done) => child.once("exit", () => done()).once("error", () => done()));
  return { ended, ready: () => ready(settings, child, said), stop: () => stop(child, ended) };
}

/** Passes the server's words on, and keeps the last of them for a sentence when it does not come up. */
function followed(child: ChildProcess): () => string {
  let last = "";
  let started = false;
  child.stdout?.on("data", (chunk: Buffer) => {
    if (started && !chunk.includes("next.config.js")) process.stdout.write(chunk);
    started ||= chunk.includes("Ready in");
    last = (last + chunk).slice(-2000);
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    process.stderr.write(chunk);
    last = (last + chunk).slice(-2000);
  });
  return () => last;
}

/** Resolves when the server says that it is ready; refuses when it ends first or does not get ready in a minute. */
async function ready({ host, port }: Settings, child: ChildProcess, said: () => string): Promise<void> {
  const near = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : spoken(host);
  let answer = "no answer";
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Refusal(`The web server ended before it was ready. It said: ${said().trim()}`);
    const response = await fetch(`http://${near}:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => undefined);
    if (response?.ok) return;
    if (response) answer = `${response.status} ${(await response.text()).slice(0, 200)}`;
  }
  throw new Refusal(`The web server did not get ready within a minute (${answer}).`);
}

/** Lets requests that are under way finish and takes no new ones; after 18 seconds it is ended. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const late = sleep(18_000, "late", { ref: false });
  if ((await Promise.race([ended, late])) === "late") child.kill("SIGKILL");
  await ended;
}
