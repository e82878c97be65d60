import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import { lastIntakeBefore, type Stretch, stretchOn, takenDoses, timesOn } from "./stretches.ts";
import { lastSaid, productName, takeHow } from "./words.ts";

const MOMENT = { waking: "morning", midday: "day", evening: "day", bedtime: "bedtime" } as const;

/** The next dose that is another one, from the first intake of it on: nobody changes a patch between two patches. */
function nextDose(item: Therapy, now: Stretch, startsOn: CalendarDate) {
  return takenDoses(item, startsOn).filter(
    ({ from, dose }) => from.compare(now.to ?? from) > 0 && dose.amount !== now.dose.amount,
  )[0];
}

function nextSaid(item: Therapy, now: Stretch, startsOn: CalendarDate): readonly Said[] {
  const then = nextDose(item, now, startsOn);
  const until = then && lastIntakeBefore(item, then.from, startsOn);
  if (then && until) return [say`Same dose until ${until.day}.`, say`From ${then.from}: ${then.dose}.`];
  const end = lastSaid(item, startsOn);
  return end.length > 0 ? end : [say`Same dose until your next review.`];
}

function itemsOf(item: Therapy, date: CalendarDate, startsOn: CalendarDate): readonly TodayItem[] {
  const now = stretchOn(item, date, startsOn);
  if (!now) return [];
  const times = timesOn(item.rhythm, date, startOfWeek(startsOn, item.startWeek));
  const before = times.length > 0 ? lastIntakeBefore(item, date, startsOn)?.dose : undefined;
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
