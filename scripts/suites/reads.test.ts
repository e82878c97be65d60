import { describe, expect, test } from "vitest";
import { named, reader } from "./reads.ts";

const here = "scripts/suites/planted.test.ts";
/** NAME stands for a gap in a template, which is filled when the code runs. */
const namedIn = (text: string) => named(here, text.replaceAll("NAME", ["$", "{name}"].join("")));

describe("what a file may read", () => {
  test.each([
    ["an import", `import { named } from "./reads.ts";`],
    ["an import without its ending", `import { named } from ${JSON.stringify("./reads")};`],
    ["an import by the name of the project", `import { named } from "#scripts/suites/reads.ts";`],
    ["an import on demand", `const { named } = await import("./reads.ts");`],
    ["a type", `type Reads = import("./reads.ts").Reads;`],
    ["what is passed on", `export * from './reads.ts';`],
    ["an import for its effect", `import "./reads.ts"`],
    ["a file by its address", `readFileSync(new URL("./reads.ts", import.meta.url), "utf8")`],
    ["a file as text", `import text from "./reads.ts?raw";`],
    ["a name with a gap", "const one = await import(`./NAME.ts`);"],
    ["a name with gaps in two folders", "new URL(`../NAME/NAMEs.ts`, import.meta.url)"],
  ])("%s is found, and is no secret", (_, text) => {
    const { files, anything } = namedIn(text);
    expect(files).toContain("scripts/suites/reads.ts");
    expect(anything).toBe(false);
  });

  test.each([
    ["a folder that is listed", `import { readdirSync } from "node:fs";`],
    ["a file by a name that is put together", `readFileSync(join(root, name))`],
    ["a file by a name that is handed in", `readFileSync(new URL(name, import.meta.url))`],
    ["a file by a promise", `import { readFile } from "node:fs/promises";`],
    ["a module by a name that is handed in", `await import(name)`],
    ["a module that is required", `require("./x.cjs")`],
    ["a command", `import { execFileSync } from "node:child_process";`],
    ["a worker", `import { Worker } from "node:worker_threads";`],
    ["all that fit a pattern", `import.meta.glob("./*.ts")`],
    ["Node's own way round", `process.getBuiltinModule("node:fs")`],
    ["anything beside this project's root", "await import(`#NAME`)"],
  ])("%s could be anything", (_, text) => {
    expect(namedIn(text).anything).toBe(true);
  });

  test("a package is no file of ours, and its name no secret", () => {
    const text = `import { expect } from "vitest"; import zod from "zod"; require("ajv/dist/x.json")`;
    expect(namedIn(text)).toEqual({ files: [], anything: false });
  });

  test("what an import imports counts too, and itself", () => {
    const { files, anything } = reader()("lib/modalities/ldn/moves.test.ts");
    for (const path of [
      "lib/modalities/ldn/moves.test.ts",
      "lib/modalities/ldn/moves.ts",
      "lib/domain/words/calendar.ts",
    ])
      expect(files).toContain(path);
    expect(files).not.toContain("lib/modalities/hormones/said.ts");
    expect(anything).toBe(false);
    expect(reader()("scripts/new-room.test.ts").anything).toBe(true);
  });
});
