#!/usr/bin/env bash
# @medplum/core 5.2.13, formatPeriod and formatDateTime: days without a time are read as midnight in Greenwich.
# West of it the period Nov 25 to Dec 8 of a dose step is shown as Nov 24, 6:00 PM to Dec 7, 6:00 PM, while formatDate of the
# same package shows Nov 25. Dosage.timing.repeat.boundsPeriod with whole days is what every plan sends.
# Output seen in America/Chicago: "11/24/2026, 6:00:00 PM - 12/7/2026, 6:00:00 PM" and "11/25/2026".
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

process.env.TZ = "America/Chicago";
const { formatPeriod, formatDate } = await import("@medplum/core");
const period = formatPeriod({ start: "2026-11-25", end: "2026-12-08" }, "en-US").replaceAll("\u202f", " ");
const day = formatDate("2026-11-25", "en-US");
console.log(period, "|", day);
assert.equal(period, "11/24/2026, 6:00:00 PM - 12/7/2026, 6:00:00 PM");
assert.equal(day, "11/25/2026");
console.log("Seen as described.");
JS
node see.mjs
