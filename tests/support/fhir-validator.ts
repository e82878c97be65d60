import {
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  tryGetDataType,
  validateResource,
} from "@medplum/core";
import { definitions } from "./fhir-definitions.ts";
import { lantanaProblems } from "./fhir-lantana.ts";
import { schemaProblems } from "./fhir-schema.ts";

type Json = { [key: string]: unknown };
type Issue = { details?: { text?: string }; expression?: string[] };
type Concept = { code: string; concept?: Concept[] };
type Include = { system?: string; concept?: Concept[]; valueSet?: string[] };
type ValueSet = {
  resourceType: string;
  url: string;
  concept?: Concept[];
  compose?: { include?: Include[]; exclude?: unknown };
};

for (const file of ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"])
  indexStructureDefinitionBundle(definitions(file) as never);

const terms = new Map<string, ValueSet>(
  ["fhir/r4/valuesets.json", "fhir/r4/v3-codesystems.json"].flatMap((file) =>
    (definitions(file) as { entry: { resource: ValueSet }[] }).entry.map(
      ({ resource }) => [`${resource.resourceType} ${resource.url}`, resource] as const,
    ),
  ),
);

const flat = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ code, concept }) => [code, ...flat(concept ?? [])]);

/** The codes of a value set, or null where the definitions do not list them (languages, units). */
function codesOf(url: string): Set<string> | null {
  const includes = terms.get(`ValueSet ${url.split("|")[0]}`)?.compose?.include;
  if (!includes) return null;
  const lists = includes.map(({ system, concept, valueSet }) => {
    if (concept) return flat(concept);
    if (valueSet) return valueSet.flatMap((one) => [...(codesOf(one) ?? [])]);
    return flat(terms.get(`CodeSystem ${system}`)?.concept ?? []);
  });
  return lists.some((list) => list.length === 0) ? null : new Set(lists.flat());
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Codes in a value: the value itself, or those of its codings. */
const codesIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : isObject(value)
      ? [
          ...(typeof value.code === "string" ? [value.code] : []),
          ...listOf(value.coding).flatMap((coding) => codesIn(coding)),
        ]
      : [];

/** Medplum checks structure and invariants; codes of required value sets are checked here, from the same definitions. */
function wrongCodes(value: unknown, type: string, path: string): string[] {
  if (!isObject(value)) return [];
  const elements = tryGetDataType(type)?.elements ?? {};
  return Object.entries(elements).flatMap(([name, element]) => {
    const kinds = element.type.map(({ code }) => code);
    const choices = name.endsWith("[x]")
      ? kinds.map((kind) => ({ key: name.slice(0, -3) + kind[0]?.toUpperCase() + kind.slice(1), kind }))
      : [{ key: name, kind: kinds[0] ?? "" }];
    return choices.flatMap(({ key, kind }) =>
      listOf(value[key]).flatMap((one) => {
        const inner = kind === "Resource" && isObject(one) ? String(one.resourceType) : kind;
        const allowed =
          element.binding?.strength === "required" && element.binding.valueSet
            ? codesOf(element.binding.valueSet)
            : null;
        const wrong = allowed ? codesIn(one).filter((code) => !allowed.has(code)) : [];
        return [
          ...wrong.map((code) => `${path}.${key}: ${code} is not in the value set`),
          ...wrongCodes(one, inner, `${path}.${key}`),
        ];
      }),
    );
  });
}

/** Periods that end before they start. */
function wrongPeriods(value: unknown, path = ""): string[] {
  if (!isObject(value)) return [];
  const { start, end } = value;
  const wrong = typeof start === "string" && typeof end === "string" && start > end;
  return [
    ...(wrong ? [`${path}: ${start} is after ${end}`] : []),
    ...Object.entries(value).flatMap(([key, one]) => wrongPeriods(one, `${path}.${key}`)),
  ];
}

const wordsOf = (issues: readonly Issue[]): string[] =>
  issues.map(({ details, expression }) => `${expression}: ${details?.text}`);

function medplumProblems(sent: Json & { resourceType: string }): string[] {
  try {
    return wordsOf(validateResource(sent as never));
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return wordsOf(error.outcome.issue);
  }
}

/**
 * All that is wrong with a resource as FHIR R4, warnings about references included; empty when it is valid. Asked are Medplum's
 * validator, HL7's own JSON schema and FHIR.js: each refuses what the others let through.
 */
export function fhirProblems(resource: unknown): string[] {
  const sent = JSON.parse(JSON.stringify(resource)) as Json & { resourceType: string };
  return [
    ...medplumProblems(sent),
    ...wrongCodes(sent, sent.resourceType, sent.resourceType),
    ...wrongPeriods(sent, sent.resourceType),
    ...schemaProblems(sent),
    ...lantanaProblems(sent),
  ];
}

/** Every `reference` in a value, wherever it stands. */
export function referencesIn(value: unknown): string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === "reference" && typeof one === "string" ? [one] : referencesIn(one),
  );
}
