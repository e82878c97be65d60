#!/usr/bin/env bash
# @medplum/ccda 5.1.10, FHIR to C-CDA: of the steps of a dose that rises only the first leaves, without its days.
# A MedicationRequest with 0.5 mg until Dec 8 and 1 mg from Dec 9 on becomes one substance administration of 0.5 mg every day;
# the second instruction, the days of the first (boundsPeriod) and "at bedtime" (when HS) are gone, and no text says them.
# Output seen: doseQuantity "0.5" alone; no 20261208, no 20261209.
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
const naltrexone = (rest) => ({
  resourceType: "MedicationRequest",
  id: "ldn",
  status: "active",
  intent: "order",
  medicationCodeableConcept: {
    coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "7243", display: "naltrexone" }],
  },
  subject: { reference: "Patient/maya" },
  authoredOn: "2026-11-25",
  ...rest,
});
const step = (sequence, value, start, end) => ({
  sequence,
  text: `From ${start}: ${value} mg at bedtime`,
  timing: { repeat: { boundsPeriod: { start, ...(end ? { end } : {}) }, frequency: 1, period: 1, periodUnit: "d", when: ["HS"] } },
  doseAndRate: [{ doseQuantity: { value, unit: "mg", system: "http://unitsofmeasure.org", code: "mg" } }],
});

const ladder = naltrexone({ dosageInstruction: [step(1, 0.5, "2026-11-25", "2026-12-08"), step(2, 1, "2026-12-09")] });
const xml = convertCcdaToXml(convertFhirToCcda(summary("Medications", "10160-0", ladder)));
const doses = [...xml.matchAll(/<doseQuantity value="([^"]*)"/g)].map(([, value]) => value);
console.log(doses);
assert.deepEqual(doses, ["0.5"]);
assert.doesNotMatch(xml, /20261208|20261209|bedtime|"HS"/);
console.log("Seen as described.");
JS
node see.mjs
