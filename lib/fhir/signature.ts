import { type FhirResource, idFor, LOINC, ownSystem, referenceTo } from "./base.ts";
import { patientOf, type SignedVersion, signerOf } from "./version.ts";

const AUTHOR = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/provenance-participant-type", code: "author" }],
};
const SIGNED = { system: "urn:iso-astm:E1762-95:2013", code: "1.2.840.10065.1.12.1.1" };

const hashed = (base: string, hash: string) => ({
  identifier: { system: ownSystem(base, "content-sha256"), value: hash },
});

/** Who signed a version and when, with the SHA-256 over its content and that of the version before. */
export const provenance = (version: SignedVersion, base: string): FhirResource => ({
  resourceType: "Provenance",
  id: idFor("provenance", version.id),
  target: [referenceTo("CarePlan", version.id, `Version ${version.number}`)],
  occurredDateTime: version.signedAt,
  recorded: version.signedAt,
  ...(version.why ? { reason: [{ text: version.why }] } : {}),
  activity: { coding: [{ ...SIGNED, display: "Author's Signature" }], text: "Signed by a physician" },
  agent: [{ type: AUTHOR, who: signerOf(version) }],
  entity: [
    { role: "source", what: { ...hashed(base, version.hash), display: "SHA-256 of the signed content" } },
    ...(version.previous
      ? [
          {
            role: "revision",
            what: {
              ...referenceTo("CarePlan", version.previous.id),
              ...hashed(base, version.previous.hash),
              display: "SHA-256 of the version before",
            },
          },
        ]
      : []),
  ],
});

/** A consent as the signed content keeps it: the text that was given then, not today's. */
export type GivenConsent = {
  modality: string;
  version: string;
  points: readonly string[];
  studies?: readonly { text: string }[] | undefined;
};

/** The consents without which parts of a version could not be signed. */
export const consents = (
  version: SignedVersion,
  given: readonly GivenConsent[],
  base: string,
): FhirResource[] =>
  given.map(({ modality, version: code, points, studies = [] }) => ({
    resourceType: "Consent",
    id: idFor("consent", version.id, modality),
    status: version.inForce ? "active" : "inactive",
    scope: {
      coding: [{ system: "http://terminology.hl7.org/CodeSystem/consentscope", code: "treatment" }],
    },
    category: [{ coding: [{ system: LOINC, code: "59284-0", display: "Consent Document" }] }],
    patient: patientOf(version),
    dateTime: version.signedAt,
    policyRule: {
      coding: [{ system: ownSystem(base, `consent-${modality}`), code }],
      text: [...points, ...studies.map(({ text }) => text)].join(" "),
    },
  }));
