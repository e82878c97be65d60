import { inRoot } from "./start/root.ts";
import { driftOf } from "./start/schema-engine.ts";

// Prints the SQL that leads from the migrated database to the schema's files: the start of the next migration.
const sql = await driftOf(process.env.DATABASE_URL ?? "", inRoot("prisma"));
process.stdout.write(sql === "" ? "-- The schema's files and the database say the same.\n" : `${sql}\n`);
