import pg from "pg";

/** A superuser's connection to the database of the journeys, to look and to plant behind the screen. */
export async function behindTheScreen(): Promise<pg.Client> {
  const { ACCORD_TEST_ADMIN_URL: url, ACCORD_TEST_DATABASE_URL: own } = process.env;
  if (!url || !own) throw new Error("The journeys' set-up announces the database; run them with Playwright.");
  const { pathname } = new URL(own);
  const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname }).href });
  client.on("error", () => {});
  await client.connect();
  return client;
}
