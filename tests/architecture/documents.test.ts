import { describe, expect, test } from "vitest";
import { deadIn, documents, everything, exists, glossaryWords, occurs, textOf } from "./documents.ts";

const all = everything();

describe("what a document names is there", () => {
  test.each(documents(all))("%s", (path) => {
    expect(deadIn(path, textOf(path), all)).toEqual([]);
  });

  test("and what is not there is seen", () => {
    const text =
      "[a](gone.md), [b](decisions/), [c](https://x.example/y), [d](map.md#top); `lib/data/gone.ts`, `gone.ts`, `guard.ts`, `lib/data/<noun>/guard.ts`, `lib/gone/<noun>.ts`, `docs/decisions/0001`, `docs/decisions/9999`, `/my/today`, `@medplum/core`, `application/fhir+json`, `lib/fhir`.";
    expect(deadIn("docs/map.md", text, all)).toEqual([
      ...["gone.md", "lib/data/gone.ts", "gone.ts", "lib/gone/<noun>.ts", "docs/decisions/9999"],
    ]);
    expect(exists("lib/dat", all)).toBe(false);
  });
});

describe("a decision", () => {
  const decisions = all.filter((path) => /^docs\/decisions\/.*\.md$/.test(path)).toSorted();
  const STATUS =
    /^# (\d{4}) .+\n\nAccepted (\d{4}-\d\d-\d\d)(?:, superseded by \[(\d{4})\]\(\3-[\w-]+\.md\))?\.\n\n/;

  test.each(decisions)("%s says its number, its day and whether it still holds", (path) => {
    const [, number, day = ""] = STATUS.exec(textOf(path)) ?? [];
    expect(path).toContain(`/${number}-`);
    expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  });

  test("that was superseded is named by the one that did", () => {
    for (const path of decisions) {
      const [, number, , by] = STATUS.exec(textOf(path)) ?? [];
      const later = decisions.find((one) => by && one.includes(`/${by}-`));
      if (by) expect(later && textOf(later), path).toMatch(new RegExp(`[Ss]upersedes ${number}`));
    }
  });

  test("has a number of its own, and none is left out", () => {
    expect(decisions.map((path) => Number(path.split("/")[2]?.slice(0, 4)))).toEqual(
      decisions.map((_path, at) => at + 1),
    );
  });
});

describe("a word of the glossary", () => {
  const code = all
    .filter(
      (path) =>
        /^(?:app|lib|components|ui|prisma)\/.*\.(?:tsx?|prisma)$/.test(path) && !/\.test\./.test(path),
    )
    .map(textOf)
    .join("\n");

  test.each(glossaryWords(textOf("docs/glossary.md")))("%s occurs in the code", (word) => {
    expect(occurs(word, code)).toBe(true);
  });

  test("that nobody uses is seen", () => {
    expect(occurs("regimen book", code)).toBe(false);
    for (const word of ["care team", "inbox item", "may take"]) expect(occurs(word, code)).toBe(true);
  });
});
