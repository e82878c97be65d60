#!/usr/bin/env bash
# @medplum/core 5.2.13, evalFhirPath: quantities are compared and added by their numbers, whatever their units are.
# 2 mg is "less than" 500 ug, and 2 mg + 500 ug is 502 mg (right: 2.5 mg). FHIRPath N1 converts units that are comparable,
# and gives an empty result for others; no error is raised here.
# Output seen: [true] [false] [{"value":502,"unit":"mg",...}].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @medplum/core@5.2.13
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
// The package asks for a newer Node than some machines have; only this global is missed there.
globalThis.WebSocket ??= class {};

const { evalFhirPath } = await import("@medplum/core");
const ucum = { system: "http://unitsofmeasure.org", unit: "mg", code: "mg" };
const dose = { resourceType: "Observation", status: "final", code: { text: "dose" }, valueQuantity: { value: 2, ...ucum } };
const seen = ["< 500 'ug'", "> 500 'ug'", "+ 500 'ug'"].map((rest) => evalFhirPath(`Observation.value ${rest}`, dose));
console.log(JSON.stringify(seen));
assert.deepEqual(seen, [[true], [false], [{ value: 502, ...ucum }]]);
console.log("Seen as described.");
JS
node see.mjs
