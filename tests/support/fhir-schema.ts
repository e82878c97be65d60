import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { definitions as published } from "./fhir-definitions.ts";

const require = createRequire(import.meta.url);
const HL7 = "http://hl7.org/fhir/json-schema/4.0";

type Schema = { definitions: Record<string, object> };
const { definitions } = published("fhir/r4/fhir.schema.json") as Schema;

const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
// A resource within another is validated by itself: compiling all two hundred of them for each bundle takes seconds.
ajv.addSchema({ $id: HL7, definitions: { ...definitions, ResourceList: { type: "object" } } });

const within = (resource: Json): Json[] =>
  listOf(resource.entry).flatMap((entry) =>
    isObject(entry) && isObject(entry.resource) ? [entry.resource] : [],
  );
type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What HL7's own JSON schema of R4 says against a resource as it is sent, and against those in its entries. */
export function schemaProblems(sent: Json): string[] {
  const type = String(sent.resourceType);
  const judge = ajv.getSchema(`${HL7}#/definitions/${type}`);
  if (!judge) return [`${type} is no resource of HL7's JSON schema`];
  const own = judge(sent) ? [] : (judge.errors ?? []);
  return [
    ...own.map(({ instancePath, message }) => `${type}${instancePath}: ${message} (HL7's JSON schema)`),
    ...within(sent).flatMap(schemaProblems),
  ];
}
