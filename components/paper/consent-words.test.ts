import { expect, it } from "vitest";
import { gradeOf, longestSentence } from "#lib/domain/words/reading.ts";
import { CONSENT_WORDS } from "./consent-words.ts";

it("speaks to patients at grade 6 or below, in short sentences", () => {
  const { lead, agree } = CONSENT_WORDS;
  const text = [lead, ...agree].join(" ");
  expect(gradeOf(text)).toBeLessThanOrEqual(6);
  expect(longestSentence(text)).toBeLessThanOrEqual(15);
});
