import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Fact } from "./facts.ts";

const HAS_BEEN = "Use a day that has been, today at the latest.";

/** What days of a fact contradict each other or the calendar: messages by field; empty when all is well. */
export function senselessDays(fact: Fact, today: CalendarDate): Record<string, string[]> {
  const later = (day: string | undefined) => day !== undefined && day > today.toString();
  const wrong: Record<string, string[]> = {};
  if (fact.kind === "lab" && later(fact.takenOn)) wrong.takenOn = [HAS_BEEN];
  if (fact.kind === "lab" && fact.low !== undefined && fact.high !== undefined && fact.low > fact.high)
    wrong.low = ["The lower limit is above the upper one. Look at both."];
  if (fact.kind === "measurement" && later(fact.on)) wrong.on = [HAS_BEEN];
  if ((fact.kind === "condition" || fact.kind === "device") && later(fact.since)) wrong.since = [HAS_BEEN];
  if (fact.kind === "medication" || fact.kind === "supplement") {
    const { since, stoppedOn, lastTakenOn, status } = fact;
    if (since && stoppedOn && stoppedOn < since)
      wrong.stoppedOn = ["It stopped before it began. Look at both days."];
    if (later(lastTakenOn)) wrong.lastTakenOn = [HAS_BEEN];
    if (status === "active" && stoppedOn && !later(stoppedOn))
      wrong.status = ["It says it is still taken, and the day it stopped. Choose one."];
  }
  return wrong;
}
