import { SCALE_KEYS, type ScaleKey, scaleOf, scaleWord } from "#lib/domain/reports/check-in.ts";
import { type PainMoved, painMoved, takenPercent, withinLast } from "#lib/domain/reports/patient-reports.ts";
import { trendOf } from "#lib/domain/reports/trend.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { MoveSuggestion } from "#lib/modalities/suggestion.ts";
import { protocolBody } from "../defaults.ts";
import { bestDose } from "../ladder/ladder.ts";
import { isModerate } from "./effects.ts";
import { moveOf, type ResponseContext } from "./response-context.ts";

/** A pain fall that matters, and one that does not, in percent. Source: immpact2008. */
const CLEAR = 30;
const LITTLE = 10;
/** Source: RR-STEP-UP, expert. */
const MIN_TAKEN = 80;
const CALM_DAYS = 3;
/** Of the last days with a check-in; fewer say nothing about side effects (design). */
const MIN_TOLD = 2;
/** Where a ladder is the clinician's own: the longer of the two usual steps (expert: min_step_days). */
const OWN_STEP_NIGHTS = 14;
/** Source: time_to_judge, and RR-MECFS-6MO (polo2019). */
const JUDGE_WEEKS = 12;
const BEST_WEEKS = 8;
const MECFS_MONTHS = 6;
/** For how long a review that has come due is named (design). */
const NAMED_DAYS = 28;

const painSaid = ({ first, last, fallPercent }: PainMoved): string =>
  fallPercent >= 0
    ? `Pain ${first.toFixed(1)} to ${last.toFixed(1)}, ${fallPercent}% lower`
    : `Pain ${first.toFixed(1)} to ${last.toFixed(1)}, higher`;

/** Stay at a dose that helps, or go up where all is quiet. Stay wins: the lowest dose that helps is the dose. */
export function keepOrRise(asked: ResponseContext): readonly MoveSuggestion[] {
  const one = stay(asked) ?? stepUp(asked);
  return one ? [one] : [];
}

/** Source: RR-STAY-BENEFIT, expert and immpact2008. */
function stay(asked: ResponseContext): MoveSuggestion | null {
  const { body, told, date, now } = asked;
  const pain = painMoved(told, date);
  const best = bestDose(body);
  if (!pain || pain.fallPercent < CLEAR || !best || now.mg >= best.mg) return null;
  return {
    rule: "RR-STAY-BENEFIT",
    kind: "stay",
    label: "Stay on this dose",
    because: say`${painSaid(pain)}, on ${mg(now.mg)}. The lowest dose that helps is the dose.`,
    source: ["expert", "immpact2008"],
    confidence: "medium",
    ...moveOf(asked, "stay"),
  };
}

/** Nights that a step takes at least: the shortest of the protocol that the ladder came from. */
function stepNights(protocol: ResponseContext["body"]["protocol"]): number {
  const nights = protocol === "own" ? [] : protocolBody(protocol).steps.map((step) => step.nights);
  return nights.length > 0 ? Math.min(...nights) : OWN_STEP_NIGHTS;
}

/** Nights on today's dose before Accord, where the plan began with the same dose; 0 where it did not. */
const nightsBefore = ({ body: { before }, began, now }: ResponseContext): number =>
  before && before.mg === now.mg && now.from.compare(began) === 0
    ? Math.max(0, began.compare(parseDate(before.since)))
    : 0;

/** Source: RR-STEP-UP, expert. Only where the plan itself would rise later: a rise that comes by itself needs no proposal. */
function stepUp(asked: ResponseContext): MoveSuggestion | null {
  const { body, told, date, now } = asked;
  const own = date.compare(now.from);
  const earlier = nightsBefore(asked);
  const nights = own + earlier;
  const yesterday = date.subtract({ days: 1 });
  const taken = takenPercent(told.doses, now.from, yesterday);
  const recent = told.days.filter(({ day }) => withinLast(day, date, CALM_DAYS));
  const calm = recent.every(({ effects }) => !effects.some((effect) => isModerate(effect)));
  const heard = new Set(recent.map(({ day }) => day)).size;
  // Nights before Accord count for the length of a step; whether it is quiet is seen on the plan's own.
  const done = nights >= stepNights(body.protocol) && own >= CALM_DAYS;
  if (!done || taken < MIN_TAKEN || !calm || heard < MIN_TOLD || !asked.offered.has("step-up")) return null;
  return {
    rule: "RR-STEP-UP",
    kind: "stepUp",
    label: "The next step",
    because: say`${nights} nights on ${mg(now.mg)}${earlier > 0 ? `, ${earlier} of them before this plan` : ""}, ${taken}% told as taken, no moderate or worse side effect in ${heard} check-ins of the last ${CALM_DAYS} days.`,
    source: ["expert"],
    confidence: "medium",
    move: "step-up",
  };
}

/** What time alone brings: judging, reviews. At most one, the weightiest. */
export function inTime(asked: ResponseContext): readonly MoveSuggestion[] {
  const one = mecfs(asked) ?? yearly(asked) ?? judge(asked) ?? atWeek8(asked);
  return one ? [one] : [];
}

/** "pain, energy, sleep and mood". */
const named = (scales: readonly ScaleKey[]): string =>
  scales
    .map(scaleWord)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " and ");

/**
 * Source: RR-MECFS-6MO, polo2019. No benefit is known only where every scale that decides could be compared and none got
 * better; one that came to the check-in later counts as soon as it can be compared.
 */
function mecfs(asked: ResponseContext): MoveSuggestion | null {
  const { told, date, began } = asked;
  if (!told.conditions.includes("mecfs") || date.compare(began.add({ months: MECFS_MONTHS })) < 0)
    return null;
  const trends = SCALE_KEYS.map((scale) => ({ scale, trend: trendOf(told.answers, scale, date) }));
  const compared = trends.filter(({ scale, trend }) => scaleOf(scale).decides || trend.kind !== "tooEarly");
  const none = compared.every(
    ({ scale, trend }) =>
      trend.kind === "same" || (trend.kind === "moved" && trend.to !== scaleOf(scale).better),
  );
  if (!none) return null;
  return {
    rule: "RR-MECFS-6MO",
    kind: "stop",
    label: "Stop: no benefit in 6 months",
    because: say`ME/CFS. Since ${began} ${named(compared.map(({ scale }) => scale))} are the same or worse. The cohort stopped here.`,
    source: ["polo2019"],
    confidence: "medium",
    ...moveOf(asked, "stop"),
  };
}

/** Source: RR-JUDGE-12; expert, immpact2008, bruun2024. */
function judge(asked: ResponseContext): MoveSuggestion | null {
  const { told, date, began, now, after } = asked;
  const weeks = Math.floor(date.compare(began) / 7);
  const onBest = Math.floor(date.compare(now.from) / 7);
  const risesYet = after !== undefined && after.mg > now.mg;
  if (weeks < JUDGE_WEEKS || onBest < BEST_WEEKS || risesYet) return null;
  const pain = painMoved(told, date);
  const on = say`${weeks} weeks since the start, ${onBest} on ${mg(now.mg)}.`;
  return {
    rule: "RR-JUDGE-12",
    kind: "judge",
    label: "Judge whether it helps",
    because: say`${on} ${verdict(pain)} Ask for PEG, FIQR and the change overall too.`,
    source: ["expert", "immpact2008", "bruun2024"],
    confidence: "medium",
  };
}

function verdict(pain: PainMoved | undefined): Said {
  if (!pain) return say`Not enough answers to say about pain.`;
  const said = painSaid(pain);
  if (pain.fallPercent >= CLEAR) return say`${said}: continue.`;
  if (pain.fallPercent >= LITTLE)
    return say`${said}: decide together; another dose may be tried for 4 to 8 weeks.`;
  return say`${said}: stop if the patient says that nothing changed.`;
}

/** Source: RR-REVIEW-8, expert. */
function atWeek8({ date, began }: ResponseContext): MoveSuggestion | null {
  const days = date.compare(began) - 8 * 7;
  if (days < 0 || days >= NAMED_DAYS) return null;
  return {
    rule: "RR-REVIEW-8",
    kind: "review",
    label: "Review, by visit or message",
    because: say`8 weeks since ${began}. Ask for PEG, FIQR, the change overall, side effects and missed doses.`,
    source: ["expert"],
    confidence: "medium",
  };
}

/** Source: RR-REVIEW-YEARLY, expert. Named for four weeks after each year. */
function yearly({ date, began }: ResponseContext): MoveSuggestion | null {
  const years = date.year - began.year - (date.compare(began.set({ year: date.year })) < 0 ? 1 : 0);
  if (years < 1 || date.compare(began.add({ years })) >= NAMED_DAYS) return null;
  return {
    rule: "RR-REVIEW-YEARLY",
    kind: "review",
    label: "Yearly review: a pause to test it",
    because: say`${years === 1 ? "1 year" : `${years} years`} since ${began}. Try a pause of 2 to 4 weeks, and liver tests.`,
    source: ["expert"],
    confidence: "low",
  };
}
