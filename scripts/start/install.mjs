import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { complain, Refusal, say } from "./say.mjs";
import { inTurn } from "./turns.mjs";

// Runs on any Node from 20 on, with nothing installed: plain JavaScript, Node's own modules only.

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const ourNode = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
const NODE = 24;

/** The packages that a lock file names, with their versions. */
const locked = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** True when every locked package lies in node_modules in its locked version, and Node 24 runs. */
function installed() {
  const hidden = join(root, "node_modules/.package-lock.json");
  if (!existsSync(hidden) || !existsSync(ourNode)) return false;
  const here = locked(hidden);
  const whole = Object.entries(locked(join(root, "package-lock.json"))).every(
    ([path, { version, optional }]) =>
      path === "" || (here[path] ? here[path].version === version : optional),
  );
  return whole && runs(ourNode);
}

const runs = (node) =>
  spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.startsWith(`v${NODE}.`) ?? false;

/** Installs the locked versions, build tools included, unless they are there. Of several starts one does it, the others wait. */
function install() {
  if (!installed()) inTurn(join(root, ".installing"), () => installed() || npmInstall());
}

function npmInstall() {
  say("Installing the locked packages. This takes a minute the first time …");
  const env = {
    ...process.env,
    NODE_ENV: "development",
    npm_config_fund: "false",
    npm_config_audit: "false",
  };
  delete env.npm_config_omit;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    env,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (done.error)
    throw new Refusal(`npm could not be started (${done.error.message}). Install npm and start again.`);
  if (done.status !== 0) throw new Refusal(installFault(done.stderr));
  if (!existsSync(ourNode)) bringNode(env);
}

/** Fetches the Node binary where npm was told to run no install script at all. */
function bringNode(env) {
  execFileSync(process.execPath, [join(root, "node_modules/node/installArchSpecificPackage.js")], {
    cwd: join(root, "node_modules/node"),
    env,
    stdio: "ignore",
  });
}

const installFault = (said) =>
  /ENOSPC/.test(said)
    ? "The disk is full: the packages could not be installed. Free some space and start again."
    : `The packages could not be installed. Check the connection to the npm registry and start again.\n${firstWords(said)}`;

/** What npm says first is why; what follows is its manual. */
const firstWords = (said) =>
  said
    .split("\n")
    .filter((line) => /^npm error \S/.test(line))
    .slice(0, 4)
    .join("\n");

/**
 * Goes on under Node 24 with the same arguments; resolves with the exit code. The child is in a group of its own, so
 * that Ctrl-C reaches it once, through us.
 */
function onOurNode(script, args) {
  const leash = new URL("leash.mjs", import.meta.url).href;
  const child = spawn(ourNode, [`--import=${leash}`, script, ...args], {
    stdio: "inherit",
    detached: process.platform !== "win32",
    env: { ...process.env, ACCORD_ON_OUR_NODE: "1" },
  });
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
  return new Promise((done, failed) => {
    child.on("error", failed).on("exit", (code, signal) => done(signal ? 1 : (code ?? 1)));
  });
}

/** What every command begins with: installs what is missing, goes on under Node 24, does the work and exits with its code. */
export async function underOurNode(script, work) {
  try {
    const [major] = process.versions.node.split(".").map(Number);
    if (major < 20) throw new Refusal(`Accord needs Node 20 or newer; this is ${process.version}.`);
    const args = process.argv.slice(2);
    const there = process.env.ACCORD_ON_OUR_NODE === "1";
    delete process.env.ACCORD_ON_OUR_NODE;
    if (process.env.npm_lifecycle_event) await import("./leash.mjs"); // npm killed: nobody is left to tell us to stop
    if (!there) install();
    process.exit(there || major === NODE ? await work(args) : await onOurNode(script, args));
  } catch (error) {
    process.exit(complain(error));
  }
}
