#!/usr/bin/env bash
# @lhncbc/ucum-lhc 7.1.10: the unit of a kidney filtration rate, as every laboratory prints it, is mended into another one.
# UCUM has no decimals inside a unit. "mL/min/1.73m2" is answered with "Did you mean 73.m2?" and the code
# mL/min/1.(73.m2): per minute, by one, times 73 square metres. "mL/min/1.73.m2" passes as valid with the same sense. The code
# that means it is mL/min/{1.73_m2}.
# Output seen: invalid with ucumCode "mL/min/1.(73.m2)"; valid "mL/min/1.73.m2" named "[[[milliliter/minute]/1]*73]*[square meter]".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @lhncbc/ucum-lhc@7.1.10
cat >see.mjs <<'JS'
import assert from "node:assert/strict";
import { createRequire } from "node:module";
const units = createRequire(import.meta.url)("@lhncbc/ucum-lhc").UcumLhcUtils.getInstance();
const printed = units.validateUnitString("mL/min/1.73m2", true);
const dotted = units.validateUnitString("mL/min/1.73.m2", true);
console.log(printed.status, printed.ucumCode, "|", dotted.status, dotted.unit.name);
assert.equal(printed.status, "invalid");
assert.equal(printed.ucumCode, "mL/min/1.(73.m2)");
assert.equal(dotted.status, "valid");
assert.match(dotted.unit.name, /73\]\*\[square meter\]/);
console.log("Seen as described.");
JS
node see.mjs
