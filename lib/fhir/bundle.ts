import { type FhirResource, idFor } from "./base.ts";
import { operationOutcome } from "./outcome.ts";

/** A searchset, as `$everything` answers: what was asked for, what goes with it, and in words what was left out. */
export function bundle(
  [main, ...rest]: readonly [FhirResource, ...FhirResource[]],
  leftOut: readonly string[],
  base: string,
) {
  const entry = (resource: FhirResource, mode: "match" | "include") => ({
    fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
    resource,
    search: { mode },
  });
  const outcomes = leftOut.map((text) => {
    const id = idFor("left-out", text);
    const resource = { ...operationOutcome("information", "incomplete", text), id };
    return { fullUrl: `${base}/OperationOutcome/${id}`, resource, search: { mode: "outcome" } };
  });
  return {
    resourceType: "Bundle" as const,
    type: "searchset",
    total: 1,
    link: [{ relation: "self", url: `${base}/CarePlan/${main.id}/$everything` }],
    entry: [entry(main, "match"), ...rest.map((one) => entry(one, "include")), ...outcomes],
  };
}
