import { z } from "zod";
import type { ExplainedWord } from "#lib/domain/medicines/substance.ts";
import { IsoDay } from "#lib/domain/words/calendar.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";
import { CONDITION_KEYS, DEVICE_KEYS } from "./conditions.ts";
import { LABS } from "./labs.ts";
import type { Bound } from "./results/read-amount.ts";
import { unitsOf } from "./results/units.ts";

/** Asked and yes, asked and no, or not known. Never asked is the absence of the answer. */
export const YesNoUnknown = z.enum(["yes", "no", "unknown"]);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

export const PREGNANCY_STATUSES = [
  "pregnant",
  "breastfeeding",
  "trying",
  "not_pregnant",
  "not_applicable",
  "unknown",
] as const;
export type PregnancyStatus = (typeof PREGNANCY_STATUSES)[number];
export const MEASUREMENTS = ["weight", "height", "systolic", "diastolic", "heart_rate"] as const;

const oneOf = (keys: readonly string[], say: string) => z.string().refine((key) => keys.includes(key), say);

/** One word of a line that nobody could read, and what a clinician said of it: "nothing", or the key of a substance. */
const Explained = z.object({
  word: someText(60),
  means: someText(60),
  by: someText(120),
  at: IsoDay,
  content: safeText(128),
});

const taken = {
  text: someText(200, "Write the name as on the box."),
  status: z.enum(["active", "stopped"]),
  since: IsoDay.optional(),
  stoppedOn: IsoDay.optional(),
  lastTakenOn: IsoDay.optional(),
  /** As written: "50 mg at night". */
  dose: safeText(80).optional(),
  /** In the canonical unit of the first substance of the line that has one (canonicalUnits). */
  dailyDose: z.number().min(0).max(1_000_000).optional(),
  /** Words of the line that a clinician explained, and when. */
  explained: z.array(Explained).max(20).optional(),
};

/** Questions about the entry ("Is this right?") that were answered with yes, in the words in which they were asked. */
const Confirmed = z.array(safeText(400)).max(40).optional();

const Lab = z
  .object({
    kind: z.literal("lab"),
    key: oneOf(
      LABS.map(({ key }) => key),
      "Choose a test from the list.",
    ),
    value: z.number().min(0).max(1_000_000).optional(),
    /** Of a test without a number: "positive". */
    text: safeText(60).optional(),
    unit: safeText(30),
    takenOn: IsoDay,
    /** The laboratory's own limits, in the same unit. */
    low: z.number().min(0).max(1_000_000).optional(),
    high: z.number().min(0).max(1_000_000).optional(),
    /** The laboratory's own mark beside the result. */
    flag: z.enum(["high", "low", "abnormal"]).optional(),
    /** Drawn fasting in the morning, where that matters (testosterone, cortisol). */
    morning: z.boolean().optional(),
    confirmed: Confirmed,
  })
  .refine((lab) => lab.value !== undefined || (lab.text ?? "") !== "", {
    path: ["value"],
    message: "Write the result.",
  })
  .refine((lab) => unitsOf(lab.key).includes(lab.unit), {
    path: ["unit"],
    message: "Choose one of the units of this test.",
  });

/** One stored fact about a patient. Who said it, when and from where stand beside it in its row. */
export const Fact = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("condition"),
    key: oneOf(CONDITION_KEYS, "Choose a condition from the list."),
    since: IsoDay.optional(),
  }),
  z.object({ kind: z.literal("medication"), ...taken }),
  z.object({ kind: z.literal("supplement"), ...taken }),
  z.object({
    kind: z.literal("allergy"),
    text: someText(200, "Write what the allergy is to."),
    substance: safeText(80).optional(),
  }),
  Lab,
  z.object({ kind: z.literal("pregnancy"), status: z.enum(PREGNANCY_STATUSES), confirmed: Confirmed }),
  z.object({
    kind: z.literal("profile"),
    sex: z.enum(["female", "male", "unknown"]).optional(),
    smoker: YesNoUnknown.optional(),
    hasUterus: YesNoUnknown.optional(),
    menopausalStatus: z.enum(["pre", "peri", "post", "unknown"]).optional(),
    yearsSinceMenopause: z.number().min(0).max(80).optional(),
    fertilityDesired12Months: YesNoUnknown.optional(),
    surgeryPlanned: YesNoUnknown.optional(),
  }),
  z.object({ kind: z.literal("device"), key: z.enum(DEVICE_KEYS), since: IsoDay.optional() }),
  z.object({ kind: z.literal("surgery"), on: IsoDay, opioidsExpected: YesNoUnknown }),
  z.object({
    kind: z.literal("measurement"),
    key: z.enum(MEASUREMENTS),
    value: z.number().min(0).max(1_000),
    unit: safeText(20),
    on: IsoDay,
    confirmed: Confirmed,
  }),
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact["kind"];

/** Each lifts an entry (kind and body) of one shape into the next; empty while there has been one shape only. */
export const FACT_UPGRADES: readonly ((old: never) => unknown)[] = [];
/** The shape in which an entry is written today. */
export const FACT_SHAPE = FACT_UPGRADES.length + 1;

/** A line of the medication or supplement list at a date. */
export type TakenLine = {
  text: string;
  stopped: boolean;
  lastTakenDaysAgo?: number;
  /** The same as a day, where it is known: for people to read, and so that a reason reads the same tomorrow. */
  lastTakenOn?: IsoDay;
  /** Words of it that a clinician explained. */
  explained?: readonly ExplainedWord[];
  /** How much a day of each substance of the line, in its canonical unit. One that is not here is not known, and asked for. */
  doses?: Readonly<Record<string, number>>;
};
/** A result in US units, with the laboratory's own upper limit. */
export type LabResult = {
  key: string;
  /** Just beside the number where only a bound is known. */
  value?: number;
  bound?: Bound;
  text?: string;
  /** What has to be asked about it before it is judged with certainty. */
  asks?: readonly string[];
  daysAgo?: number;
  /** The same as a day, where it is known. */
  takenOn?: IsoDay;
  uln?: number;
};
export type Surgery = {
  inDays?: number;
  /** The same as a day, where it is known: for people to read, and so that a reason reads the same tomorrow. */
  on?: IsoDay;
  opioidsExpected?: boolean;
};
/** One answered questionnaire: total, answers by number, or yes/no result. */
export type OutcomeFact = {
  instrument: string;
  total?: number;
  items?: Readonly<Record<number, number>>;
  positive?: boolean;
  daysAgo?: number;
};
/** What check-ins say: an event (on so many of the last nights), or the mean change of a measure against its baseline. */
export type CheckInFact =
  | { event: string; whileOn?: readonly string[]; nights?: number }
  | { measure: string; changePercentFromBaseline: number; days: number };

/** What is known about a patient at a date, as the rules judge it. An absent value was never asked or is not known. */
export type Facts = {
  patient: {
    age?: number;
    sex?: "female" | "male";
    smoker?: boolean;
    hasUterus?: boolean;
    menopausalStatus?: string;
    yearsSinceMenopause?: number;
    fertilityDesired12Months?: boolean;
  };
  pregnancy?: PregnancyStatus;
  conditions: readonly string[];
  medications: readonly TakenLine[];
  supplements: readonly TakenLine[];
  allergies: readonly { text: string; substance?: string }[];
  labs: readonly LabResult[];
  /** What has to be asked about measurements on the chart, as sentences. */
  measuredAsks?: readonly string[];
  /** Absent: nobody asked. Empty: none planned. */
  surgeries?: readonly Surgery[];
  labsSummary: { lowMorningTestosteroneCount?: number };
  outcomes: readonly OutcomeFact[];
  checkins: readonly CheckInFact[];
  /** Lists of which nobody has recorded anything, not even "none": an empty one of these says nothing. */
  unasked?: readonly AskedList[];
};
/** The lists of a record that a rule looks through. */
export type AskedList = "conditions" | "medications" | "supplements" | "allergies";

/** Nothing known about anyone: the beginning of every example. */
export const nothingKnown: Facts = {
  patient: {},
  conditions: [],
  medications: [],
  supplements: [],
  allergies: [],
  labs: [],
  labsSummary: {},
  outcomes: [],
  checkins: [],
};

/** Units in which a daily dose is counted. Source: docs/clinical-sources.md#dose-units. */
export const canonicalUnits: Readonly<Record<string, string>> = {
  vitamin_d: "IU/day",
  magnesium: "mg elemental/day",
  fish_oil: "mg EPA+DHA/day",
  vitamin_b6: "mg/day",
  melatonin: "mg/day",
  coq10: "mg/day",
};
