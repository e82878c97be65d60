import { z } from "zod";
import { bandOf, sum } from "./arithmetic.ts";
import { type Band, defineInstrument, type Question } from "./instrument.ts";

type Region = "left_upper" | "right_upper" | "left_lower" | "right_lower" | "axial";
type Area = { key: string; text: string; region: Region; counts: boolean };
const pair = (key: string, text: string, part: "upper" | "lower", counts = true): Area[] =>
  (["left", "right"] as const).map((side) => ({
    key: `${key}_${side}`,
    text: `${text}, ${side}`,
    region: `${side}_${part}`,
    counts,
  }));
const axial = (key: string, text: string, counts = true): Area => ({ key, text, region: "axial", counts });

/** The 19 areas. Jaw, chest and abdomen count for the index, but not for the regions of generalized pain. */
export const AREAS: readonly Area[] = [
  ...pair("jaw", "Jaw", "upper", false),
  ...pair("shoulder_girdle", "Shoulder girdle", "upper"),
  ...pair("upper_arm", "Upper arm", "upper"),
  ...pair("lower_arm", "Lower arm", "upper"),
  ...pair("hip_buttock", "Hip (buttock, trochanter)", "lower"),
  ...pair("upper_leg", "Upper leg", "lower"),
  ...pair("lower_leg", "Lower leg", "lower"),
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
  { key: "fatigue", text: "fatigue", answering: PART_A },
  { key: "waking_unrefreshed", text: "waking unrefreshed", answering: PART_A },
  { key: "cognitive", text: "trouble thinking or remembering", answering: PART_A },
  { key: "headache", text: "headaches", answering: YES_NO },
  { key: "abdominal", text: "pain or cramps in lower abdomen", answering: YES_NO },
  { key: "depression", text: "depression", answering: YES_NO },
];
const bands: readonly Band[] = [
  { band: "none", from: 0, to: 3 },
  { band: "mild", from: 4, to: 7 },
  { band: "moderate", from: 8, to: 11 },
  { band: "severe", from: 12, to: 19 },
  { band: "very_severe", from: 20, to: 31 },
];

const part = (max: number) => z.int().min(0).max(max).nullish();
const Answers = z.object({
  areas: z
    .array(z.string().refine((key) => areaKeys.includes(key), "Choose areas from the list."))
    .max(100)
    .nullish(),
  fatigue: part(3),
  waking_unrefreshed: part(3),
  cognitive: part(3),
  headache: part(1),
  abdominal: part(1),
  depression: part(1),
  duration_months: z.number().min(0).max(1200).nullish(),
});

/** Regions with at least one counting area, in alphabetical order. */
function regionsOf(areas: ReadonlySet<string>): string[] {
  const regions = AREAS.filter(({ key, counts }) => counts && areas.has(key)).map(({ region }) => region);
  return [...new Set(regions)].sort();
}

function scoreOf(answers: z.infer<typeof Answers>) {
  const { areas, duration_months: months, ...rest } = answers;
  const { fatigue, waking_unrefreshed, cognitive, headache, abdominal, depression } = rest;
  const symptoms = [fatigue, waking_unrefreshed, cognitive, headache, abdominal, depression];
  const given = symptoms.filter((value) => value !== null && value !== undefined);
  const painful = areas ? new Set(areas) : null;
  const wpi = painful?.size ?? null;
  const sss = given.length === symptoms.length ? sum(given) : null;
  const regions = painful && regionsOf(painful);
  const both =
    wpi === null || sss === null ? null : (wpi >= 7 && sss >= 5) || (wpi >= 4 && wpi <= 6 && sss >= 9);
  const generalized = regions && regions.length >= 4;
  const lasting = months === null || months === undefined ? null : months >= 3;
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

/** Fibromyalgia criteria of 2016 (Wolfe 2016). They support a diagnosis and do not replace it. */
export const acr2016 = defineInstrument({
  id: "acr2016",
  name: "2016 fibromyalgia criteria (WPI, SSS, FS)",
  wording: "included",
  questions,
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
});
