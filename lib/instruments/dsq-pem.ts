import { z } from "zod";
import { defineInstrument } from "./instrument.ts";

const Rating = z.int("Choose a whole number from 0 to 4.").min(0).max(4).nullish();
const labelled = (labels: readonly string[]) => ({
  kind: "choice" as const,
  options: labels.map((label, value) => ({ value, label })),
});
const OFTEN = labelled(["none of the time", "a little", "about half", "most", "all of the time"]);
const BADLY = labelled(["not present", "mild", "moderate", "severe", "very severe"]);
const LONG = ["14-23", ">=24"];

type Pair = { frequency?: number | null; severity?: number | null };
/** Both at least 2 in the same item; null where a missing half could still decide. */
function counts({ frequency, severity }: Pair): boolean | null {
  const known = [frequency, severity].filter((value) => value !== null && value !== undefined);
  if (known.some((value) => value < 2)) return false;
  return known.length === 2 ? true : null;
}
/** True when one is, null when none is but one is not known. */
const some = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(true) ? true : values.includes(null) ? null : false;
const every = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true;

/** Screen for post-exertional malaise before exercise is planned (Cotler 2018); not an outcome measure. */
export const dsqPem = defineInstrument({
  id: "dsq_pem",
  name: "DePaul Symptom Questionnaire - post-exertional malaise, short",
  wording: "from the clinic",
  questions: [
    ...[1, 2, 3, 4, 5].flatMap((n) => [
      { key: `items_1_5.${n - 1}.frequency`, text: `item ${n}, how often`, answering: OFTEN },
      { key: `items_1_5.${n - 1}.severity`, text: `item ${n}, how badly`, answering: BADLY },
    ]),
    { key: "item7", text: "item 7", answering: { kind: "yesNo" } },
    { key: "item8", text: "item 8", answering: { kind: "yesNo" } },
  ],
  recallDays: 182,
  interval: "At the start, at 6 months.",
  missing: "An item counts only with both halves; the screen is open while a missing half could decide it.",
  range: null,
  bands: [],
  threshold: null,
  main: null,
  licence: "Free with attribution: Cotler 2018, open access.",
  source: ["cotler2018"],
  answers: z.object({
    items_1_5: z
      .array(z.object({ frequency: Rating, severity: Rating }))
      .length(5, "Give 5 items, in order."),
    item7: z.boolean().nullish(),
    item8: z.boolean().nullish(),
    /** How long the crash lasts: "<1", "4-10", "14-23", ">=24" hours. */
    item9: z.string().max(20).nullish(),
  }),
  score: ({ items_1_5, item7, item8, item9 }) => {
    const first = some(items_1_5.map(counts));
    const long = item9 === null || item9 === undefined ? null : LONG.includes(item9.replaceAll(/[\sh]/g, ""));
    const second = every([first, some([item7 ?? null, item8 ?? null]), long]);
    return { step1_pem_positive: first, step2_supports_mecfs: second };
  },
});
