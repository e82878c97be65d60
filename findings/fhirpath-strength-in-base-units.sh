#!/usr/bin/env bash
# fhirpath 5.2.2: a strength made by division comes out in grams and cubic metres.
# 10 'mg' / 5 'mL' is 2000.0000000000002 'm-3.g1' (right, and what a pharmacist reads: 2 mg/mL; cql-execution 3.3.2 gives
# 2 'mg/mL' for the same), with the dust of floating point in the amount. Sums and products by a number keep the unit.
# Output seen: 2000.0000000000002 'm-3.g1', 5 'mg'.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fhirpath@5.2.2 cql-execution@3.3.2
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const fhirpath = require("fhirpath");
const { Quantity } = require("cql-execution");
const { doDivision } = require("cql-execution/lib/datatypes/quantity");
const seen = ["10 'mg' / 5 'mL'", "10 'mg' / 2"].map((path) => String(fhirpath.evaluate({}, path)[0]));
const other = doDivision(new Quantity(10, "mg"), new Quantity(5, "mL"));
console.log(seen, other.value, other.unit);
assert.deepEqual(seen, ["2000.0000000000002 'm-3.g1'", "5 'mg'"]);
assert.deepEqual([other.value, other.unit], [2, "mg/mL"]);
console.log("Seen as described.");
JS
node see.mjs
