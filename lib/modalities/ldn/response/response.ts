import {
  daysWith,
  missedSinceTaken,
  type PatientReports,
  withinLast,
} from "#lib/domain/reports/patient-reports.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { MoveSuggestion } from "#lib/modalities/suggestion.ts";
import { prescribes } from "../brings.ts";
import type { LdnBody } from "../schema.ts";
import { calming } from "./effects.ts";
import { daysSaid, moveOf, type ResponseContext, responseContext, withCommas } from "./response-context.ts";
import { aroundSurgery } from "./surgery.ts";
import { inTime, keepOrRise } from "./time.ts";

/** Events at which it is stopped, as a check-in tells them, with what is said of each. Source: RR-STOP, label_naltrexone. */
const STOP_EVENTS: Readonly<Record<string, string>> = {
  liver_symptoms: "yellow skin, dark urine or strong belly pain",
  allergic_reaction: "signs of an allergic reaction",
  withdrawal_symptoms: "signs of withdrawal",
  suicidal_thoughts: "thoughts of suicide",
  took_opioid: "took opioid pain medicine",
};
/** How long such an event is news: the week of check-ins that rules count over (design). */
const NEWS_DAYS = 7;
/** Nights missed in a row. Source: RR-GAP, expert and design. */
const GAP_NIGHTS = 14;

/**
 * What the response rules (clinical pack 2026-05, response_rules) suggest on a day, most pressing first. A suggestion
 * never acts: it names a move that the room offers that day, or something to decide.
 */
export function suggests(
  body: LdnBody,
  told: PatientReports,
  date: CalendarDate,
  startsOn: CalendarDate,
): readonly MoveSuggestion[] {
  const asked = responseContext(body, told, date, startsOn);
  const surgery = prescribes(body) ? aroundSurgery(told.surgeries, date, asked?.offered) : [];
  return asked ? [...surgery, ...answering(asked)] : surgery;
}

function answering(asked: ResponseContext): readonly MoveSuggestion[] {
  const pressing = stopNow(asked) ?? gap(asked);
  if (pressing) return [pressing];
  const calm = calming(asked);
  // While something bothers, nothing proposes a higher dose.
  return [...calm, ...(calm.length > 0 ? [] : keepOrRise(asked)), ...inTime(asked)];
}

function stopNow(asked: ResponseContext): MoveSuggestion | null {
  const { told, date } = asked;
  const events = Object.entries(STOP_EVENTS).flatMap(([event, text]) => {
    const days = daysWith(told, (effect) => effect.event === event, date, NEWS_DAYS);
    return days.length > 0 ? [say`${text} (${daysSaid(days)})`] : [];
  });
  const skipped = told.doses
    .filter(({ day, why }) => why === "tookOpioid" && withinLast(day, date, NEWS_DAYS))
    .map(({ day }) => day);
  const opioid = [...new Set(skipped)].sort();
  const said = [
    ...events,
    ...(opioid.length > 0 ? [say`left out a dose because of an opioid (${daysSaid(opioid)})`] : []),
    ...(told.pregnant ? [say`pregnant`] : []),
  ];
  if (said.length === 0) return null;
  return {
    rule: "RR-STOP",
    kind: "stop",
    label: "Stop now and call the patient",
    because: say`Told: ${withCommas(said)}.`,
    source: ["label_naltrexone"],
    confidence: "high",
    ...moveOf(asked, "stop"),
  };
}

function gap(asked: ResponseContext): MoveSuggestion | null {
  const missed = missedSinceTaken(asked.told.doses, asked.date);
  const since = missed[0];
  if (missed.length < GAP_NIGHTS || !since) return null;
  return {
    rule: "RR-GAP",
    kind: "review",
    label: "Ask about opioids, then restart at the first step",
    because: say`Not taken on ${missed.length} nights since ${[{ day: since }]}, and told as taken on none of them.`,
    source: ["expert", "design"],
    confidence: "low",
    ...moveOf(asked, "restart"),
  };
}
