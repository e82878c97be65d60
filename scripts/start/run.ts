import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuilt, ensureGenerated, stopTools } from "./build.ts";
import { assertDurable, assertReachable, createDatabase, migrateTo } from "./database.ts";
import { takeFolder } from "./lock.ts";
import { type Cluster, keptSecret, startCluster } from "./postgres.ts";
import { inRoot } from "./root.ts";
import { complain, say } from "./say.mjs";
import { migrationsIn } from "./schema-engine.ts";
import { assertPortFree, serve, type Web } from "./serve.ts";
import { appEnv, type Settings, settingsFrom } from "./settings.ts";

/** What has been started, in order; stopped backwards. */
type Undo = (() => unknown)[];
type Ready = { env: Record<string, string>; cluster: Cluster | undefined };

/** The whole life of one instance: start everything, serve until told to stop, stop everything. Gives the exit code. */
export async function run({ dev }: { dev: boolean }): Promise<number> {
  const undo: Undo = [];
  const told = toldToStop();
  try {
    const started = bringUp(settingsFrom(process.env), dev, undo, told);
    await Promise.race([started, told.when]);
    if (told.yet) await cutShort(started);
    else await Promise.race([told.when, (await started).broken]);
    return 0;
  } catch (error) {
    return complain(error);
  } finally {
    told.yet = true;
    for (const step of undo.reverse()) await Promise.resolve(step()).catch(complain);
  }
}

/** Told to stop while still coming up: ends the tools at work and lets the step under way finish, so that it can be undone. */
async function cutShort(started: Promise<unknown>): Promise<void> {
  stopTools();
  await Promise.race([started.catch(() => {}), sleep(5000, undefined, { ref: false })]);
}

/** Ctrl-C and SIGTERM, once; the same signal again changes nothing, for draining has begun. */
function toldToStop() {
  const told = { yet: false, when: Promise.resolve() };
  told.when = new Promise<void>((stop) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.on(name, () => {
        told.yet = true;
        stop();
      });
  });
  return told;
}

/** From nothing to an address that answers. Settings and ports are judged before anything is written. */
async function bringUp(settings: Settings, dev: boolean, undo: Undo, told: { yet: boolean }) {
  await assertPortFree(settings);
  if (!settings.databaseUrl) undo.push(takeFolder(settings.dataDir));
  await ensureGenerated();
  if (!dev) await ensureBuilt();
  const { env, cluster } = settings.databaseUrl
    ? await databaseElsewhere(settings, settings.databaseUrl)
    : await embedded(settings, undo);
  if (told.yet) return { broken: Promise.resolve() };
  const web = serve(settings, env, dev);
  const current = { web };
  undo.push(() => current.web.stop());
  await web.ready();
  say(`Accord is ready at ${settings.origin}`);
  const again = () => serve(settings, env, dev);
  return {
    broken: Promise.race([keepServing(current, again, told), keepStored(settings, cluster, undo, told)]),
  };
}

const newest = () => migrationsIn(inRoot("prisma")).at(-1)?.name;

async function databaseElsewhere(settings: Settings, url: string): Promise<Ready> {
  await assertReachable(url);
  await assertDurable(url);
  await migrateTo(url);
  return { env: appEnv(settings, url, settings.secret ?? "", newest()), cluster: undefined };
}

async function embedded(settings: Settings, undo: Undo): Promise<Ready> {
  const cluster = await startCluster(settings.dataDir);
  undo.push(() => cluster.stop());
  const secret = settings.secret ?? keptSecret(join(settings.dataDir, "secret"));
  const url = cluster.url("accord");
  const env = appEnv(settings, url, secret, newest());
  await createDatabase(cluster, "accord", env);
  await assertDurable(url);
  await migrateTo(url);
  return { env, cluster };
}

/** Starts the web server again when it ends by itself; gives up when it does so three times within a minute. */
async function keepServing(current: { web: Web }, again: () => Web, told: { yet: boolean }): Promise<void> {
  for (let falls: number[] = []; ; ) {
    await current.web.ended;
    if (told.yet) return;
    falls = [...falls.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (falls.length >= 3)
      throw new Error("The web server ended three times within a minute; see what it said above.");
    say("The web server ended unexpectedly and is started again.");
    current.web = again();
  }
}

/** Starts Postgres again, at the same address, when it ends by itself (a full disk makes it): as soon as it can. */
async function keepStored(
  settings: Settings,
  first: Cluster | undefined,
  undo: Undo,
  told: { yet: boolean },
) {
  for (let cluster = first; ; ) {
    if (!cluster) return new Promise<never>(() => {});
    await cluster.ended;
    if (told.yet) return;
    say("The database ended unexpectedly and is started again.");
    const { port }: Cluster = cluster;
    for (cluster = undefined; !cluster && !told.yet; ) {
      cluster = await startCluster(settings.dataDir, port)
        .catch(complain)
        .then((made) => (typeof made === "number" ? undefined : made));
      if (!cluster) await sleep(3000);
    }
    undo.unshift(() => cluster?.stop());
  }
}
