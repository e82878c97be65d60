import { onDatabase } from "#scripts/start/database.ts";
import { inRoot } from "#scripts/start/root.ts";
import { emptyFolder, startServer } from "./server.ts";

/** For the journeys: the production build on a fresh demo clinic, brought up by the same code as `npm start`. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ACCORD_TEST_ORIGIN) return undefined;
  const dataDir = inRoot(".test/journeys");
  await emptyFolder(dataDir);
  const server = startServer(Number(process.env.ACCORD_TEST_PORT ?? "3190"), dataDir);
  await server.ready();
  // The database's addresses, for journeys that look behind the screen.
  const { url, adminUrl } = server.database();
  Object.assign(process.env, { ACCORD_TEST_DATABASE_URL: url, ACCORD_TEST_ADMIN_URL: adminUrl });
  // A bedtime dose can be told at whatever hour the journeys run; those about the evening say so themselves.
  await onDatabase(adminUrl, (client) => client.query("update patient set sleeps_by_day = true"));
  return async () => {
    await server.stop();
  };
}
