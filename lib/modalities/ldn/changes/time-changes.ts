import type { Change } from "#lib/domain/plan/changes.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { Timing } from "../form.ts";
import { type DosePeriod, type DoseRun, runs, treadOn, treads } from "../ladder/ladder.ts";
import type { LdnBody } from "../schema.ts";
import { doseSaid, fromTimeSaid, TIMING_LABEL } from "../words.ts";
import { change } from "./change.ts";

type Ladder = readonly DosePeriod[];

/**
 * Where a dose is taken at another time of day than before, on nights that both ladders have. One line from the first night
 * on where it is the same new time for all that follow, else one for each dose. Nothing is said of nights before `since`.
 */
export function timeChanges(
  before: LdnBody,
  after: LdnBody,
  startsOn: CalendarDate,
  since?: CalendarDate,
): readonly Change[] {
  const [old, now] = [treads(before, startsOn), treads(after, startsOn)];
  const found = runs(now).flatMap((run) => {
    const from = firstOtherTime(run, old, since);
    return from ? [{ run, from }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const following = runs(now).filter(({ to }) => !to || to.compare(first.from) >= 0);
  const { timing } = first.run;
  if (found.length > 1 && following.every((run) => run.timing === timing))
    return [fromThenOn(first.from, treadOn(old, first.from)?.timing, timing)];
  return found.map(({ run, from }) => oneDose(run, from, old));
}

const fromThenOn = (from: CalendarDate, was: Timing | undefined, timing: Timing): Change =>
  change(
    "dose",
    "timing",
    was
      ? say`From ${from}: ${TIMING_LABEL[was]} becomes ${TIMING_LABEL[timing]}.`
      : say`From ${from}: ${TIMING_LABEL[timing]}.`,
    fromTimeSaid({ from, timing }),
  );

function oneDose(run: DoseRun, from: CalendarDate, old: Ladder): Change {
  const dose = doseSaid(run.mg, run.timing);
  const was = treadOn(old, from);
  const instead = was ? say`, not ${doseSaid(was.mg, was.timing)}` : say``;
  return change(
    "dose",
    `timing-${from}`,
    say`From ${from}: ${dose}${instead}.`,
    say`From ${from} you take ${dose}.`,
  );
}

/** First night of a run on which the old ladder has a dose at another time of day. */
function firstOtherTime(
  run: DoseRun,
  old: Ladder,
  since: CalendarDate | undefined,
): CalendarDate | undefined {
  const begin = since && since.compare(run.from) > 0 ? since : run.from;
  if (run.to && run.to.compare(begin) < 0) return undefined;
  return old
    .filter(({ timing }) => timing !== run.timing)
    .filter(({ from, to }) => (!run.to || from.compare(run.to) <= 0) && (!to || to.compare(begin) >= 0))
    .map(({ from }) => (from.compare(begin) < 0 ? begin : from))[0];
}
