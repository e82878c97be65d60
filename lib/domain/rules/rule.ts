import type { PregnancyStatus } from "#lib/domain/facts/facts.ts";
import type { Said } from "#lib/domain/words/say.ts";

export const SEVERITIES = ["stop", "caution", "info"] as const;
/** stop: must be fixed or overridden with a reason. caution: must be answered. info: shown. */
export type Severity = (typeof SEVERITIES)[number];

/** What a plan section brings in, as the rules see it. Keys are those of the clinical vocabulary. */
export type Brings = {
  /** "ldn", "acupuncture", "electroacupuncture", "exercise", "pacing_hr", "hormone:<key>", "supplement:<key>". */
  has: readonly string[];
  /** Substances with their daily amount in the substance's canonical unit, when known. */
  substances: readonly { key: string; dailyAmount?: number }[];
  /** Acupuncture points, "LI4". */
  points: readonly string[];
  /** Values inside the plan by path, e.g. "ldn.start_dose_mg": 1.5. */
  params: Readonly<Record<string, string | number | boolean>>;
  /** Laboratory keys that the plan orders. */
  labs: readonly string[];
};
export const bringsNothing: Brings = { has: [], substances: [], points: [], params: {}, labs: [] };

export type { Said };

export type Compare = "<" | "<=" | ">" | ">=" | "==";

/** Which opioid lines a rule means. `classes` are class names or "group:<name>"; `keys` are substance keys. */
export type OpioidTest = {
  classes?: readonly string[];
  keys?: readonly string[];
  status: "active" | "stopped" | "any" | "activeOrStoppedLtSuggested";
  daysSinceLast?: "ltMin" | "minToSuggested";
};

/** What a patient reported: an event (while on something), or a measure that moved against its baseline. */
export type CheckInTest =
  | { event: string; whileOn: string; nights?: { atLeast: number; of: number } }
  | { measure: string; changePercentFromBaseline: { op: Compare; value: number }; days: number };

/** A questionnaire's total, one of its answers, or its yes/no result. */
export type OutcomeTest =
  | { instrument: string; total: true; op: Compare; value: number }
  | { instrument: string; item: number; op: Compare; value: number }
  | { instrument: string; positive: boolean };

/**
 * The closed language of conditions. A test whose value is missing is false, and the value is asked for.
 * "class:<name>" stands for every substance of a class; "hormone_class:any" for any hormone in the plan.
 */
export type When =
  | { all: readonly When[] }
  | { any: readonly When[] }
  | { not: When }
  | { planHasAny: readonly string[] }
  | { planPointsAny: readonly string[] }
  | { planParam: { path: string; op: Compare; value: string | number | boolean } }
  | { plannedLabs: true }
  | { takesAny: readonly string[] }
  | { takesCurrentAny: readonly string[] }
  | { countDistinct: { classes: readonly string[]; op: Compare; value: number } }
  | { dose: { substance: string; op: Compare; value: number } }
  | { opioid: OpioidTest }
  | { opioidFuzzyMatch: true }
  | { unrecognisedLine: true }
  | { conditionAny: readonly string[] }
  | { allergyAny: readonly string[] }
  | { pregnancyAny: readonly PregnancyStatus[] }
  | { fact: { path: string; op: Compare; value: string | number | boolean } }
  | { lab: { key: string; op: Compare; value: number } }
  | { labTimesUln: { key: string; op: Compare; value: number } }
  | { labText: { key: string; equals: string } }
  | { labMissing: { key: string; withinDays: number } }
  | { outcome: OutcomeTest }
  | { checkin: CheckInTest };

export const ACTION_KINDS = [
  "block",
  "acknowledge",
  "adjustTiming",
  "orderLabOrCheck",
  "showInfo",
  "urgentReview",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** A rule of care kept as data: a sentence with a condition, an action, a source and how sure we are. */
export type Rule = {
  id: string;
  /** How its id begins: a group of a room's card, or one that spans rooms ("MED", "OUT", "GEN"). */
  group: string;
  severity: Severity;
  title: string;
  when: When;
  clinician: string;
  /** Grade 6 or below; shown after a clinician's review, except group OUT, which the patient sees at once. */
  patient: string;
  /** What stands above it, where the patient sees it at once as a stop: says what it is, in a few words. */
  patientTitle?: string;
  action: { kind: ActionKind; text: string };
  /** Ids of `sources`; at least one. */
  source: readonly [string, ...string[]];
  confidence: "high" | "medium" | "low";
  /**
   * Judged for the first day of a plan that has not begun: an interval that will be over by then. It is judged again each day
   * until it begins.
   */
  onFirstDay?: true;
  /** Hours between two products, where the action is about timing. */
  minGapHours?: number;
  /** Why the severity is what it is, where the sources alone would not say so. */
  note?: string;
};
