import pg from "pg";
import { databaseOfThisClinic } from "./clinics.ts";

/** A superuser's connection to the database of the journeys, to look and to plant behind the screen. */
export async function behindTheScreen(): Promise<pg.Client> {
  const { url, adminUrl } = databaseOfThisClinic();
  const { pathname } = new URL(url);
  const client = new pg.Client({ connectionString: Object.assign(new URL(adminUrl), { pathname }).href });
  client.on("error", () => {});
  await client.connect();
  return client;
}
