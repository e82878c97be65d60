import { expect, test } from "vitest";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { confirmedText } from "./confirm.ts";

test("a confirmed name stands in for the slip, and the dose stays", () => {
  expect(confirmedText("methadne 5 mg at night", "methadone")).toBe("methadone 5 mg at night");
  expect(confirmedText("methadne", "methadone")).toBe("methadone");
});

test("a confirmed line is recognised for sure", () => {
  for (const text of ["tramdol 50mg", "duloxetin 30 mg", "methadne 5 mg"])
    for (const { name } of recognise(text).matches) {
      const { matches, unknown } = recognise(confirmedText(text, name));
      expect(unknown).toBe(false);
      expect(matches.map(({ certainty }) => certainty)).toEqual(["exact"]);
    }
});
