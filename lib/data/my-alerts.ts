import "server-only";
import type { Rule } from "#lib/domain/rule.ts";
import { rulesTold, type ToldDay } from "#lib/domain/told.ts";
import { safetyRules } from "#lib/safety/index.ts";

/** What a patient reads at once about something they told. */
export type Alert = { rule: string; severity: Rule["severity"]; text: string };

const alertOf = ({ id, severity, patient }: Rule): Alert => ({ rule: id, severity, text: patient });

/** The rules that speak about events told today, most serious first as the table has them. */
export const rulesFor = (events: readonly string[], has: readonly string[], days: readonly ToldDay[]) =>
  rulesTold(safetyRules, { events, has, days });

export const alertsFor = (
  events: readonly string[],
  has: readonly string[],
  days: readonly ToldDay[],
): Alert[] => rulesFor(events, has, days).map(alertOf);

/** The stop messages that stay on the page for the rest of the day. */
export function stopMessages(told: {
  events: readonly string[];
  has: readonly string[];
  tookOpioid: boolean;
}): Alert[] {
  const events = told.tookOpioid ? [...told.events, "took_opioid"] : told.events;
  return alertsFor(events, told.has, []).filter(({ severity }) => severity === "stop");
}
