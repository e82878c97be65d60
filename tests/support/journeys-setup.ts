import { appendFileSync, rmSync } from "node:fs";
import { onDatabase } from "#scripts/start/database.ts";
import { inRoot } from "#scripts/start/root.ts";
import { type Addresses, announce, PORTS, printedOf } from "./clinics.ts";
import { emptyFolder, type Server, startServer } from "./server.ts";

/** For the journeys: the production build on a fresh demo clinic for each port, brought up by the same code as `npm start`. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ACCORD_TEST_ORIGIN) return undefined;
  const servers: Server[] = [];
  const stop = async () => void (await Promise.all(servers.map((server) => server.stop())));
  try {
    const databases: Addresses[] = [];
    // One after the other: the first may still have to build.
    for (const [at, port] of PORTS.entries()) {
      const dataDir = inRoot(".test", at === 0 ? "journeys" : `journeys-${at}`);
      await emptyFolder(dataDir);
      // All that the server prints, its log among it: journeys read what may not stand there.
      const printed = printedOf(at);
      rmSync(printed, { force: true });
      const server = startServer(port, dataDir, { ACCORD_LOG: "all" }, (chunk) =>
        appendFileSync(printed, chunk),
      );
      servers.push(server);
      await server.ready();
      databases.push(server.database());
      // A bedtime dose can be told at whatever hour the journeys run; those about the evening say so themselves.
      await onDatabase(server.database().adminUrl, (client) =>
        client.query("update patient set sleeps_by_day = true"),
      );
    }
    announce(databases);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
