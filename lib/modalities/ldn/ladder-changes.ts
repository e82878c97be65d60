import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Change } from "#lib/domain/changes.ts";
import { mg } from "#lib/domain/dose.ts";
import { say } from "#lib/domain/say.ts";
import { change } from "./change.ts";
import { THEN, type Tread, treadOn, treads } from "./ladder.ts";
import type { LdnBody } from "./schema.ts";
import { doseSaid } from "./words.ts";

type Ladder = readonly Tread[];
const doseOn = (ladder: Ladder, date: CalendarDate): number | undefined => treadOn(ladder, date)?.mg;
const doseBefore = (ladder: Ladder, { from }: Tread) => doseOn(ladder, from.subtract({ days: 1 }));
/** Does the dose change on the first night of a tread. */
const isStep = (ladder: Ladder, tread: Tread): boolean => doseBefore(ladder, tread) !== tread.mg;

/**
 * Differences of two ladders. The clinician reads them step by step; the patient reads what is taken from which night on,
 * and of that only what is true of the ladder as a whole.
 */
export function ladderChanges(before: LdnBody, after: LdnBody, startsOn: CalendarDate): readonly Change[] {
  const old = treads({ ...before, stoppedOn: undefined }, startsOn);
  const now = treads({ ...after, stoppedOn: undefined }, startsOn);
  const oldByKey = new Map(old.map((tread) => [tread.key, tread]));
  const newKeys = new Set(now.map((tread) => tread.key));
  const out: Change[] = [];
  for (const tread of now) {
    const was = oldByKey.get(tread.key);
    if (!was) out.push(inserted(tread, now));
    else if (was.mg !== tread.mg) out.push(otherDose(was, tread, old));
    else if (was.timing !== tread.timing && before.timing === after.timing) out.push(otherTime(was, tread));
  }
  for (const tread of old) if (!newKeys.has(tread.key)) out.push(removed(tread, now));
  return [...out, ...moved(old, now)];
}

function inserted(tread: Tread, now: Ladder): Change {
  const { mg: amount, from, to, kind, why } = tread;
  const until = to ? say` until ${to}` : say``;
  const named = kind === "hold" ? "Hold at" : kind === "stepBack" ? "Step back to" : "New step:";
  const last = doseBefore(now, tread);
  const patient =
    last === amount
      ? say`Your dose stays at ${mg(amount)}${until}.`
      : last !== undefined && amount < last
        ? say`Your dose goes back to ${mg(amount)} on ${from}.`
        : say`New step: ${mg(amount)} from ${from}.`;
  return change("dose", tread.key, say`${named} ${mg(amount)} from ${from}${until}.`, patient, why);
}

/** "not 2 mg": what would have been taken that night. Left out where that is the same. */
const otherDose = (was: Tread, now: Tread, old: Ladder): Change => {
  const then = doseOn(old, now.from);
  const instead = then === undefined || then === now.mg ? say`` : say`, not ${mg(then)}`;
  return change(
    "dose",
    now.key,
    say`Dose from ${now.from}: ${mg(was.mg)} becomes ${mg(now.mg)}.`,
    say`From ${now.from} you take ${mg(now.mg)}${instead}.`,
    now.why,
  );
};

const otherTime = (was: Tread, now: Tread): Change =>
  change(
    "dose",
    now.key,
    say`From ${now.from}: ${doseSaid(was.mg, was.timing)} becomes ${doseSaid(now.mg, now.timing)}.`,
    say`From ${now.from} you take ${doseSaid(now.mg, now.timing)}.`,
    now.why,
  );

function removed(tread: Tread, now: Ladder): Change {
  const instead = doseOn(now, tread.from);
  return change(
    "dose",
    tread.key,
    say`The step of ${mg(tread.mg)} from ${tread.from} is taken out.`,
    instead === undefined
      ? say`There is no step to ${mg(tread.mg)} on ${tread.from} any more.`
      : instead === tread.mg
        ? say`On ${tread.from} you still take ${mg(instead)}.`
        : say`On ${tread.from} you take ${mg(instead)}, not ${mg(tread.mg)}.`,
  );
}

/** Steps that both ladders have and that start on another day, as one line: the next one by date that changes the dose. */
function moved(old: Ladder, now: Ladder): readonly Change[] {
  const pairs = now.flatMap((tread) => {
    const was = old.find((other) => other.key === tread.key);
    return was && was.from.compare(tread.from) !== 0 ? [{ was, tread }] : [];
  });
  const told = pairs.find(({ was, tread }) => was.mg === tread.mg && isStep(old, was) && isStep(now, tread));
  const first = told ?? pairs[0];
  if (!first) return [];
  const { was, tread } = first;
  const days = tread.from.compare(was.from);
  const count = pairs.length === 1 ? "1 step moves" : `${pairs.length} steps move`;
  const many = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return [
    change(
      "move",
      tread.key === THEN ? THEN : tread.key,
      say`${count} ${many} ${days > 0 ? "later" : "earlier"}: ${mg(tread.mg)} starts on ${tread.from}, not ${was.from}.`,
      told
        ? say`Your step to ${mg(tread.mg)} is now on ${tread.from}. It was ${was.from}.`
        : say`The days of some steps change. Read each dose and its day below.`,
    ),
  ];
}
