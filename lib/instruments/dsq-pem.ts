import { z } from "zod";
import { answerSheet, defineInstrument, type Given, type Score } from "./instrument.ts";

const FROM_0_TO_4 = "Choose a whole number from 0 to 4.";
const Rating = z.int(FROM_0_TO_4).min(0, FROM_0_TO_4).max(4, FROM_0_TO_4).nullish();
const FIVE = "Give a list of 5 items, in order.";
const YesNo = z.boolean("Give true or false.").nullish();
const labelled = (labels: readonly string[]) => ({
  kind: "choice" as const,
  options: labels.map((label, value) => ({ value, label })),
});
const OFTEN = labelled(["none of the time", "a little", "about half", "most", "all of the time"]);
const BADLY = labelled(["not present", "mild", "moderate", "severe", "very severe"]);

/** How long it lasts: the bands that a form offers, with their words. */
const BANDS: readonly (readonly [band: string, label: string])[] = [
  ["<1", "less than 1 hour"],
  ["1-3", "1 to 3 hours"],
  ["4-10", "4 to 10 hours"],
  ["11-13", "11 to 13 hours"],
  ["14-23", "14 to 23 hours"],
  [">=24", "24 hours or longer"],
];
/** Hours from which it counts as long. Source: cotler2018, step 2: 14-23 h or >= 24 h. */
const LONG_FROM = 14;
const HOURS = `Give the hours as a band, one of ${BANDS.map(([band]) => band).join(", ")}.`;

/** Is a band of hours long; undefined for a text that is none, or that lies on both sides of the limit. */
function isLong(text: string): boolean | undefined {
  const band = text.replaceAll(/\s|h/g, "").replace("–", "-").replace("≥", ">=");
  const [, sign, first = "", last] = /^(>=?|<=?)?(\d{1,3})(?:-(\d{1,3}))?$/.exec(band) ?? [];
  if (first === "") return undefined;
  const [from, to] = [Number(first), Number(last ?? first)];
  if (sign?.startsWith("<"))
    return last === undefined && from < LONG_FROM + (sign === "<" ? 1 : 0) ? false : undefined;
  if (sign) return last === undefined && from >= LONG_FROM ? true : undefined;
  if (last === undefined || from > to) return undefined;
  return from >= LONG_FROM ? true : to < LONG_FROM ? false : undefined;
}

type Pair = { frequency?: number | null; severity?: number | null } | null;
/** Both at least 2 in the same item; null where a missing half could still decide. */
function counts(pair: Pair): boolean | null {
  const known = [pair?.frequency, pair?.severity].filter((value) => value !== null && value !== undefined);
  if (known.some((value) => value < 2)) return false;
  return known.length === 2 ? true : null;
}
/** True when one is, null when none is but one is not known. */
const some = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(true) ? true : values.includes(null) ? null : false;
const every = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true;

/** 1 and 0 of a form as yes and no; anything else as it is, to be refused. */
const yesNo = (value: number | null | undefined) =>
  value === 1 ? true : value === 0 ? false : (value ?? null);
function shape(given: Given): Record<string, unknown> {
  const { item9 = null } = given;
  return {
    items_1_5: [0, 1, 2, 3, 4].map((at) => ({
      frequency: given[`items_1_5.${at}.frequency`] ?? null,
      severity: given[`items_1_5.${at}.severity`] ?? null,
    })),
    item7: yesNo(given.item7),
    item8: yesNo(given.item8),
    item9: item9 === null ? null : (BANDS[item9]?.[0] ?? String(item9)),
  };
}

const KNOWN: Readonly<Record<string, string>> = { true: "yes", false: "no" };
const says = ({ step1_pem_positive: first, step2_supports_mecfs: second }: Score): string[] => [
  `Post-exertional malaise: ${KNOWN[String(first)] ?? "open, answers are missing"}`,
  `Supports ME/CFS (step 2): ${KNOWN[String(second)] ?? "open, answers are missing"}.`,
];

/** Screen for post-exertional malaise before exercise is planned (Cotler 2018); not an outcome measure. */
export const dsqPem = defineInstrument({
  id: "dsq_pem",
  name: "DePaul Symptom Questionnaire - post-exertional malaise, short",
  wording: "from the clinic",
  questions: [
    ...[1, 2, 3, 4, 5].flatMap((n) => [
      {
        key: `items_1_5.${n - 1}.frequency`,
        text: `item ${n}, how often`,
        slot: String(n),
        facet: "How often did you have this?",
        answering: OFTEN,
      },
      {
        key: `items_1_5.${n - 1}.severity`,
        text: `item ${n}, how badly`,
        slot: String(n),
        facet: "How bad was it?",
        answering: BADLY,
      },
    ]),
    { key: "item7", text: "item 7", slot: "7", answering: { kind: "yesNo" } },
    { key: "item8", text: "item 8", slot: "8", answering: { kind: "yesNo" } },
    { key: "item9", text: "item 9", slot: "9", answering: labelled(BANDS.map(([, label]) => label)) },
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
  answers: answerSheet({
    items_1_5: z.array(answerSheet({ frequency: Rating, severity: Rating }).nullable(), FIVE).length(5, FIVE),
    item7: YesNo,
    item8: YesNo,
    item9: z
      .string(HOURS)
      .max(20, HOURS)
      .refine((text) => isLong(text) !== undefined, HOURS)
      .nullish(),
  }),
  score: ({ items_1_5, item7, item8, item9 }) => {
    const first = some(items_1_5.map(counts));
    const long = typeof item9 === "string" ? (isLong(item9) ?? null) : null;
    const second = every([first, some([item7 ?? null, item8 ?? null]), long]);
    return { step1_pem_positive: first, step2_supports_mecfs: second };
  },
  says,
  shape,
});
