import { type CalendarDate, parseDate } from "#lib/domain/calendar.ts";
import { byImportance, type Change } from "#lib/domain/changes.ts";
import { mg } from "#lib/domain/dose.ts";
import { say } from "#lib/domain/say.ts";
import { prescribes } from "./brings.ts";
import { change } from "./change.ts";
import { bestDose, treads } from "./ladder.ts";
import { ladderChanges } from "./ladder-changes.ts";
import type { LdnBody } from "./schema.ts";
import { settingChanges } from "./setting-changes.ts";
import { doseSaid } from "./words.ts";

/** Differences in plain words, most important first; empty when a reader would not notice any. */
export function changes(
  before: LdnBody | null,
  after: LdnBody | null,
  startsOn: CalendarDate,
): readonly Change[] {
  const had = before !== null && prescribes(before);
  const has = after !== null && prescribes(after);
  if (!had && !has) return [];
  if (!had) return after ? [added(after, startsOn)] : [];
  if (!has || !after) return [removed()];
  if (after.stoppedOn && after.stoppedOn !== before.stoppedOn) return [stopped(after.stoppedOn, after.why)];
  return [
    ...(before.stoppedOn && !after.stoppedOn ? [resumed(after, startsOn)] : []),
    ...ladderChanges(before, after, startsOn),
    ...settingChanges(before, after),
  ].sort(byImportance);
}

function added(body: LdnBody, startsOn: CalendarDate): Change {
  const first = treads({ ...body, stoppedOn: undefined }, startsOn)[0];
  const best = bestDose(body);
  const dose = first ? doseSaid(first.mg, first.timing) : say`no dose`;
  const top = best && best.mg !== first?.mg ? say`, up to ${mg(best.mg)}` : say``;
  return change(
    "add",
    "ladder",
    say`Naltrexone starts on ${startsOn}: ${dose}${top}.`,
    say`You start naltrexone on ${startsOn}: ${dose}.`,
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

const stopped = (on: string, why?: string): Change =>
  change(
    "stop",
    "ladder",
    say`Naltrexone stops on ${parseDate(on)}.`,
    say`Naltrexone stops on ${parseDate(on)}. Take none from that day.`,
    why,
  );

const resumed = (body: LdnBody, startsOn: CalendarDate): Change =>
  change(
    "dose",
    "ladder",
    say`Naltrexone is no longer stopped; the ladder of ${startsOn} holds again.`,
    say`You take naltrexone again. Read each dose and its day below.`,
    body.why,
  );
