#!/usr/bin/env bash
# @medplum/core 5.2.13, evalFhirPath: a date plus a duration glues the number behind the text of the date.
# 2026-01-31 + 7 days is "2026-01-317" (right: 2026-02-07), + 1 month "2026-01-311" (right: 2026-02-28); a day taken away
# gives NaN. What comes out is still a string, so that a window of "four weeks after the start" goes on without an error.
# Output seen: ["2026-01-317"] ["2026-01-311"] [NaN].
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
const visit = { resourceType: "Observation", status: "final", code: { text: "visit" }, effectiveDateTime: "2026-01-31" };
const seen = ["Observation.effective + 7 days", "Observation.effective + 1 month", "@2026-01-31 - 1 day"].map((path) =>
  evalFhirPath(path, visit),
);
console.log(JSON.stringify(seen));
assert.deepEqual(seen, [["2026-01-317"], ["2026-01-311"], [Number.NaN]]);
console.log("Seen as described.");
JS
node see.mjs
