#!/usr/bin/env bash
# @lhncbc/ucum-lhc 7.1.10: an arbitrary unit is not converted to itself under another prefix.
# Laboratories print TSH as mIU/L and as uIU/mL: the same number. convertUnitTo("m[IU]/L", 1, "u[IU]/mL") fails with
# "Attempt to convert to arbitrary unit", although UCUM 24 forbids only conversion to another unit; enzyme units (U/L, which
# are no arbitrary units) convert. fhirpath 5.2.2, which builds on it, finds 1 'm[IU]/L' and 1 'u[IU]/mL' unequal (false).
# Output seen: failed, succeeded 0.25, [false].
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @lhncbc/ucum-lhc@7.1.10 fhirpath@5.2.2
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const units = require("@lhncbc/ucum-lhc").UcumLhcUtils.getInstance();
const fhirpath = require("fhirpath");
const tsh = units.convertUnitTo("m[IU]/L", 1, "u[IU]/mL");
const alt = units.convertUnitTo("U/L", 250, "U/mL");
const equal = fhirpath.evaluate({}, "1 'm[IU]/L' = 1 'u[IU]/mL'");
console.log(tsh.status, tsh.msg, alt.status, alt.toVal, equal);
assert.equal(tsh.status, "failed");
assert.match(String(tsh.msg), /arbitrary unit/);
assert.equal(alt.status, "succeeded");
assert.ok(Math.abs(alt.toVal - 0.25) < 1e-9);
assert.deepEqual(equal, [false]);
console.log("Seen as described.");
JS
node see.mjs
