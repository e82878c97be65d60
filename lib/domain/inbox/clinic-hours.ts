import { dayOfWeek } from "#lib/domain/words/calendar.ts";
import { clock, phrases, type Said, say } from "#lib/domain/words/say.ts";
import { instantsAt, minuteText, wallOf } from "#lib/domain/words/wall-clock.ts";
import { CRISIS } from "./crisis.ts";

/** Hours of a weekday (0 = Sunday), minutes from midnight on the clinic's clock. */
export type OpeningHours = { weekday: number; fromMinute: number; toMinute: number };
/** When people are there: their hours, the days on which the clinic is closed (ISO), the clinic's zone. */
export type Times = { hours: readonly OpeningHours[]; closed: readonly string[]; zone: string };
/** Somebody is there until an instant (epoch ms), or from an instant on. Null: no hours are known. */
export type There = { now: true; until: number } | { now: false; at: number } | null;

/** With less than this left of their hours, what comes in is read in the next ones. Minutes (design). */
export const LAST_CALL = 30;
/** Further ahead nobody is promised. Days. */
const AHEAD = 60;
const MINUTE = 60_000;

/** The hours of one day as spans that do not touch, earliest first. */
function spansOn(weekday: number, hours: readonly OpeningHours[]): { from: number; to: number }[] {
  const own = hours
    .filter((each) => each.weekday === weekday && each.fromMinute < each.toMinute)
    .sort((a, b) => a.fromMinute - b.fromMinute);
  const spans: { from: number; to: number }[] = [];
  for (const { fromMinute: from, toMinute: to } of own) {
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/**
 * Whether somebody is there at an instant (epoch ms), else when next; a time that the clocks skip is the next that they show.
 * `left` are the minutes that have to be left of their hours.
 */
export function whenThere({ hours, closed, zone }: Times, at: number, left = 0): There {
  const { day: today } = wallOf(at, zone);
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    const day = today.add({ days: ahead });
    if (closed.includes(day.toString())) continue;
    const instant = (minute: number): number => {
      for (let later = minute; later <= minute + 180; later++) {
        const shown = instantsAt(day, later, zone)[0];
        if (shown !== undefined) return shown;
      }
      return Number.NaN;
    };
    for (const { from, to } of spansOn(dayOfWeek(day), hours)) {
      const [start, end] = [instant(from), instant(to)];
      if (!(start < end && at < end - left * MINUTE)) continue;
      return at >= start ? { now: true, until: end } : { now: false, at: start };
    }
  }
  return null;
}

/** When what a patient tells now is read, on the patient's own clock: never "today" when nobody reads it today. */
export function readSaid(there: There, zone: string): Said {
  if (there === null) return say`We cannot say when someone reads this. If it cannot wait, call.`;
  const { day, minute } = wallOf(there.now ? there.until : there.at, zone);
  if (there.now) return say`The clinic is open. Someone reads this by ${clock(minuteText(minute))}.`;
  return say`The clinic opens ${day} at ${clock(minuteText(minute))}. Someone reads this then.`;
}

/** Someone to call: who it is, for what, the number as it is read, and whether they also answer a text. */
export type ClinicAnswers = { who: string; why: Said; number: string; text?: boolean; danger?: boolean };

/** The numbers of a clinic; `night` is the one that it has for the hours when it is closed, if any. */
export type Phones = { phone: string; night: string | null };

const WHO = phrases({
  clinic: "Your clinic",
  night: "Your clinic, at night",
  life: "Thinking of suicide",
  emergency: "Emergency",
  poison: "Poison Help",
});

function clinicNow({ phone, night }: Phones, there: There, zone: string): ClinicAnswers {
  const who = WHO.clinic;
  if (there?.now) {
    const { minute } = wallOf(there.until, zone);
    return { who, why: say`Open until ${clock(minuteText(minute))}`, number: phone };
  }
  if (night) return { who: WHO.night, why: say`Call this number now`, number: night };
  if (there === null) return { who, why: say`In its open hours`, number: phone };
  const { day, minute } = wallOf(there.at, zone);
  return { who, why: say`Closed now. Opens ${day} at ${clock(minuteText(minute))}`, number: phone };
}

/** What a patient may need someone for: their life, a medicine, or anything else. */
export type NeedsWhom = "life" | "medicine" | "clinic";

/** Who answers at this hour, the first to call first. At night a closed clinic stands last: those who answer come before it. */
export function answering(
  need: NeedsWhom,
  phones: Phones,
  { there, zone }: { there: There; zone: string },
): readonly ClinicAnswers[] {
  const clinic = clinicNow(phones, there, zone);
  const lifeline = {
    who: WHO.life,
    why: say`Call or text, day and night`,
    number: CRISIS.lifeline,
    text: true,
  };
  const emergency = {
    who: WHO.emergency,
    why: say`Hard to breathe or to wake`,
    number: CRISIS.emergency,
    danger: true,
  };
  const poison = { who: WHO.poison, why: say`About a medicine, day and night`, number: CRISIS.poison };
  if (need === "life") return [{ ...emergency, why: say`In danger now` }, lifeline, clinic];
  const answers = there?.now || phones.night ? [clinic] : [];
  const closed = answers.length > 0 ? [] : [clinic];
  const others = need === "medicine" ? [poison] : [];
  return [emergency, ...answers, ...others, ...closed, lifeline];
}
