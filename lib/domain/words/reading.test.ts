import { expect, it } from "vitest";
import { gradeOf, hardSentences, isEasySpanish, longestSentence, spanishSyllables } from "./reading.ts";

it("reads the clinic's own plain sentences as grade 6 or below", () => {
  expect(gradeOf("Take one at bedtime. If you miss a dose, skip it.")).toBeLessThanOrEqual(6);
  expect(gradeOf("Stop before you are worn out. Rest counts.")).toBeLessThanOrEqual(6);
});

it("reads a specialist's sentence as far above grade 6", () => {
  expect(
    gradeOf("Titration proceeds incrementally pending hepatic biochemistry normalization."),
  ).toBeGreaterThan(12);
});

it("counts a dose and a date as one word each", () => {
  expect(longestSentence("From Thu May 21: 1.5\u00a0mg at bedtime. Then wait.")).toBe(5);
});

it("says 0 for no text", () => expect(gradeOf("")).toBe(0));

it("finds the one hard sentence among easy ones, and leaves labels alone", () => {
  const hard = "Titration proceeds incrementally pending biochemistry";
  expect(hardSentences(`Take it at night. Go slow. ${hard}. Rest well. You can do it.`)).toEqual([hard]);
  expect(hardSentences("Low-dose naltrexone. Acupuncture series.")).toEqual([]);
  expect(
    hardSentences("one two three four five six seven eight nine ten one two three four five six"),
  ).toHaveLength(1);
});

it.each([
  ["dosis", 2],
  ["día", 2],
  ["aún", 2],
  ["siga", 2],
  ["quedan", 2],
  ["cápsula", 3],
  ["miércoles", 3],
  ["guía", 2],
  ["farmacia", 3],
  ["oído", 3],
  ["leer", 2],
  ["muy", 1],
  ["y", 1],
  ["mg", 1],
])("counts the syllables of %s as %i", (word, n) => expect(spanishSyllables(word)).toBe(n));

it("tells plain Spanish from a specialist's", () => {
  expect(isEasySpanish("Si se le pasa una dosis, no la tome más tarde. Nunca tome dos.")).toBe(true);
  expect(isEasySpanish("La misma dosis hasta el jueves, 21 de mayo. Siga con 1.5\u00a0mg.")).toBe(true);
  expect(
    isEasySpanish("Discontinúe inmediatamente la administración del medicamento ante hipersensibilidad."),
  ).toBe(false);
  expect(isEasySpanish(`${"No la tome hoy y no la tome ya ".repeat(4)}.`)).toBe(false);
});
