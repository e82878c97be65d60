import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Change } from "#lib/domain/changes.ts";
import { mg } from "#lib/domain/dose.ts";
import { say } from "#lib/domain/say.ts";
import { change } from "./change.ts";
import { type Tread, treadOn, treads } from "./ladder.ts";
import { moved } from "./moved-steps.ts";
import type { LdnBody } from "./schema.ts";

type Ladder = readonly Tread[];
const doseOn = (ladder: Ladder, date: CalendarDate): number | undefined => treadOn(ladder, date)?.mg;
const doseBefore = (ladder: Ladder, { from }: Tread) => doseOn(ladder, from.subtract({ days: 1 }));

/**
 * Differences of two ladders, each up to its own stop; the stop itself is told beside them, and times of day are too. The
 * clinician reads them step by step; the patient reads what is taken from which night on, and of that only what is true of
 * the ladder as a whole.
 */
export function ladderChanges(before: LdnBody, after: LdnBody, startsOn: CalendarDate): readonly Change[] {
  const old = treads(before, startsOn);
  const now = treads(after, startsOn);
  const oldByKey = new Map(old.map((tread) => [tread.key, tread]));
  const newKeys = new Set(now.map((tread) => tread.key));
  const out: Change[] = [];
  for (const tread of now) {
    const was = oldByKey.get(tread.key);
    if (!was) out.push(...inserted(tread, old, now));
    else if (was.mg !== tread.mg) out.push(...otherDose(tread, old));
  }
  // What a stop takes out is said by the stop.
  const stays = ({ from }: Tread) => !after.stoppedOn || from.toString() < after.stoppedOn;
  for (const tread of old) if (!newKeys.has(tread.key) && stays(tread)) out.push(removed(tread, now));
  const all = [...out, ...moved(old, now)];
  const stoppedOn = [before.stoppedOn, after.stoppedOn].filter((stop) => stop !== undefined).sort()[0];
  const [was, is] = [before, after].map((body) => dosesOf(treads({ ...body, stoppedOn }, startsOn)));
  return all.length === 0 && was !== is ? [someDays()] : all;
}

/** First day of a tread on which the old ladder has another dose, or none; undefined where nothing differs. */
function firstOther({ mg: amount, from, to }: Tread, old: Ladder): CalendarDate | undefined {
  const edges = old.flatMap((tread) => [tread.from, ...(tread.to ? [tread.to.add({ days: 1 })] : [])]);
  return [from, ...edges.filter((day) => day.compare(from) > 0 && (!to || day.compare(to) <= 0))]
    .sort((a, b) => a.compare(b))
    .find((day) => doseOn(old, day) !== amount);
}

/** Last day of the dose of a tread, over every tread after it that keeps it; undefined where it has no end. */
function sameUntil(tread: Tread, ladder: Ladder): CalendarDate | undefined {
  const rest = ladder.slice(ladder.indexOf(tread));
  const other = rest.findIndex(({ mg: amount }) => amount !== tread.mg);
  return (other < 0 ? rest.at(-1) : rest[other - 1])?.to;
}

/** Nothing where the old ladder gives the same dose on all its days: then only the writing differs. */
function inserted(tread: Tread, old: Ladder, now: Ladder): readonly Change[] {
  const first = firstOther(tread, old);
  if (!first) return [];
  const { mg: amount, from, to, kind, why } = tread;
  const until = to ? say` until ${to}` : say``;
  const named = kind === "hold" ? "Hold at" : kind === "stepBack" ? "Step back to" : "New step:";
  const last = doseBefore(now, tread);
  const end = sameUntil(tread, now);
  const patient =
    last === amount || first.compare(from) > 0
      ? say`Your dose stays at ${mg(amount)}${end ? say` until ${end}` : say``}.`
      : last !== undefined && amount < last
        ? say`Your dose goes back to ${mg(amount)} on ${from}.`
        : say`New step: ${mg(amount)} from ${from}.`;
  return [change("dose", tread.key, say`${named} ${mg(amount)} from ${from}${until}.`, patient, why)];
}

/** From the first day that differs: "not 2 mg" is what would have been taken that night. */
function otherDose(now: Tread, old: Ladder): readonly Change[] {
  const from = firstOther(now, old);
  if (!from) return [];
  const was = doseOn(old, from);
  return [
    change(
      "dose",
      now.key,
      was === undefined
        ? say`Dose from ${from}: ${mg(now.mg)}.`
        : say`Dose from ${from}: ${mg(was)} becomes ${mg(now.mg)}.`,
      say`From ${from} you take ${mg(now.mg)}${was === undefined ? say`` : say`, not ${mg(was)}`}.`,
      now.why,
    ),
  ];
}

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

/** The doses of a ladder in a row with their first days, to tell whether any night has another. */
const dosesOf = (ladder: Ladder): string =>
  [...ladder.filter((tread, i) => ladder[i - 1]?.mg !== tread.mg), ladder.at(-1)]
    .map((tread, i, list) => (i < list.length - 1 ? `${tread?.from} ${tread?.mg}` : `${tread?.to ?? ""}`))
    .join();

const someDays = (): Change =>
  change(
    "move",
    "ladder",
    say`The days of some doses change.`,
    say`The days of some steps change. Read each dose and its day below.`,
  );
