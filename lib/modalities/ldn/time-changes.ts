import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Change } from "#lib/domain/changes.ts";
import { say } from "#lib/domain/say.ts";
import { change } from "./change.ts";
import { type Run, runs, type Tread, treadOn, treads } from "./ladder.ts";
import type { LdnBody } from "./schema.ts";
import { atTime, doseSaid, TIMING_LABEL } from "./words.ts";

type Ladder = readonly Tread[];

/**
 * Where a dose is taken at another time of day than before, on days that both ladders have. One line where it is the same
 * new time on all of them, else one for each dose, from the first day that differs.
 */
export function timeChanges(before: LdnBody, after: LdnBody, startsOn: CalendarDate): readonly Change[] {
  const [old, now] = [treads(before, startsOn), treads(after, startsOn)];
  const everywhere =
    before.timing !== after.timing &&
    old.length > 0 &&
    now.length > 0 &&
    now.every(({ timing }) => timing === after.timing) &&
    old.every(({ timing }) => timing !== after.timing);
  if (everywhere)
    return [
      change(
        "dose",
        "timing",
        say`Taken: ${TIMING_LABEL[before.timing]} becomes ${TIMING_LABEL[after.timing]}.`,
        say`You now take it ${atTime(after.timing)}.`,
      ),
    ];
  return runs(now).flatMap((run) => {
    const from = firstOtherTime(run, old);
    if (!from) return [];
    const dose = doseSaid(run.mg, run.timing);
    const was = treadOn(old, from);
    const instead = was ? say`, not ${doseSaid(was.mg, was.timing)}` : say``;
    return [
      change(
        "dose",
        `timing-${from}`,
        say`From ${from}: ${dose}${instead}.`,
        say`From ${from} you take ${dose}.`,
      ),
    ];
  });
}

/** First day of a run on which the old ladder has a dose at another time of day. */
function firstOtherTime(run: Run, old: Ladder): CalendarDate | undefined {
  return old
    .filter(({ timing }) => timing !== run.timing)
    .filter(({ from, to }) => (!run.to || from.compare(run.to) <= 0) && (!to || to.compare(run.from) >= 0))
    .map(({ from }) => (from.compare(run.from) < 0 ? run.from : from))[0];
}
