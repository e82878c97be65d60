import { z } from "zod";

/** The answers of the PHQ family. */
export const FREQUENCY = {
  kind: "choice",
  options: [
    { value: 0, label: "Not at all" },
    { value: 1, label: "Several days" },
    { value: 2, label: "More than half the days" },
    { value: 3, label: "Nearly every day" },
  ],
} as const;

/** `count` answers from 0 to 3; null where a question was left out. */
export const frequencyList = (count: number) =>
  z
    .array(z.int("Choose one of the four answers.").min(0).max(3).nullable())
    .length(count, `Give ${count} answers, in order; null for one that was left out.`);
