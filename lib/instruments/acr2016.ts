import { z } from "zod";
import { bandOf, sum } from "./arithmetic.ts";
import {
  answerSheet,
  type Band,
  defineInstrument,
  type Given,
  type Question,
  type Score,
  type TickItem,
} from "./instrument.ts";

type Region = "left_upper" | "right_upper" | "left_lower" | "right_lower" | "axial";
/** `text` as the criteria name it, `plain` as a form asks for it. */
type Area = { key: string; text: string; plain: string; region: Region; counts: boolean };
const pair = (
  key: string,
  [text, plain]: readonly [string, string],
  part: "upper" | "lower",
  counts = true,
): Area[] =>
  (["left", "right"] as const).map((side) => ({
    key: `${key}_${side}`,
    text: `${text}, ${side}`,
    plain: `${side === "left" ? "Left" : "Right"} ${plain}`,
    region: `${side}_${part}`,
    counts,
  }));
const axial = (key: string, text: string, counts = true): Area => ({
  ...{ key, text, plain: text, region: "axial", counts },
});

/** The 19 areas. Jaw, chest and abdomen count for the index, but not for the regions of generalized pain. */
export const AREAS: readonly Area[] = [
  ...pair("jaw", ["Jaw", "jaw"], "upper", false),
  ...pair("shoulder_girdle", ["Shoulder girdle", "shoulder"], "upper"),
  ...pair("upper_arm", ["Upper arm", "upper arm"], "upper"),
  ...pair("lower_arm", ["Lower arm", "lower arm"], "upper"),
  ...pair("hip_buttock", ["Hip (buttock, trochanter)", "hip or buttock"], "lower"),
  ...pair("upper_leg", ["Upper leg", "upper leg"], "lower"),
  ...pair("lower_leg", ["Lower leg", "lower leg"], "lower"),
  axial("neck", "Neck"),
  axial("upper_back", "Upper back"),
  axial("lower_back", "Lower back"),
  axial("chest", "Chest", false),
  axial("abdomen", "Abdomen", false),
];
const areaKeys = AREAS.map(({ key }) => key);

const PART_A = {
  kind: "choice",
  options: [
    { value: 0, label: "no problem" },
    { value: 1, label: "slight or mild, generally mild or intermittent" },
    { value: 2, label: "moderate, often present" },
    { value: 3, label: "severe, continuous, life-disturbing" },
  ],
} as const;
const YES_NO = { kind: "yesNo" } as const;
const questions: readonly Question[] = [
  ...AREAS.map(({ key, text }) => ({ key: `areas.${key}`, text, answering: YES_NO })),
  {
    key: "fatigue",
    text: "fatigue",
    answering: PART_A,
    before: "In the last 7 days, how much of a problem was each of these?",
  },
  { key: "waking_unrefreshed", text: "waking unrefreshed", answering: PART_A },
  { key: "cognitive", text: "trouble thinking or remembering", answering: PART_A },
  { key: "headache", text: "headaches", answering: YES_NO, before: "In the last 6 months, did you have:" },
  { key: "abdominal", text: "pain or cramps in lower abdomen", answering: YES_NO },
  { key: "depression", text: "depression", answering: YES_NO },
  {
    key: "lasting",
    text: "Have you had all this, at about the same level, for 3 months or longer?",
    answering: YES_NO,
    before: "How long?",
  },
];

const REGIONS: readonly (readonly [Region, string])[] = [
  ["left_upper", "Left side, above the waist"],
  ["right_upper", "Right side, above the waist"],
  ["left_lower", "Left side, below the waist"],
  ["right_lower", "Right side, below the waist"],
  ["axial", "In the middle"],
];
const NONE = "none";
const ticks: TickItem = {
  title: "Where did it hurt in the last 7 days?",
  hint: "Tick every place that hurt. If you tick some, the others count as no pain.",
  groups: REGIONS.map(([region, title]) => ({
    title,
    boxes: AREAS.filter((area) => area.region === region).map(({ key, plain }) => ({
      key: `areas.${key}`,
      text: plain,
    })),
  })),
  none: { key: `areas.${NONE}`, text: "No pain in any of these places" },
};
const bands: readonly Band[] = [
  { band: "none", from: 0, to: 3 },
  { band: "mild", from: 4, to: 7 },
  { band: "moderate", from: 8, to: 11 },
  { band: "severe", from: 12, to: 19 },
  { band: "very_severe", from: 20, to: 31 },
];

function part(max: number) {
  const say = `Choose a whole number from 0 to ${max}.`;
  return z.int(say).min(0, say).max(max, say).nullish();
}
const LIST = "Choose areas from the list, each once.";
const BOTH = "You ticked a place that hurts and also “no pain”. Take one of them away.";
const MONTHS = "Give the months as a number from 0 to 1200.";
const Answers = answerSheet({
  areas: z
    .array(z.string(LIST), LIST)
    .max(AREAS.length + 1, LIST)
    .refine((areas) => areas.length < 2 || !areas.includes(NONE), BOTH)
    .refine(
      (areas) =>
        areas.every((key) => areaKeys.includes(key) || key === NONE) && new Set(areas).size === areas.length,
      LIST,
    )
    .nullish(),
  fatigue: part(3),
  waking_unrefreshed: part(3),
  cognitive: part(3),
  headache: part(1),
  abdominal: part(1),
  depression: part(1),
  duration_months: z.number(MONTHS).min(0, MONTHS).max(1200, MONTHS).nullish(),
  /** As a form asks it, where the months were not counted: 3 months or longer. */
  lasting: z.boolean("Give true or false.").nullish(),
});

/** Regions with at least one counting area, in alphabetical order. */
function regionsOf(areas: ReadonlySet<string>): string[] {
  const regions = AREAS.filter(({ key, counts }) => counts && areas.has(key)).map(({ region }) => region);
  return [...new Set(regions)].sort();
}

function scoreOf(answers: z.infer<typeof Answers>) {
  const { areas, duration_months: months, lasting: said, ...rest } = answers;
  const { fatigue, waking_unrefreshed, cognitive, headache, abdominal, depression } = rest;
  const symptoms = [fatigue, waking_unrefreshed, cognitive, headache, abdominal, depression];
  const given = symptoms.filter((value) => value !== null && value !== undefined);
  const painful = areas ? new Set(areas.filter((key) => key !== NONE)) : null;
  const wpi = painful?.size ?? null;
  const sss = given.length === symptoms.length ? sum(given) : null;
  const regions = painful && regionsOf(painful);
  const both =
    wpi === null || sss === null ? null : (wpi >= 7 && sss >= 5) || (wpi >= 4 && wpi <= 6 && sss >= 9);
  const generalized = regions && regions.length >= 4;
  const lasting = typeof months === "number" ? months >= 3 : (said ?? null);
  const criteria = [both, generalized, lasting];
  const fs = wpi === null || sss === null ? null : wpi + sss;
  return {
    wpi,
    sss,
    fs_score: fs,
    severity: fs === null ? null : bandOf(bands, fs),
    regions_positive: regions,
    criterion_wpi_sss: both,
    criterion_generalized_pain: generalized,
    criterion_duration: lasting,
    meets_2016_criteria: criteria.includes(false) ? false : criteria.includes(null) ? null : true,
  };
}

/** Nothing ticked says nothing; "no pain in any of these" is an empty list. */
function shape(given: Given): Record<string, unknown> {
  const ticked = [...areaKeys, NONE].filter((key) => given[`areas.${key}`] === 1);
  const areas = ticked.length === 0 ? null : ticked.length === 1 && ticked[0] === NONE ? [] : ticked;
  const { lasting = null } = given;
  const rest = questions.filter(({ key }) => !key.startsWith("areas.") && key !== "lasting");
  return {
    areas,
    ...Object.fromEntries(rest.map(({ key }) => [key, given[key] ?? null])),
    lasting: lasting === 1 ? true : lasting === 0 ? false : lasting,
  };
}

/** What is missing from the three criteria, in words; nothing where one that is known already decides. */
function says(score: Score): string[] {
  const {
    wpi,
    sss,
    regions_positive: regions,
    criterion_duration: lasting,
    meets_2016_criteria: meets,
  } = score;
  const numbers = [
    typeof wpi === "number" ? `Pain in ${wpi} of 19 places (WPI)` : "Places of pain missing (WPI)",
    typeof sss === "number" ? `symptoms ${sss} of 12 (SSS)` : "symptoms incomplete (SSS)",
    Array.isArray(regions) ? `pain in ${regions.length} of 5 regions` : "regions not known",
    lasting === null ? "time not known" : lasting === true ? "3 months or longer" : "less than 3 months",
  ];
  const verdict =
    meets === true
      ? "Meets the 2016 criteria. They support a diagnosis and do not replace it."
      : meets === false
        ? `Does not meet the 2016 criteria: ${unmet(score).join("; ")}.`
        : "Whether the 2016 criteria are met is open: answers are missing.";
  return [`${numbers.join(", ")}.`, verdict];
}

const unmet = (score: Score): string[] => [
  ...(score.criterion_wpi_sss === false ? ["WPI and SSS are too low together"] : []),
  ...(score.criterion_generalized_pain === false ? ["pain in fewer than 4 of 5 regions"] : []),
  ...(score.criterion_duration === false ? ["less than 3 months"] : []),
];

/** Fibromyalgia criteria of 2016 (Wolfe 2016). They support a diagnosis and do not replace it. */
export const acr2016 = defineInstrument({
  id: "acr2016",
  name: "2016 fibromyalgia criteria (WPI, SSS, FS)",
  wording: "included",
  questions,
  ticks,
  recallDays: 7,
  interval: "At the start, every 6 to 12 months.",
  missing: "All answers are required; what they decide by themselves is still said.",
  range: [0, 31],
  bands,
  threshold: null,
  main: "fs_score",
  licence: "Free for clinical use; the labels here are descriptive.",
  source: ["wolfe2016"],
  answers: Answers,
  score: scoreOf,
  says,
  shape,
});
