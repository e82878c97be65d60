import { type CalendarDate, startOfWeek } from "#lib/domain/calendar.ts";
import { type Said, say } from "#lib/domain/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import {
  firstIntake,
  lastDay,
  lastIntakeBefore,
  type Stretch,
  stretchesOf,
  stretchOn,
  timesOn,
} from "./stretches.ts";
import { productName, takeHow } from "./words.ts";

const MOMENT = { waking: "morning", midday: "day", evening: "day", bedtime: "bedtime" } as const;

/** The next dose that is another one, from the first intake of it on: nobody changes a patch between two patches. */
function nextDose(item: Therapy, now: Stretch, startsOn: CalendarDate) {
  const first = startOfWeek(startsOn, item.startWeek);
  return stretchesOf(item, startsOn)
    .filter(({ from, dose }) => from.compare(now.from) > 0 && dose.amount !== now.dose.amount)
    .flatMap((stretch) => {
      const from = firstIntake(item, stretch, first);
      return from ? [{ from, dose: stretch.dose }] : [];
    })[0];
}

function nextSaid(item: Therapy, now: Stretch, startsOn: CalendarDate): readonly Said[] {
  const then = nextDose(item, now, startsOn);
  const until = then && lastIntakeBefore(item, then.from, startsOn);
  if (then && until) return [say`Same dose until ${until.day}.`, say`From ${then.from}: ${then.dose}.`];
  const end = lastDay(item, startsOn);
  return [end ? say`The last day is ${end}.` : say`Same dose until your next review.`];
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
