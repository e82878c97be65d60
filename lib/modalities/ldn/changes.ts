import { type CalendarDate, parseDate } from "#lib/domain/calendar.ts";
import { byImportance, type Change } from "#lib/domain/changes.ts";
import { mg } from "#lib/domain/dose.ts";
import { say } from "#lib/domain/say.ts";
import { prescribes } from "./brings.ts";
import { change } from "./change.ts";
import { bestDose, THEN, type Tread, treads } from "./ladder.ts";
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

function ladderChanges(before: LdnBody, after: LdnBody, startsOn: CalendarDate): readonly Change[] {
  const old = treads({ ...before, stoppedOn: undefined }, startsOn);
  const now = treads({ ...after, stoppedOn: undefined }, startsOn);
  const oldByKey = new Map(old.map((tread) => [tread.key, tread]));
  const newKeys = new Set(now.map((tread) => tread.key));
  const out: Change[] = [];
  for (const tread of now) {
    const was = oldByKey.get(tread.key);
    if (!was) out.push(inserted(tread));
    else if (was.mg !== tread.mg) out.push(otherDose(was, tread));
    else if (was.timing !== tread.timing && before.timing === after.timing) out.push(otherTime(was, tread));
  }
  for (const tread of old)
    if (!newKeys.has(tread.key))
      out.push(
        change(
          "dose",
          tread.key,
          say`The step of ${mg(tread.mg)} from ${tread.from} is taken out.`,
          say`There is no step to ${mg(tread.mg)} on ${tread.from} any more.`,
        ),
      );
  return [...out, ...moved(old, now)];
}

function inserted(tread: Tread): Change {
  const { mg: amount, from, to, kind, why } = tread;
  const until = to ? say` until ${to}` : say``;
  if (kind === "hold")
    return change(
      "dose",
      tread.key,
      say`Hold at ${mg(amount)} from ${from}${until}.`,
      say`Your dose stays at ${mg(amount)}${until}.`,
      why,
    );
  if (kind === "stepBack")
    return change(
      "dose",
      tread.key,
      say`Step back to ${mg(amount)} from ${from}${until}.`,
      say`Your dose goes back to ${mg(amount)} on ${from}.`,
      why,
    );
  return change(
    "dose",
    tread.key,
    say`New step: ${mg(amount)} from ${from}${until}.`,
    say`New step: ${mg(amount)} from ${from}.`,
    why,
  );
}

const otherDose = (was: Tread, now: Tread): Change =>
  change(
    "dose",
    now.key,
    say`Dose from ${now.from}: ${mg(was.mg)} becomes ${mg(now.mg)}.`,
    say`From ${now.from} you take ${mg(now.mg)}, not ${mg(was.mg)}.`,
    now.why,
  );

const otherTime = (was: Tread, now: Tread): Change =>
  change(
    "dose",
    now.key,
    say`From ${now.from}: ${doseSaid(was.mg, was.timing)} becomes ${doseSaid(now.mg, now.timing)}.`,
    say`From ${now.from} you take ${doseSaid(now.mg, now.timing)}.`,
    now.why,
  );

/** Steps that both ladders have and that start on another day, as one line: the next one by date. */
function moved(old: readonly Tread[], now: readonly Tread[]): readonly Change[] {
  const pairs = now.flatMap((tread) => {
    const was = old.find((other) => other.key === tread.key);
    return was && was.from.compare(tread.from) !== 0 ? [{ was, tread }] : [];
  });
  const first = pairs[0];
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
      say`Your step to ${mg(tread.mg)} is now on ${tread.from}. It was ${was.from}.`,
    ),
  ];
}
