#!/usr/bin/env bash
# @medplum/core 5.2.13, formatObservationValue: a value that is an integer, a boolean, a date or a ratio is shown as nothing.
# The score of a questionnaire is a whole number; sent as valueInteger, which R4 allows, the row has no value. Sent as
# valueQuantity with the unit {score} the same number is shown, 0 included.
# Output seen: "" "" "" and "11 {score}" "0 {score}".
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

const { formatObservationValue } = await import("@medplum/core");
const bare = [{ valueInteger: 11 }, { valueBoolean: true }, { valueRatio: { numerator: { value: 1 }, denominator: { value: 160 } } }];
const scored = [11, 0].map((value) => ({ valueQuantity: { value, unit: "{score}" } }));
const seen = [...bare, ...scored].map((value) => formatObservationValue({ resourceType: "Observation", ...value }));
console.log(seen);
assert.deepEqual(seen, ["", "", "", "11 {score}", "0 {score}"]);
console.log("Seen as described.");
JS
node see.mjs
