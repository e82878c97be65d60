import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hardSentences } from "#lib/domain/words/reading.ts";
import { inRoot, root } from "#scripts/start/root.ts";
import { PATIENT_FILES, patientTexts } from "./patient-prose.ts";

const paths = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && PATIENT_FILES.some((file) => file.test(path)))
  .filter((path) => existsSync(inRoot(path)));
const hardIn = (path: string, source: string) => patientTexts(path, source).flatMap(hardSentences);

describe("what a patient reads on a screen", () => {
  it("is seen by this law", () => {
    const texts = paths.flatMap((path) => patientTexts(path, readFileSync(inRoot(path), "utf8")));
    expect(paths.length).toBeGreaterThan(60);
    expect(texts.length).toBeGreaterThan(200);
    for (const file of PATIENT_FILES)
      expect(
        paths.some((path) => file.test(path)),
        String(file),
      ).toBe(true);
  });

  it("is at grade 6 or below, sentence by sentence, and 15 words at most", () => {
    const hard = paths.flatMap((path) =>
      hardIn(path, readFileSync(inRoot(path), "utf8")).map((sentence) => `${path}: ${sentence}`),
    );
    expect(hard).toEqual([]);
  });

  const sentence = "Discontinue the medication immediately upon hypersensitivity";
  it.each([
    ["text between tags", `const A = () => <p>${sentence}.</p>;`],
    ["text with a value in it", `const A = () => <p>${sentence}, <b>{name}</b>.</p>;`],
    ["one hard sentence among easy ones", `const A = () => <p>Rest well. ${sentence}. You can do it.</p>;`],
    ["text in quotes", `throw new Unsafe("Stop. ${sentence}.");`],
    ["a template", `const text = \`${sentence}, \${name}.\`;`],
    ["a generated sentence", `const text = say\`${sentence} of \${dose}.\`;`],
    ["a label for a screen reader", `const A = () => <nav aria-label="${sentence}" />;`],
    ["a long sentence of easy words", `const a = "${"We will go on and on ".repeat(4)}now.";`],
  ])("catches a planted %s", (_what, source) => {
    expect(hardIn("components/patient/planted.tsx", source).length).toBeGreaterThan(0);
  });
  it("does not take names of classes and addresses for sentences", () => {
    expect(hardIn("a.tsx", `const A = () => <a href="${sentence}" className="${sentence}">Go</a>;`)).toEqual(
      [],
    );
  });
});
