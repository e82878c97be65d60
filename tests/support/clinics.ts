import { inRoot } from "#scripts/start/root.ts";

/** The ports of the journeys' servers: `ACCORD_TEST_PORT=3190`, or `3190,3191` for two clinics and a worker for each. */
export const PORTS = (process.env.ACCORD_TEST_PORT ?? "3190").split(",").map(Number);

/** Which of the clinics this worker has for itself. Playwright numbers the workers that run side by side from 0. */
export const clinicOfThisWorker = (): number => Number(process.env.TEST_PARALLEL_INDEX ?? "0");

/** Addresses of a clinic's database: as the data's owner and as the superuser. */
export type Addresses = { url: string; adminUrl: string };

/** The set-up tells the workers where the clinics' databases are. */
export const announce = (databases: Addresses[]): void => {
  process.env.ACCORD_TEST_CLINICS = JSON.stringify(databases);
};

/** The database of the clinic that this worker has for itself, for journeys that look behind the screen. */
export function databaseOfThisClinic(): Addresses {
  const databases = JSON.parse(process.env.ACCORD_TEST_CLINICS ?? "[]") as Addresses[];
  const own = databases[clinicOfThisWorker()];
  if (!own) throw new Error("The journeys' set-up announces the database; run them with Playwright.");
  return own;
}

/** Where the server of a clinic, this worker's own unless said, prints to. */
export const printedOf = (clinic: number = clinicOfThisWorker()): string =>
  inRoot(".test", `journeys-${clinic}.printed`);
