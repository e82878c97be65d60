import "server-only";
import { asCalendarDate, dayIn, now } from "#lib/data/door/days.ts";
import type { LoadedVersion } from "#lib/data/plan/versions.ts";
import { Refused, Unsafe } from "#lib/domain/access/refusal.ts";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";

/** How far ahead a plan may begin (design). */
const FAR = { years: 1 };

/** Has a plan that was never signed a first day that has gone by: its first doses would count as taken. */
export const startIsOver = (before: LoadedVersion | null, { plan, zone }: LoadedVersion): boolean =>
  !before && asCalendarDate(plan.startsOn).compare(dayIn(zone, now())) < 0;

/** A first version is not signed for days that are over. The refusal says both ways out. */
export function mustNotHaveBegun(before: LoadedVersion | null, draft: LoadedVersion): void {
  if (!startIsOver(before, draft)) return;
  throw new Unsafe(
    `This plan was to begin on ${dayText(asCalendarDate(draft.plan.startsOn))}, and that day is over. Nothing was signed. Move its start to today or later. A dose that was taken till then is told under "Taken already, before this plan".`,
    "MUST_FIX",
  );
}

/** A plan begins today or later, within a year. `said`: what was not done where it may not. */
export function mayBegin(
  day: CalendarDate,
  today: CalendarDate,
  said: "The start was not moved." | "The plan was not started." = "The start was not moved.",
): void {
  const refuse = (why: string) => {
    throw new Refused(said, "INVALID", { startsOn: [why] });
  };
  if (day.compare(today) < 0) refuse("That day is over. Use today or a later day.");
  if (day.compare(today.add(FAR)) > 0) refuse("Use a day within a year.");
}
