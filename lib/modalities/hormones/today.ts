import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import type { Dose } from "#lib/domain/dose.ts";
import { type Said, say } from "#lib/domain/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import { type Stretch, stretchOn, timesOn } from "./stretches.ts";
import { productName, takeHow } from "./words.ts";

const MOMENT = { waking: "morning", midday: "day", evening: "day", bedtime: "bedtime" } as const;

/** The dose of the last intake before a day, looked for over four weeks: what a new dose is new against. */
function doseBefore(item: Therapy, date: CalendarDate, startsOn: CalendarDate): Dose | undefined {
  const first = startOfWeek(startsOn, item.startWeek);
  for (let back = 1; back <= 28; back += 1) {
    const day = date.subtract({ days: back });
    const stretch = stretchOn(item, day, startsOn);
    if (stretch && timesOn(item.rhythm, day, first).length > 0) return stretch.dose;
  }
  return undefined;
}

function nextSaid(item: Therapy, now: Stretch, startsOn: CalendarDate): readonly Said[] {
  if (!now.to) return [say`Same dose until your next review.`];
  const then = stretchOn(item, now.to.add({ days: 1 }), startsOn);
  return then
    ? [say`Same dose until ${now.to}.`, say`From ${then.from}: ${then.dose}.`]
    : [say`The last day is ${now.to}.`];
}

function itemsOf(item: Therapy, date: CalendarDate, startsOn: CalendarDate): readonly TodayItem[] {
  const now = stretchOn(item, date, startsOn);
  if (!now) return [];
  const times = timesOn(item.rhythm, date, startOfWeek(startsOn, item.startWeek));
  const before = times.length > 0 ? doseBefore(item, date, startsOn) : undefined;
  return times.map((at) => ({
    key: `${item.key}.${at}`,
    moment: MOMENT[at],
    title: productName(item),
    dose: now.dose,
    how: takeHow(item, at),
    next: nextSaid(item, now, startsOn),
    ...(before && before.amount !== now.dose.amount ? { was: before } : {}),
    mayLog: true,
  }));
}

/** What to take, wear or apply on a day: a patch changed on Mon and Thu shows on those days only. */
export const hormonesToday = (
  body: HormonesBody,
  date: CalendarDate,
  startsOn: CalendarDate,
): readonly TodayItem[] => body.therapies.flatMap((item) => itemsOf(item, date, startsOn));
