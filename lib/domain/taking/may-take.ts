import type { TakingNotice } from "#lib/domain/taking/notice.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { HOLD_REASONS, type Hold } from "./hold.ts";
import { isAboutOpioid, type StandingStop } from "./standing-stops.ts";
import type { UnknownTold } from "./unknown-told.ts";

/** Why something is not to be taken. */
export type HoldCause =
  /** The whole plan was stopped, or one part of it. */
  | "planStopped"
  | "partStopped"
  /** The version that stood is replaced, and the new one is not released yet. */
  | "planChanging"
  /** Told by the patient or asked by the clinic; a row that stands until it is closed. */
  | "held"
  | "surgery"
  /** A rule of severity stop, with the facts as they are now. When they change, a row holds on (`held`). */
  | "chart"
  /** The patient has not said yet that there was no opioid since a day, or what a medicine is for that nobody knows. */
  | "ask";

/** Who ends it: a physician of the team with a reason, a signed version, the day itself, or the patient's own word. */
export type Closes = "physician" | "version" | "chart" | "patient";

/** One reason against a part, with the words for both who read it. */
export type WhyNot = {
  because: HoldCause;
  closes: Closes;
  /** ISO day since which it holds; absent where the facts do not say. */
  since?: string;
  patient: readonly Said[];
  clinician: Said;
  /** The row to close, where there is one. */
  hold?: string;
  reason?: Hold["reason"];
  rule?: string;
  /** The patient called it a mistake; it holds all the same. */
  takenBack?: boolean;
  /** Of a question about a medicine that the patient told: its entry of the chart. */
  fact?: string;
  /** Keys of the items that it is about; absent: the whole part. */
  items?: readonly string[];
};

/** inForce: its newest version stands. changing: that one is replaced, the next not released. ended: stopped. */
export type PlanStanding = "inForce" | "changing" | "ended";

/** What one part of the plan is judged by on a day; rooms, rules and rows are worked out before. */
export type SectionAsked = {
  day: CalendarDate;
  plan: PlanStanding;
  /** First day without it, ISO, where the part was stopped. */
  stoppedFrom?: string;
  surgery: TakingNotice | null;
  stops: readonly StandingStop[];
  holds: readonly Hold[];
  /** ISO day of the last opioid, where the patient is to be asked first. */
  askSince: string | null;
  /** What the patient told and is to be asked about first; one at a time. */
  unknown: UnknownTold | null;
  /** Keys of items that are never dropped at once: they go on until a physician changes the plan. */
  goesOn: readonly string[];
};

export type MayTake =
  | { may: true; goesOn: readonly string[] }
  | { may: false; reasons: readonly [WhyNot, ...WhyNot[]]; goesOn: readonly string[] };

const held = ({ id, reason, because, on, takenBack, rule, items }: Hold): WhyNot => ({
  because: "held",
  closes: "physician",
  since: on,
  patient: [
    ...saidOfHold({ reason, on, rule }),
    ...(takenBack ? [say`You said later that this was a mistake. We will talk with you.`] : []),
  ],
  clinician: say`${because}${takenBack ? " The patient called it a mistake later." : ""}${reason === "chart" ? NO_LONGER : ""}`,
  ...{ hold: id, reason, takenBack },
  ...(rule ? { rule } : {}),
  ...(items ? { items } : {}),
});

const NO_LONGER = " The chart has changed since. It is paused until a physician says that it may be taken.";
function saidOfHold({ reason, on, rule }: Pick<Hold, "reason" | "on" | "rule">): Said[] {
  if (reason === "clinic") return [HOLD_REASONS.clinic.patient()];
  if (reason !== "chart")
    return [
      HOLD_REASONS[reason].patient(parseDate(on)),
      ...(reason === "opioid" ? [say`It does not go with naltrexone.`] : []),
    ];
  if (rule === SURGERY_NEAR) return [say`You had a surgery planned.`, say`We will talk with you first.`];
  return isAboutOpioid(rule ?? "")
    ? [say`Your list had an opioid pain medicine on it.`, say`It does not go with naltrexone.`]
    : [HOLD_REASONS.chart.patient()];
}

/** In place of a rule, in a row: a surgery so near that a part was paused. */
const SURGERY_NEAR = "SURGERY-NEAR";
const NO_PLAN: Readonly<Record<Exclude<PlanStanding, "inForce">, WhyNot>> = {
  ended: {
    because: "planStopped",
    closes: "version",
    patient: [say`Your plan was stopped.`],
    clinician: say`The plan was stopped.`,
  },
  changing: {
    because: "planChanging",
    closes: "version",
    patient: [say`Your plan is being changed.`],
    clinician: say`The version that stood is replaced, and the next is not released.`,
  },
};

const stopped = (from: string): WhyNot => ({
  because: "partStopped",
  closes: "version",
  since: from,
  patient: [say`It was stopped on ${parseDate(from)}.`],
  clinician: say`Stopped on ${parseDate(from)}.`,
});

const surgery = ({ said }: TakingNotice): WhyNot => ({
  because: "surgery",
  closes: "version",
  rule: SURGERY_NEAR,
  patient: said,
  clinician: say`Surgery near: see the chart.`,
});

const onChart = ({ rule, title, because, aboutOpioid, items }: StandingStop): WhyNot => ({
  because: "chart",
  closes: "chart",
  rule,
  patient: aboutOpioid
    ? [say`Your list has an opioid pain medicine on it.`, say`It does not go with naltrexone.`]
    : [say`Something in your chart does not go with it.`],
  clinician: say`${title}.${because.length > 0 ? ` ${because.join("; ")}.` : ""}`,
  ...(items ? { items } : {}),
});

const ask = (since: string): WhyNot => ({
  because: "ask",
  closes: "patient",
  since,
  patient: [say`Did you take opioid pain medicine since ${parseDate(since)}?`],
  clinician: say`The patient is asked first whether there was an opioid since ${parseDate(since)}.`,
});

/** So many characters of the patient's words stand in a sentence (ux). */
const WORDS = 80;
function askUnknown({ fact, words, on }: UnknownTold): WhyNot {
  const told = words.length > WORDS ? `${words.slice(0, WORDS)}…` : words;
  return {
    because: "ask",
    closes: "patient",
    since: on,
    fact,
    patient: [
      say`You told us of \u201C${told}\u201D.`,
      say`Is it for strong pain, a cough, loose stools, or to come off opioids?`,
    ],
    clinician: say`The patient is asked first what \u201C${told}\u201D is for.`,
  };
}

/** What the chart still says by itself is said once; its row stands beside it, and is read when the chart no longer says it. */
const isSaidByChart = ({ surgery: near, stops }: SectionAsked, { reason, rule, items }: Hold): boolean =>
  reason === "chart" &&
  ((rule === SURGERY_NEAR && near?.pauses === true) ||
    stops.some((stop) => stop.rule === rule && covers(stop.items, items)));

/** Whether what stands against some items (absent: all) stands against these as well. */
export const covers = (those: readonly string[] | undefined, these: readonly string[] | undefined): boolean =>
  !those || (these?.every((item) => those.includes(item)) ?? false);

/**
 * May this part be taken on a day, and if not, why. The one place that decides: every page, paper and export asks it, and
 * none adds a reason of its own. What was told holds until it is closed, not until the day turns.
 */
export function mayTake(part: SectionAsked): MayTake {
  const isOver = part.stoppedFrom !== undefined && part.day.toString() >= part.stoppedFrom;
  const against = [
    ...(part.plan === "inForce" ? [] : [NO_PLAN[part.plan]]),
    ...(part.stoppedFrom !== undefined && isOver ? [stopped(part.stoppedFrom)] : []),
    ...part.holds.filter((hold) => !isSaidByChart(part, hold)).map(held),
    ...(part.surgery?.pauses ? [surgery(part.surgery)] : []),
    ...part.stops.map(onChart),
    ...(part.askSince === null ? [] : [ask(part.askSince)]),
  ];
  // One plain question, and only where nothing else stands against the part.
  const unknown = part.unknown && against.length === 0 ? [askUnknown(part.unknown)] : [];
  const [first, ...more] = [...against, ...unknown];
  const goesOn = part.plan === "inForce" ? part.goesOn : [];
  return first ? { may: false, reasons: [first, ...more], goesOn } : { may: true, goesOn };
}

const isOf = (keys: readonly string[], item: string): boolean =>
  keys.some((key) => item === key || item.startsWith(`${key}.`) || item.startsWith(`${key}-`));

/**
 * What the chart forbids of an item that goes on all the same: it is asked for, and the patient reads beside it to keep taking
 * it and to call. None where it may be taken.
 */
export const besideItem = (decision: MayTake, item: string): readonly WhyNot[] =>
  decision.may || !isOf(decision.goesOn, item)
    ? []
    : decision.reasons.filter(({ because, items }) => because === "chart" && items && isOf(items, item));

/** The reasons by which something is held: not those that are only about what goes on. */
export const holding = (decision: MayTake): readonly WhyNot[] =>
  decision.may
    ? []
    : decision.reasons.filter(({ items }) => !items || items.some((item) => !isOf(decision.goesOn, item)));

/** The reasons that stand against one item of a part ("estradiol.bedtime"); none where it may be taken. */
export const whyNotItem = (decision: MayTake, item: string): readonly WhyNot[] =>
  decision.may || isOf(decision.goesOn, item)
    ? []
    : decision.reasons.filter(({ items }) => !items || isOf(items, item));
