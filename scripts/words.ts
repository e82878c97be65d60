// `npm run -s words`: takes the sentences out of the code into the catalogues. What is new waits with an empty translation,
// what is gone is taken out; a law names what is empty. Prints how many there are of each.
import { readFileSync, writeFileSync } from "node:fs";
import { languages } from "#lib/languages/index.ts";
import { inRoot } from "./start/root.ts";
import { allKeys } from "./words/extract.ts";

for (const { id, english } of languages)
  for (const [scope, keys] of allKeys()) {
    const path = inRoot(`lib/languages/${id}/${scope}.json`);
    const before = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
    const after = Object.fromEntries(keys.map((key) => [key, before[key] ?? ""]));
    writeFileSync(path, `${JSON.stringify(after, null, 2)}\n`);
    const empty = Object.values(after).filter((text) => text === "").length;
    console.log(`${english}, ${scope}: ${keys.length} sentences, ${empty} without a translation`);
  }
