import { ensureGenerated } from "#scripts/start/build.ts";
import { createDatabase, onDatabase } from "#scripts/start/database.ts";
import { takeFolder } from "#scripts/start/lock.ts";
import { startCluster } from "#scripts/start/postgres.ts";
import { inRoot } from "#scripts/start/root.ts";
import { DATA_WORKERS } from "#scripts/suites/test-files.ts";
import { TEMPLATE, testSettings } from "./databases.ts";

/** For the data tests: a real Postgres under .test, and in it a fresh copy of the demo clinic for each worker. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureGenerated();
  const dataDir = inRoot(".test/data");
  const release = takeFolder(dataDir);
  const cluster = await startCluster(dataDir);
  try {
    await onDatabase(cluster.adminUrl, async (admin) => {
      const { rows } = await admin.query(
        "select datname from pg_database where datname ~ '^(own_|cast_|run)'",
      );
      for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
    });
    await createDatabase(cluster, TEMPLATE, testSettings);
    await onDatabase(cluster.adminUrl, async (admin) => {
      for (let worker = 1; worker <= DATA_WORKERS; worker += 1)
        await admin.query(`create database run_${worker} template ${TEMPLATE} owner accord`);
    });
  } catch (error) {
    await cluster.stop();
    release();
    throw error;
  }
  Object.assign(process.env, testSettings, {
    DATABASE_URL: cluster.url("run_1"),
    ACCORD_TEST_ADMIN_URL: cluster.adminUrl,
  });
  return async () => {
    await cluster.stop();
    release();
  };
}
