import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inRoot, root } from "#scripts/start/root.ts";
import { declaredIn, namesWithTwoMeanings, SHOWS_ITS_TYPE } from "./one-meaning.ts";

const files = execFileSync(
  "git",
  ["ls-files", "-co", "--exclude-standard", "app", "components", "lib", "ui"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && existsSync(inRoot(path)))
  .map((path) => ({ path, text: readFileSync(inRoot(path), "utf8") }));
const planted = (name: string, ...paths: string[]) =>
  namesWithTwoMeanings(paths.map((path) => ({ path, text: `export const ${name} = 1;\n` })));

describe("an exported name means one thing", () => {
  test("holds everywhere", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(
      namesWithTwoMeanings(files),
      "Give one of the two the noun of what it holds, or let one use the other.",
    ).toEqual([]);
  });
  test.each([
    ["two layers", ["lib/domain/plan/start.ts", "lib/data/plan/start.ts"]],
    ["two files of a room", ["lib/modalities/ldn/words.ts", "lib/modalities/ldn/defaults.ts"]],
    [
      "two rooms in files of other names",
      ["lib/modalities/ldn/words.ts", "lib/modalities/hormones/today.ts"],
    ],
    ["a room and the domain", ["lib/modalities/ldn/words.ts", "lib/domain/plan/words.ts"]],
    ["a widget and a thing of its name", ["ui/notice.tsx", "lib/domain/taking/notice.ts"]],
  ])("catches a name planted in %s", (_where, paths) => expect(planted("Thing", ...paths)).toHaveLength(1));
  test("catches a route's word outside of a route", () =>
    expect(planted("metadata", "lib/fhir/a.ts", "lib/fhir/b.ts")).toHaveLength(1));
  test("lets rooms give the same answer, and routes answer Next", () => {
    expect(planted("brings", "lib/modalities/ldn/brings.ts", "lib/modalities/physio/brings.ts")).toEqual([]);
    expect(planted("metadata", "app/a/page.tsx", "app/b/page.tsx")).toEqual([]);
  });
  test("reads every way to declare a name", () =>
    expect(
      declaredIn(
        "export async function a() {}\nexport type B = 1;\nexport const B = 1;\nexport const { c, d: e = 1 } = x;\nexport class F {}\nexport default function g() {}\nconst h = 1;\nexport { h };\n",
      ),
    ).toEqual(["a", "B", "F", "c", "e"]));
  test("a widget is let off only for what it shows", () =>
    expect(
      Object.entries(SHOWS_ITS_TYPE).filter(([path, name]) => {
        const { text } = files.find((file) => file.path === path) ?? { text: "" };
        return !new RegExp(`import [^;]*\\b${name} as\\b|type ${name}\\b`).test(text);
      }),
    ).toEqual([]));
});
