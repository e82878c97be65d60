import { VISIT_TYPES, type VisitType } from "./need.ts";

/** What a visit is called to the patient: "Acupuncture 4 of 8", "Blood test". */
export function visitLabel(type: string, n?: number | null, of?: number | null): string {
  const label = type === "bloodDraw" ? "Blood test" : (VISIT_TYPES[type as VisitType]?.label ?? "Visit");
  return n && of ? `${label} ${n} of ${of}` : label;
}
