import type { WhyNot } from "#lib/domain/taking/may-take.ts";
import { toText } from "#lib/domain/words/say.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { FhirRefs, FhirResource, RawSection } from "#lib/modalities/modality.ts";

/** A part of which something is not to be taken: what is left of it, and why. */
export type SectionOnHold = { left: RawSection | null; reasons: readonly WhyNot[] };

const SYSTEM = "http://terminology.hl7.org/CodeSystem/medicationrequest-status-reason";
/** Codes of HL7's medicationrequest-status-reason; every other reason is a question to the prescriber. */
const CODES: Readonly<Record<string, { code: string; display: string }>> = {
  surgery: { code: "surg", display: "Surgery scheduled" },
  opioid: { code: "sddi", display: "Drug interacts with another drug" },
  medicine: { code: "sddi", display: "Drug interacts with another drug" },
  pregnancy: { code: "preg", display: "Patient is pregnant or breastfeeding" },
  reaction: { code: "saig", display: "Allergy" },
};
const CLARIFY = { code: "clarif", display: "Prescription requires clarification" };

function statusReason(reasons: readonly WhyNot[]) {
  const [first] = reasons;
  const code = CODES[first?.reason ?? first?.because ?? ""] ?? CLARIFY;
  const text = reasons.map(({ clinician }) => toText(clinician)).join(" ");
  return { coding: [{ system: SYSTEM, ...code }], text: text.replaceAll("\u00a0", " ").slice(0, 1000) };
}

/** A laboratory test goes on while a dose is paused. */
const isLab = ({ category }: FhirResource): boolean => JSON.stringify(category ?? "").includes("108252007");
const ORDERS = ["MedicationRequest", "ServiceRequest"];

/** The resources of a part, with what is held marked "on-hold" and why: nobody may take it for an order of tonight. */
export function onHold(
  resources: readonly FhirResource[],
  { modality, held, refs }: { modality: string; held: SectionOnHold | undefined; refs: FhirRefs },
): FhirResource[] {
  if (!held) return [...resources];
  const left = held.left ? (modalityOf(modality)?.toFhir(held.left, refs) ?? []) : [];
  const goesOn = new Set(left.map(({ id }) => id));
  return resources.map((resource) => {
    const { resourceType, id, status } = resource;
    if (!ORDERS.includes(resourceType) || status !== "active" || goesOn.has(id) || isLab(resource))
      return resource;
    const why = statusReason(held.reasons);
    return resourceType === "MedicationRequest"
      ? { ...resource, status: "on-hold", statusReason: why }
      : { ...resource, status: "on-hold" };
  });
}
