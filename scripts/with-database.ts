import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureGenerated } from "./start/build.ts";
import { asServer, assertReachable, createDatabase, migrateTo, onDatabase } from "./start/database.ts";
import { takeFolder } from "./start/lock.ts";
import { keptSecret, startCluster } from "./start/postgres.ts";
import { node, root } from "./start/root.ts";
import { complain, Refusal } from "./start/say.mjs";
import { appEnv, settingsFrom } from "./start/settings.ts";

/**
 * `node scripts/with-database.ts SCRIPT …`: runs one of our scripts against the clinic's database with the settings
 * that the app gets: DATABASE_URL if given, else the embedded one, running (beside `npm start`) or started for it.
 */
async function main([script, ...args]: string[]): Promise<number> {
  if (!script) throw new Refusal("Say which script to run: node scripts/with-database.ts SCRIPT …");
  const given = process.env.DATABASE_URL?.trim();
  const settings = settingsFrom({
    APP_ORIGIN: "http://localhost:3000",
    ...process.env,
    ...(given ? secretFor(process.env) : {}),
  });
  await ensureGenerated();
  if (settings.databaseUrl) {
    await assertReachable(settings.databaseUrl);
    return runOn(
      settings.databaseUrl,
      appEnv(settings, settings.databaseUrl, settings.secret ?? "", undefined),
      script,
      args,
    );
  }
  const secret = () => settings.secret ?? keptSecret(join(settings.dataDir, "secret"));
  const standing = await running(settings.dataDir);
  if (standing) return runOn(standing, appEnv(settings, standing, secret(), undefined), script, args);
  const release = takeFolder(settings.dataDir);
  const cluster = await startCluster(settings.dataDir).catch((error) => {
    release();
    throw error;
  });
  try {
    const url = cluster.url("accord");
    await createDatabase(cluster, "accord", appEnv(settings, url, secret(), undefined));
    return await runOn(url, appEnv(settings, url, secret(), undefined), script, args);
  } finally {
    await cluster.stop();
    release();
  }
}

/** A command line needs no secret of its own; the settings insist on one, and it is not used. */
const secretFor = (env: NodeJS.ProcessEnv) => ({
  ACCORD_SECRET: env.ACCORD_SECRET || randomBytes(32).toString("base64"),
});

/** The address of an embedded database that is up, beside us; undefined when none answers. */
async function running(dataDir: string): Promise<string | undefined> {
  const note = join(dataDir, "postgres.json");
  if (!existsSync(note)) return undefined;
  const { url } = JSON.parse(readFileSync(note, "utf8"));
  return onDatabase(url, () => Promise.resolve(url)).catch(() => undefined);
}

async function runOn(
  url: string,
  env: Record<string, string>,
  script: string,
  args: string[],
): Promise<number> {
  await migrateTo(url);
  const options = { cwd: root, env: { ...process.env, ...env }, stdio: "inherit" as const };
  const child = spawn(node, [...asServer, script, ...args], options);
  return new Promise((done, failed) => child.on("error", failed).on("exit", (code) => done(code ?? 1)));
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => process.exit(complain(error)),
);
