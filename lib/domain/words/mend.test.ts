import { expect, test } from "vitest";
import { z } from "zod";
import { safeText } from "./text.ts";

const said = (schema: z.ZodType, value: unknown) =>
  z.object({ it: schema }).safeParse({ it: value }).error?.issues[0]?.message;

test.each([
  [z.number().min(0.1).max(6), 60, "Use 6 or less."],
  [z.number().min(0.1).max(6), -1, "Use 0.1 or more."],
  [z.number(), Number.NaN, "Write a number, like 4.5."],
  [z.int(), 1.5, "Write a number, like 4.5."],
  [z.number(), "4,5", "Write a number, like 4.5."],
  [z.string().max(20), "x".repeat(21), "Use at most 20 characters."],
  [z.array(z.string()).min(1), [], "Choose at least 1."],
  [z.enum(["a", "b"]), "c", "Choose one of the answers."],
  [z.string(), { $ne: 1 }, "Look at this answer again."],
  [z.uuid(), "x", "Look at this answer again."],
  [z.string("Choose a day."), undefined, "Choose a day."],
  [safeText(5), "123456", "Use at most 5 characters."],
])("what no schema takes is answered by what to do: %#", (schema, value, words) =>
  expect(said(schema, value)).toBe(words),
);
