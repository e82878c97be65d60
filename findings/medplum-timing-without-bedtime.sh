#!/usr/bin/env bash
# @medplum/core 5.2.13, formatTiming: the words for a FHIR R4 Timing leave out when it is taken and for how long.
# A capsule "once a day at bedtime" (repeat.when HS) is told as "Daily"; a timing of bedtime alone, or of Monday and
# Thursday alone, as nothing; the days between which a step holds (boundsPeriod) and "one or two times" (frequencyMax) are gone.
# So a renderer that uses it shows every step of a ladder as the same "Daily": the sentence in Dosage.text has to say all.
# Output seen: "Daily" "" "" "Daily" "Daily".
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

const { formatTiming } = await import("@medplum/core");
const daily = { frequency: 1, period: 1, periodUnit: "d" };
const said = [
  { ...daily, when: ["HS"] },
  { when: ["HS"] },
  { dayOfWeek: ["mon", "thu"] },
  { ...daily, boundsPeriod: { start: "2026-11-25", end: "2026-12-08" } },
  { ...daily, frequencyMax: 2 },
].map((repeat) => formatTiming({ repeat }));
console.log(said);
assert.deepEqual(said, ["Daily", "", "", "Daily", "Daily"]);
console.log("Seen as described.");
JS
node see.mjs
