import { createHash } from "node:crypto";
import { canonical } from "#lib/domain/plan/canonical.ts";
import type { FhirResource } from "#lib/modalities/modality.ts";

export type { FhirResource };
/** A reference within one export: it resolves against the `fullUrl` of a bundle's entries. */
export type Reference = { reference: string; display?: string };

/**
 * A stable id for something that has no row of its own, or several resources for one row. A digest, because an id
 * stands in addresses and logs, where "ldn-ladder" would name a drug.
 */
export const idFor = (...parts: readonly string[]): string =>
  createHash("sha256").update(canonical(parts)).digest("hex").slice(0, 32);

export const referenceTo = (resourceType: string, id: string, display?: string): Reference => ({
  reference: `${resourceType}/${id}`,
  ...(display ? { display } : {}),
});

/** Our own names for things (identifiers, code systems) hang below the address of the interface. */
export const ownSystem = (base: string, name: string): string => `${base}/sid/${name}`;

export const LOINC = "http://loinc.org";
