#!/usr/bin/env bash
# @medplum/ccda 5.1.10, FHIR to C-CDA: a medicine that is on hold leaves as active.
# MedicationRequest.status "on-hold" (with a statusReason) is written <statusCode code="active"/>, the same as "active", and the
# reason is nowhere; "stopped" is told apart. Whoever receives the document reads that it is taken. FHIR R4 and the statusCode
# of a substance administration (ActStatus: suspended) can both say it.
# Output seen: on-hold "active", active "active".
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

const statusOf = (rest) => {
  const xml = convertCcdaToXml(convertFhirToCcda(summary("Medications", "10160-0", naltrexone(rest))));
  const [, administration] = xml.split("<substanceAdministration");
  return { code: /<statusCode code="([^"]*)"/.exec(administration)[1], says: xml.includes("opioid") };
};
const dosageInstruction = [step(1, 1.5, "2026-11-25")];
const held = statusOf({ status: "on-hold", statusReason: { text: "An opioid was told" }, dosageInstruction });
const taken = statusOf({ dosageInstruction });
console.log(held, taken, statusOf({ status: "stopped", dosageInstruction }));
assert.deepEqual(held, { code: "active", says: false });
assert.equal(taken.code, "active");
console.log("Seen as described.");
JS
node see.mjs
