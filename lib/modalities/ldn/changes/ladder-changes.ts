import type { Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { treadOn, treads } from "../ladder/ladder.ts";
import type { LdnBody } from "../schema.ts";
import { change } from "./change.ts";
import { doseChanges, type LadderChange, type MovedStep, type Nights } from "./dose-changes.ts";

/** Differences of two ladders in doses, told beside the stop and the times of day. Nothing is said of nights before `since`. */
export function ladderChanges(
  before: LdnBody,
  after: LdnBody,
  startsOn: CalendarDate,
  since?: CalendarDate,
): readonly Change[] {
  const [old, now] = [treads(before, startsOn), treads(after, startsOn)];
  const nights: Nights = { since, before: endOf(before, after, startsOn) };
  return doseChanges(old, now, nights).map((one) =>
    change(
      one.kind === "moved" ? "move" : "dose",
      one.item,
      clinicianSaid(one, kindOn(after, startsOn, one)),
      patientSaid(one, since),
      one.why,
    ),
  );
}

/**
 * The day from which a stop says all there is to say. Where a stop was and none is, the ladder's days from there on are told
 * as "taken back", unless a pause came between: then the dose begins again on its own night.
 */
export function endOf(before: LdnBody, after: LdnBody, startsOn: CalendarDate): CalendarDate | undefined {
  const [was, is] = [before.stoppedOn, after.stoppedOn];
  if (was && (!is || is > was) && !goesOn(before, after, startsOn)) return is ? parseDate(is) : undefined;
  const first = [was, is].filter((day) => day !== undefined).sort()[0];
  return first ? parseDate(first) : undefined;
}

/** Is a dose taken on the day of the stop that was. */
export const goesOn = (before: LdnBody, after: LdnBody, startsOn: CalendarDate): boolean =>
  before.stoppedOn !== undefined &&
  treadOn(treads(after, startsOn), parseDate(before.stoppedOn)) !== undefined;

const kindOn = (body: LdnBody, startsOn: CalendarDate, one: LadderChange) =>
  "from" in one ? treadOn(treads(body, startsOn), one.from)?.kind : undefined;

const until = (to: CalendarDate | undefined): Said => (to ? say` until ${to}` : say``);

function clinicianSaid(one: LadderChange, kind: string | undefined): Said {
  switch (one.kind) {
    case "none":
      return say`No dose from ${one.from} until ${one.to}.`;
    case "moved":
      return movedSaid(one.steps, one.days);
    case "begins":
      return say`Dose from ${one.from}: ${mg(one.mg)}${until(one.to)}.`;
    default: {
      const { mg: amount, from, to, was } = one;
      if (kind === "hold" && one.kind === "stays")
        return say`Hold at ${mg(amount)} from ${from}${until(to)}.`;
      if (kind === "stepBack" && one.kind === "down")
        return say`Step back to ${mg(amount)} from ${from}${until(to)}.`;
      return was === undefined || was === amount
        ? say`Dose from ${from}: ${mg(amount)}${until(to)}.`
        : say`Dose from ${from}: ${mg(was)} becomes ${mg(amount)}${until(to)}.`;
    }
  }
}

function movedSaid([first, ...more]: readonly [MovedStep, ...MovedStep[]], days: number): Said {
  const count = more.length === 0 ? "1 step moves" : `${more.length + 1} steps move`;
  const many = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return say`${count} ${many} ${days > 0 ? "later" : "earlier"}: ${mg(first.mg)} starts on ${first.from}, not ${first.was}.`;
}

/** What the patient reads. A dose "stays" where it is taken already; "again" is said only of one that was taken before. */
function patientSaid(one: LadderChange, since: CalendarDate | undefined): Said {
  switch (one.kind) {
    case "none":
      return say`You take none from ${one.from} until ${one.to}.`;
    case "moved":
      return one.steps.flatMap((step, i) => [
        ...(i > 0 ? [" "] : []),
        ...say`Your step to ${mg(step.mg)} is now on ${step.from}. It was ${step.was}.`,
      ]);
    case "stays":
      return since && one.since.compare(since) > 0
        ? say`From ${one.since} you take ${mg(one.mg)}${until(one.to)}.`
        : say`Your dose stays at ${mg(one.mg)}${until(one.to)}.`;
    case "instead":
      return say`From ${one.from} you take ${mg(one.mg)}, not ${mg(one.was)}.`;
    case "begins":
      return say`From ${one.from} you take ${mg(one.mg)}.`;
    case "up":
      return one.again
        ? say`You take ${mg(one.mg)} again from ${one.from}.`
        : say`New step: ${mg(one.mg)} from ${one.from}.`;
    case "down":
      return one.again
        ? say`Your dose goes back to ${mg(one.mg)} on ${one.from}.`
        : say`Your dose goes down to ${mg(one.mg)} on ${one.from}.`;
  }
}
