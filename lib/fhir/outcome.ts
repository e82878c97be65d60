type Code = "not-found" | "login" | "not-supported" | "incomplete";

/** Says what went wrong, or what a bundle leaves out, in FHIR's own form. */
export const operationOutcome = (severity: "error" | "information", code: Code, text: string) => ({
  resourceType: "OperationOutcome" as const,
  issue: [{ severity, code, details: { text } }],
});
