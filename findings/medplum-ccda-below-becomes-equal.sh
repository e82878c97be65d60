#!/usr/bin/env bash
# @medplum/ccda 5.1.10, FHIR to C-CDA: the comparator of a result is left out.
# A TSH of "< 0.01 m[IU]/L" (valueQuantity.comparator) leaves as <value xsi:type="PQ" unit="m[IU]/L" value="0.01"/>: below
# the limit of the method has become exactly 0.01. C-CDA has IVL_PQ with a high bound for it.
# Output seen: PQ with value 0.01, no IVL_PQ, no "<".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @medplum/ccda@5.1.10 @medplum/core@5.2.13
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
// The package asks for a newer Node than some machines have; only this global is missed there.
globalThis.WebSocket ??= class {};

const { convertFhirToCcda, convertCcdaToXml } = await import("@medplum/ccda");
const summary = (title, code, resource) => ({
  resourceType: "Bundle",
  type: "document",
  entry: [
    {
      resourceType: "Composition",
      id: "summary",
      status: "final",
      type: { coding: [{ system: "http://loinc.org", code: "34133-9" }] },
      subject: { reference: "Patient/maya" },
      date: "2026-11-30T10:00:00-06:00",
      author: [{ reference: "Practitioner/osei" }],
      title: "Summary",
      section: [
        {
          title,
          code: { coding: [{ system: "http://loinc.org", code }] },
          entry: [{ reference: `${resource.resourceType}/${resource.id}` }],
        },
      ],
    },
    { resourceType: "Patient", id: "maya", name: [{ family: "Example", given: ["Maya"] }], gender: "female", birthDate: "1984-02-29" },
    { resourceType: "Practitioner", id: "osei", name: [{ family: "Example", given: ["Ama"] }] },
    resource,
  ].map((each) => ({ resource: each })),
});

const tsh = {
  resourceType: "Observation",
  id: "tsh",
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "3016-3", display: "TSH" }] },
  subject: { reference: "Patient/maya" },
  effectiveDateTime: "2026-11-20",
  valueQuantity: { value: 0.01, comparator: "<", unit: "m[IU]/L", system: "http://unitsofmeasure.org", code: "m[IU]/L" },
};
const xml = convertCcdaToXml(convertFhirToCcda(summary("Results", "30954-2", tsh)));
const values = xml.match(/<value [^>]*PQ[^>]*>/g);
console.log(values);
assert.ok(values.length > 0);
for (const value of values) assert.match(value, /xsi:type="PQ".*value="0\.01"/);
assert.doesNotMatch(xml, /IVL_PQ|&lt;/);
console.log("Seen as described.");
JS
node see.mjs
