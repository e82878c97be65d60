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

/** `count` whole numbers up to `most`, in order; null where a question was left out. */
export function answerList(count: number, most: number, say: string) {
  const all = `Give a list of ${count} answers, in order; null for one that was left out.`;
  return z.array(z.int(say).min(0, say).max(most, say).nullable(), all).length(count, all);
}

/** `count` answers from 0 to 3. */
export const frequencyList = (count: number) => answerList(count, 3, "Choose one of the four answers.");
