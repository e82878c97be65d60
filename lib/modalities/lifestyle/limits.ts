import { type CalendarDate, startOfWeek, weekOf } from "#lib/domain/words/calendar.ts";
import type { Exercise, Item, Pacing, Sleep, Supplement } from "./schema.ts";
import { supplementFacts } from "./supplements.ts";

/** First and last day of an item; no last day means until it is reviewed. */
export function spanOf(item: Item, startsOn: CalendarDate): { from: CalendarDate; to?: CalendarDate } {
  const from = startOfWeek(startsOn, item.startWeek);
  return item.weeks === undefined
    ? { from }
    : { from, to: from.add({ weeks: item.weeks }).subtract({ days: 1 }) };
}

/** Whether an item is in force on a day. */
export function isOn(item: Item, date: CalendarDate, startsOn: CalendarDate): boolean {
  const { from, to } = spanOf(item, startsOn);
  return date.compare(from) >= 0 && (!to || date.compare(to) <= 0);
}

/**
 * Minutes asked for on a day. Only a fixed increment rises by itself, never under ME/CFS oversight; the safety rules refuse it
 * for people with ME/CFS (NICE NG206). Every other target stays until a clinician signs a new version.
 */
export function minutesOn(exercise: Exercise, date: CalendarDate, startsOn: CalendarDate): number {
  const { initialMinutes, goalMinutes, weeklyIncreasePercent, progression, mecfsSpecialistOversight } =
    exercise;
  if (progression !== "fixed_increment" || mecfsSpecialistOversight) return initialMinutes;
  const weeks = Math.max(0, weekOf(date, startOfWeek(startsOn, exercise.startWeek)) - 1);
  return Math.min(goalMinutes, Math.round(initialMinutes * (1 + weeklyIncreasePercent / 100) ** weeks));
}

/** The minutes asked for with their days, one entry for each amount; the last has no end where the item has none. */
export function minuteStretches(exercise: Exercise, startsOn: CalendarDate) {
  const { from: first, to: last } = spanOf(exercise, startsOn);
  const rises =
    exercise.progression === "fixed_increment" &&
    !exercise.mecfsSpecialistOversight &&
    exercise.weeklyIncreasePercent > 0;
  const out = [{ from: first, minutes: exercise.initialMinutes }];
  for (let from = first.add({ weeks: 1 }); rises && !(last && from.compare(last) > 0); ) {
    const minutes = minutesOn(exercise, from, startsOn);
    if (minutes !== out.at(-1)?.minutes) out.push({ from, minutes });
    if (minutes >= exercise.goalMinutes) break;
    from = from.add({ weeks: 1 });
  }
  return out.map(({ from, minutes }, i) => {
    const to = out[i + 1]?.from.subtract({ days: 1 }) ?? last;
    return { from, ...(to && { to }), minutes };
  });
}

/** The most minutes a person may add after a good week when progress is by time; 0 where nothing may be added. */
export const mayAddMinutes = ({
  progression,
  initialMinutes,
  goalMinutes,
  weeklyIncreasePercent,
  mecfsSpecialistOversight,
}: Exercise): number =>
  progression !== "time_contingent" || mecfsSpecialistOversight || weeklyIncreasePercent === 0
    ? 0
    : Math.min(
        goalMinutes - initialMinutes,
        Math.max(1, Math.round((initialMinutes * weeklyIncreasePercent) / 100)),
      );

/**
 * Heart-rate limit in beats a minute: the lower of resting + 15 (Workwell; medium confidence) and (220 - age) x 0.55 (Physios for
 * ME; low confidence), unless the physician set one. Not valid with a beta-blocker, ivabradine, pacemaker or marked POTS.
 * Undefined where that is not above rest: nobody can stay below it, and a limit has to be measured.
 */
export function heartRateLimit(heartRate: NonNullable<Pacing["heartRate"]>): number | undefined {
  const { restingBpm, ageYears, limitBpm } = heartRate;
  const limit = limitBpm ?? Math.min(restingBpm + 15, Math.floor(((220 - ageYears) * 55) / 100));
  return limit <= restingBpm ? undefined : limit;
}

/** The earliest time to go to bed, "00:30": the wake time less the hours in bed. Undefined when no hours are set. */
export function bedAt({ wakeAt, hoursInBed }: Sleep): string | undefined {
  if (hoursInBed === undefined) return undefined;
  const [hour = 0, minute = 0] = wakeAt.split(":").map(Number);
  const at = (hour * 60 + minute - Math.round(hoursInBed * 60) + 24 * 60) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}

/** One intake of a supplement as a dose. */
export const intake = ({ supplement, amount }: Supplement) => ({
  amount,
  unit: supplementFacts(supplement).unit,
});
/** Amount a day in the unit of the rules. */
export const dailyAmount = ({ amount, at }: Supplement): number => Number((amount * at.length).toFixed(4));
