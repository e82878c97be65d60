#!/usr/bin/env bash
# @medplum/core 5.2.13, Hl7Message: the escapes of HL7 v2 (2.10) are handed on as they are written.
# A comment of a laboratory "T4 & TSH \\ below" travels as "T4 \T\ TSH \E\ below"; reading the field gives the
# escapes, not the text, from getField and getComponent alike. Whoever files results unescapes them by hand.
# Output seen: "T4 \T\ TSH \E\ below".
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

const { Hl7Message } = await import("@medplum/core");
const message = Hl7Message.parse(
  ["MSH|^~\\&|LAB|A|EHR|B|20261130101500-0600||ORU^R01|1|P|2.5.1", "OBX|1|ST|1^comment^L||T4 \\T\\ TSH \\E\\ below||||||F"].join("\r"),
);
const obx = message.getSegment("OBX");
const seen = [obx.getField(5).toString(), obx.getComponent(5, 1)];
console.log(seen);
assert.deepEqual(seen, ["T4 \\T\\ TSH \\E\\ below", "T4 \\T\\ TSH \\E\\ below"]);
console.log("Seen as described.");
JS
node see.mjs
