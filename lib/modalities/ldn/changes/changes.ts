import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { say } from "#lib/domain/words/say.ts";
import { prescribes } from "../brings.ts";
import { treads } from "../ladder/ladder.ts";
import type { LdnBody } from "../schema.ts";
import { doseSaid } from "../words.ts";
import { change } from "./change.ts";
import { goesOn, ladderChanges } from "./ladder-changes.ts";
import { settingChanges } from "./setting-changes.ts";
import { timeChanges } from "./time-changes.ts";

/** Differences in plain words, most important first; empty when a reader would not notice any. Days before `since` are over. */
export function changes(
  before: LdnBody | null,
  after: LdnBody | null,
  startsOn: CalendarDate,
  since?: CalendarDate,
): readonly Change[] {
  const had = before !== null && prescribes(before);
  const has = after !== null && prescribes(after);
  if (!had && !has) return [];
  if (!had) return after ? firstTime(after, startsOn) : [];
  if (!has || !after) return [removed()];
  return [
    ...stopChanges(before, after, startsOn),
    ...ladderChanges(before, after, startsOn, since),
    ...timeChanges(before, after, startsOn, since),
    ...settingChanges(before, after),
  ].sort(byImportance);
}

/** A stop that comes, moves or is taken back. It gives no reason of the plan's: that one was written for the doses. */
function stopChanges(before: LdnBody, after: LdnBody, startsOn: CalendarDate): readonly Change[] {
  const [was, is] = [before.stoppedOn, after.stoppedOn];
  if (was === is) return [];
  if (is) return [was && is > was && goesOn(before, after, startsOn) ? later(is, was) : stopped(is)];
  return was && goesOn(before, after, startsOn) ? [resumed(parseDate(was))] : [];
}

/** A first version may hold its stop already; one whose stop comes before its first night starts nothing. */
const firstTime = (body: LdnBody, startsOn: CalendarDate): readonly Change[] => [
  ...(treads(body, startsOn).length > 0 ? [added(body, startsOn)] : []),
  ...(body.stoppedOn ? [stopped(body.stoppedOn)] : []),
];

function added(body: LdnBody, startsOn: CalendarDate): Change {
  const ladder = treads(body, startsOn);
  const first = ladder[0];
  const best = Math.max(...ladder.map((tread) => tread.mg));
  const dose = first ? doseSaid(first.mg, first.timing) : say`no dose`;
  const top = first && best !== first.mg ? say`, up to ${mg(best)}` : say``;
  const from = first?.from ?? startsOn;
  return change(
    "add",
    "ladder",
    body.before
      ? say`Naltrexone starts on ${from}: ${dose}${top}. Before: ${mg(body.before.mg)} since ${parseDate(body.before.since)}, told by ${body.before.toldBy}.`
      : say`Naltrexone starts on ${from}: ${dose}${top}.`,
    say`You start naltrexone on ${from}: ${dose}.`,
    body.why,
  );
}

const removed = (): Change =>
  change(
    "stop",
    "ladder",
    say`Naltrexone is taken out of the plan.`,
    say`Naltrexone is no longer in your plan. Do not take it.`,
  );

const stopped = (on: string): Change =>
  change(
    "stop",
    "ladder",
    say`Naltrexone stops on ${parseDate(on)}.`,
    say`Naltrexone stops on ${parseDate(on)}. Take none from that day.`,
  );

const later = (on: string, was: string): Change =>
  change(
    "stop",
    "ladder",
    say`Naltrexone stops on ${parseDate(on)}, not on ${parseDate(was)}.`,
    say`Naltrexone now stops on ${parseDate(on)}, not ${parseDate(was)}. Take none from that day.`,
  );

/** The stop had not come: doses go on from its day. */
const resumed = (stop: CalendarDate): Change =>
  change(
    "dose",
    "ladder",
    say`The stop on ${stop} is taken back; the ladder goes on from that day.`,
    say`The stop on ${stop} is taken back. Read each dose and its day below.`,
  );
