import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#generated/prisma/client.ts";

const kept = globalThis as { bare?: { pool: pg.Pool; prisma: PrismaClient } };

/** Both ways to the same database, with the pool that Accord has. */
export function database() {
  const options = { connectionString: process.env.BARE_DATABASE_URL, max: 16 };
  kept.bare ??= { pool: new pg.Pool(options), prisma: new PrismaClient({ adapter: new PrismaPg(options) }) };
  return kept.bare;
}
