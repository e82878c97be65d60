import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { RawSection } from "#lib/modalities/modality.ts";
import { type FhirResource, idFor, ownSystem, type Reference, referenceTo } from "./base.ts";
import { onHold, type SectionOnHold } from "./on-hold.ts";

/** A signed version as plain data. Days are the patient's; instants are ISO. */
export type SignedVersion = {
  id: string;
  planId: string;
  patientId: string;
  number: number;
  title: string;
  why: string;
  startsOn: CalendarDate;
  signedAt: string;
  signedOn: CalendarDate;
  signer: { id: string; name: string; credential: string };
  hash: string;
  /** The version that it took the place of, with its hash. */
  previous: { id: string; hash: string } | null;
  inForce: boolean;
  /** Its last day, where it is over. */
  endedOn: CalendarDate | null;
};
export type VersionSection = RawSection & { modality: string };

/** Under which word a part of a version goes on that is no longer in force: nobody may take it for an order. */
const OVER: Readonly<Record<string, { field: string; from: string; to: string }>> = {
  MedicationRequest: { field: "status", from: "active", to: "stopped" },
  ServiceRequest: { field: "status", from: "active", to: "revoked" },
  Goal: { field: "lifecycleStatus", from: "active", to: "cancelled" },
};

function standing(resource: FhirResource, inForce: boolean): FhirResource {
  const over = inForce ? undefined : OVER[resource.resourceType];
  const goesOn = over && [over.from, "on-hold"].includes(String(resource[over.field]));
  return over && goesOn ? { ...resource, [over.field]: over.to } : resource;
}

export const patientOf = ({ patientId }: SignedVersion): Reference => referenceTo("Patient", patientId);
export const signerOf = ({ signer }: SignedVersion): Reference =>
  referenceTo("Practitioner", signer.id, [signer.name, signer.credential].filter(Boolean).join(", "));

/** What the parts of a version ask for, as their rooms say it; `held` is what of them is not to be taken now. */
export const sectionsToFhir = (
  version: SignedVersion,
  parts: readonly VersionSection[],
  held: ReadonlyMap<string, SectionOnHold> = new Map(),
): FhirResource[] =>
  parts.flatMap(({ modality, ...section }) => {
    const refs = {
      patient: patientOf(version),
      requester: signerOf(version),
      startsOn: version.startsOn,
      // The day, as the clinic counts it: the instant, which may lie on another day elsewhere, is the signature's.
      authoredOn: version.signedOn.toString(),
      id: (key: string) => idFor(version.id, modality, key),
    };
    const resources = modalityOf(modality)?.toFhir(section, refs) ?? [];
    const asked = onHold(resources, { modality, held: held.get(modality), refs });
    return asked.map((resource) => standing(resource, version.inForce));
  });

/** From the day on which it came into force, or the first day of week 1 if that is later, to its last day. */
function periodOf({ startsOn, signedOn, endedOn }: SignedVersion) {
  const later = signedOn.compare(startsOn) > 0 ? signedOn : startsOn;
  const start = endedOn && later.compare(endedOn) > 0 ? signedOn : later;
  return { start: start.toString(), ...(endedOn ? { end: endedOn.toString() } : {}) };
}

const CATEGORY = {
  coding: [
    { system: "http://hl7.org/fhir/us/core/CodeSystem/careplan-category", code: "assess-plan" },
    { system: "http://snomed.info/sct", code: "734163000", display: "Care plan" },
  ],
  text: "Combined treatment plan",
};

const heading = (version: SignedVersion, base: string): FhirResource => ({
  resourceType: "CarePlan",
  id: version.id,
  identifier: [
    { system: ownSystem(base, "plan"), value: version.planId },
    { system: ownSystem(base, "plan-version"), value: `${version.planId}.${version.number}` },
  ],
  ...(version.previous ? { replaces: [referenceTo("CarePlan", version.previous.id)] } : {}),
  status: version.inForce ? "active" : "revoked",
  intent: "plan",
  category: [CATEGORY],
  title: version.title,
  subject: patientOf(version),
  period: periodOf(version),
  created: version.signedAt,
  author: signerOf(version),
});

/** A version as its CarePlan: goals and activities are references to what its parts ask for. */
export function carePlan(version: SignedVersion, asked: readonly FhirResource[], base: string): FhirResource {
  const refs = asked.map(({ resourceType, id }) => referenceTo(resourceType, id));
  const goal = refs.filter(({ reference }) => reference.startsWith("Goal/"));
  const activity = refs.filter((ref) => !goal.includes(ref)).map((reference) => ({ reference }));
  return {
    ...heading(version, base),
    ...(goal.length > 0 ? { goal } : {}),
    ...(activity.length > 0 ? { activity } : {}),
  };
}

const SUBSETTED = { system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue", code: "SUBSETTED" };

/** An earlier version's heading, tagged as a part of the whole: who, from when to when, replacing what. */
export const earlierPlan = (version: SignedVersion, base: string): FhirResource => ({
  ...heading(version, base),
  meta: { tag: [SUBSETTED] },
});
