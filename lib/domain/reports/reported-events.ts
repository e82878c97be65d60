import type { CheckInFact, Facts } from "#lib/domain/facts/facts.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { bringsNothing, type Rule } from "#lib/domain/rules/rule.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import type { ReportedDay } from "./side-effects.ts";

/** Days over which nights are counted, and for which an event still speaks of now (design). */
export const REPORTED_DAYS = 7;

const weekBefore = (days: readonly ReportedDay[], day: string): ReportedDay[] => {
  const first = parseDate(day)
    .subtract({ days: REPORTED_DAYS - 1 })
    .toString();
  return days.filter((each) => each.day >= first && each.day <= day);
};

/** The events of some days as the rules hear them: each once, with the number of the last seven days on which it was told. */
function heard(week: readonly ReportedDay[], events: readonly string[]): CheckInFact[] {
  return [...new Set(events)].map((event) => ({
    event,
    nights: week.filter((each) => each.events.includes(event)).length,
  }));
}

/** What was told on a day: for the message that follows at once. */
export const reportedOn = (days: readonly ReportedDay[], day: string): CheckInFact[] =>
  heard(
    weekBefore(days, day),
    days.filter((each) => each.day === day).flatMap(({ events }) => events),
  );

/** What was told in the seven days up to a day: for whoever writes a plan on it. */
export const reportedLately = (days: readonly ReportedDay[], day: string): CheckInFact[] => {
  const week = weekBefore(days, day);
  return heard(
    week,
    week.flatMap(({ events }) => events),
  );
};

/** Does a rule look at more than the day itself. */
export const looksBack = ({ when }: Rule): boolean =>
  "checkin" in when && ("measure" in when.checkin || when.checkin.nights !== undefined);

/** The rules of group OUT that speak about what a patient told, most serious first; judged as every rule is. */
export function reportedEvents(
  rules: readonly Rule[],
  facts: Facts,
  has: readonly string[],
): readonly Rule[] {
  const own = rules.filter(({ group }) => group === "OUT");
  const { findings } = evaluate(own, facts, [{ ...bringsNothing, has }]);
  return findings.flatMap(({ rule }) => own.find(({ id }) => id === rule) ?? []);
}
