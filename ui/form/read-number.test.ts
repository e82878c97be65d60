import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["1.5", 1.5],
  [" 2 ", 2],
  [".5", 0.5],
  ["1.", 1],
  ["1.50", 1.5],
  ["1,000", 1000],
  ["12,345.6", 12345.6],
  ["-3", -3],
])("%s is a number", (text, value) => expect(readNumber(text)).toBe(value));

test.each(["", " ", ".", "-", "1,5", "1,50", "1 5", "1.5 mg", "4..5", "1e3", "0x10", "Infinity", "NaN"])(
  "%s is not guessed at",
  (text) => expect(readNumber(text)).toBeNaN(),
);
