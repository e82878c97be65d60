import { daysWith, inARow, type ReportedEffect, withinLast } from "#lib/domain/reports/patient-reports.ts";
import { SIDE_EFFECTS } from "#lib/domain/reports/side-effects.ts";
import { say } from "#lib/domain/words/say.ts";
import type { MoveSuggestion } from "#lib/modalities/suggestion.ts";
import { daysSaid, moveOf, type ResponseContext } from "./response-context.ts";

/** Side effects of this medicine that a check-in asks for. Source: clinical pack, side_effects. */
const BOTHERS = ["vivid_dreams_or_insomnia", "headache", "nausea", "dizzy"] as const;
const DREAMS = "vivid_dreams_or_insomnia";
/** Days looked back over; the longest run that a rule asks for (expert). */
const WEEK = 7;
/** Source: RR-HOLD, RR-STEP-BACK, RR-MORNING: expert (clinic convention). */
const HOLD_RUN = 2;
const BACK_RUN = 7;
const DREAM_NIGHTS = 3;

const bothers = ({ event }: ReportedEffect): boolean => (BOTHERS as readonly string[]).includes(event);
/** Where nobody said how bad it was it counts as moderate: a hold too many is the smaller harm (design). */
export const isModerate = (effect: ReportedEffect): boolean => bothers(effect) && effect.severity !== "mild";
const isSevere = (effect: ReportedEffect): boolean => bothers(effect) && effect.severity === "severe";

/** After a hold or a step back only what was told since then counts: what led to it has been answered. */
function daysSince(
  { told, date, tread }: ResponseContext,
  counts: (effect: ReportedEffect) => boolean,
): readonly string[] {
  const from = tread.kind === "hold" || tread.kind === "stepBack" ? tread.from.toString() : "";
  return daysWith(told, counts, date, WEEK).filter((day) => day >= from);
}

/** Which effects were told in the last week, as words: "headache; feeling sick". */
const words = ({ told, date }: ResponseContext, counts: (effect: ReportedEffect) => boolean): string => {
  const events = told.days
    .filter(({ day }) => withinLast(day, date, WEEK))
    .flatMap(({ effects }) => effects.filter((effect) => counts(effect)).map(({ event }) => event));
  const named = BOTHERS.filter((event) => events.includes(event)).map((event) => SIDE_EFFECTS[event]);
  return named.join("; ");
};

/** What is suggested for side effects: a step back, the morning, a hold. Empty when nothing bothers. */
export function calming(asked: ResponseContext): readonly MoveSuggestion[] {
  const morning = toMorning(asked);
  const back = stepBack(asked, morning !== null);
  return [back, morning, back ? null : hold(asked)].filter((each) => each !== null);
}

/** Source: RR-MORNING, expert and younger2012abs: before the dose is lowered. */
function toMorning(asked: ResponseContext): MoveSuggestion | null {
  const nights = daysWith(asked.told, ({ event }) => event === DREAMS, asked.date, WEEK);
  if (nights.length < DREAM_NIGHTS || !asked.offered.has("morning")) return null;
  return {
    rule: "RR-MORNING",
    kind: "morning",
    label: "Move to the morning",
    because: say`Vivid dreams or worse sleep on ${nights.length} of the last 7 nights. Try the morning before a lower dose.`,
    source: ["expert", "younger2012abs"],
    confidence: "medium",
    move: "morning",
  };
}

function stepBack(asked: ResponseContext, morningFirst: boolean): MoveSuggestion | null {
  const severe = daysSince(asked, isSevere);
  // Dreams and sleep alone are answered by the morning first; any other effect is not.
  const counts = (effect: ReportedEffect) => isModerate(effect) && !(morningFirst && effect.event === DREAMS);
  const row = inARow(daysSince(asked, counts), asked.date);
  if (severe.length === 0 && row.length < BACK_RUN) return null;
  const because =
    severe.length > 0
      ? say`Severe on ${daysSaid(severe)}: ${words(asked, isSevere)}.`
      : say`On ${row.length} days in a row, ${daysSaid(row)}: ${words(asked, counts)}.${unasked(asked)}`;
  const lower = asked.offered.has("step-back");
  return {
    rule: "RR-STEP-BACK",
    kind: "stepBack",
    label: lower ? "Step back for 14 nights" : "Go lower, or stop",
    because: lower ? because : say`${because} The plan has no lower dose.`,
    source: ["expert"],
    confidence: "medium",
    ...moveOf(asked, "step-back"),
  };
}

function hold(asked: ResponseContext): MoveSuggestion | null {
  const row = inARow(daysSince(asked, isModerate), asked.date);
  // On the last dose nothing rises, so there is nothing to hold.
  if (row.length < HOLD_RUN || !asked.offered.has("hold-7")) return null;
  return {
    rule: "RR-HOLD",
    kind: "hold",
    label: "Hold 7 days",
    because: say`On ${row.length} days in a row, ${daysSaid(row)}: ${words(asked, isModerate)}.${unasked(asked)}`,
    source: ["expert"],
    confidence: "medium",
    move: "hold-7",
  };
}

/** Says that severity was assumed, where it was. */
const unasked = ({ told, date }: ResponseContext): string =>
  told.days.some(
    ({ day, effects }) =>
      withinLast(day, date, WEEK) && effects.some((effect) => bothers(effect) && !effect.severity),
  )
    ? " How bad was not said; counted as moderate."
    : "";
