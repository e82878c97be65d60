import type { OperationOutcome } from "@medplum/fhirtypes";

type Code = "not-found" | "login" | "not-supported" | "incomplete" | "exception";

/** Says what went wrong, or what a bundle leaves out, in FHIR's own form. */
export const operationOutcome = (
  severity: "error" | "information",
  code: Code,
  text: string,
): OperationOutcome => ({
  resourceType: "OperationOutcome",
  issue: [{ severity, code, details: { text } }],
});
