#!/usr/bin/env bash
# fhir 4.12.0 (FHIR.js): a decimal read from XML becomes a string, so the JSON it gives is not FHIR.
# <value value="1.5"/> of a Quantity comes out as "1.5" in quotes; HL7's JSON form wants a number. Its own objToXml and
# validate take both. Integers and booleans come out as numbers and truth values.
# Output seen: {"value":"1.5","unit":"mg"} and 3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fhir@4.12.0
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
const { Fhir } = createRequire(import.meta.url)("fhir");
const fhir = new Fhir();
const dose = { resourceType: "Observation", status: "final", code: { text: "dose" }, valueQuantity: { value: 1.5, unit: "mg" } };
const count = { resourceType: "Observation", status: "final", code: { text: "count" }, valueInteger: 3 };
const back = [dose, count].map((one) => fhir.xmlToObj(fhir.objToXml(one)));
console.log(JSON.stringify(back));
assert.deepEqual(back[0].valueQuantity, { value: "1.5", unit: "mg" });
assert.equal(back[1].valueInteger, 3);
console.log("Seen as described.");
JS
node see.mjs
