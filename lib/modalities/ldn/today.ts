import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { count, type Said, say } from "#lib/domain/words/say.ts";
import type { TodayItem } from "#lib/modalities/modality.ts";
import { type DoseRun, runOn, runs, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { amountSaid, type Intake, intakes } from "./units.ts";
import { atMoment, dayDoseSaid, fromTimeSaid, NAME } from "./words.ts";

/** How many nights before a change the patient hears of it (ux A1). */
const NOTICE_NIGHTS = 3;

/** What to take on a day. One item, or two where the dose is divided; none where no dose is planned. */
export function today(body: LdnBody, date: CalendarDate, startsOn: CalendarDate): readonly TodayItem[] {
  const all = treads(body, startsOn);
  const first = all[0];
  if (body.stoppedOn && date.compare(parseDate(body.stoppedOn)) >= 0) return [stopped(body)];
  if (!first) return [];
  if (date.compare(first.from) < 0) return [notYet(runs(all)[0] ?? first)];
  const found = runOn(all, date);
  if (!found) return [];
  const { now, before, after } = found;
  const old = date.compare(now.from) === 0 && before?.mg !== now.mg ? before : undefined;
  const other = old && old.timing !== now.timing ? [newDoseSaid(now, old)] : [];
  return intakes(now.mg, now.timing).map((intake, i, list) => ({
    key: list.length > 1 ? `ladder-${intake.moment}` : "ladder",
    moment: intake.moment,
    title: NAME,
    dose: mg(intake.mg),
    how: say`${atMoment(amountSaid(intake.mg, body.form), intake.moment)}.`,
    next: i === 0 ? [...other, ...comingUp(body, date, now, after)] : [],
    ...(old && old.timing === now.timing ? wasOf(intake, old) : {}),
    mayLog: true,
    asksOpioid: true,
  }));
}

/** Another dose of the day at other times: neither taking of it says what changed, so the whole day does. */
const newDoseSaid = (now: DoseRun, before: DoseRun): Said =>
  say`New today: ${dayDoseSaid(now)}. Before: ${dayDoseSaid(before)}.`;

/** The dose before, at the same moment of the day. */
function wasOf(intake: Intake, before: DoseRun): Pick<TodayItem, "was"> {
  const old = intakes(before.mg, before.timing).find((one) => one.moment === intake.moment);
  return old && old.mg !== intake.mg ? { was: mg(old.mg) } : {};
}

function comingUp(
  body: LdnBody,
  date: CalendarDate,
  now: DoseRun,
  after: DoseRun | undefined,
): readonly Said[] {
  if (!now.to) return [say`No change. Same dose until your review.`];
  const left = now.to.compare(date) + 1;
  if (after?.mg === now.mg) return [say`Same dose. ${fromTimeSaid(after)}`];
  const lines: Said[] = [];
  if (left <= NOTICE_NIGHTS)
    lines.push(
      left === 1 ? say`Last day on this dose.` : say`${count(left, "day", "days")} left on this dose.`,
    );
  lines.push(say`Same dose until ${now.to}.`);
  if (after) lines.push(newDoseFrom(now, after));
  else if (body.stoppedOn) lines.push(say`From ${parseDate(body.stoppedOn)}: none.`);
  return lines;
}

/** The time of day is named where it changes. */
const newDoseFrom = (now: DoseRun, after: DoseRun): Said =>
  now.timing === after.timing
    ? say`From ${after.from}: ${mg(after.mg)}.`
    : say`From ${after.from}: ${dayDoseSaid(after)}.`;

const notYet = (first: Pick<DoseRun, "mg" | "timing" | "from">): TodayItem => ({
  key: "ladder",
  moment: first.timing === "divided" ? "morning" : first.timing,
  title: NAME,
  how: say`Not yet. You start on ${first.from} with ${dayDoseSaid(first)}.`,
  next: [],
  mayLog: false,
});

const stopped = (body: LdnBody): TodayItem => ({
  key: "ladder",
  moment: body.timing === "divided" ? "morning" : body.timing,
  title: NAME,
  how: say`Stopped. Do not take it.`,
  next: body.stoppedOn ? [say`It stopped on ${parseDate(body.stoppedOn)}.`] : [],
  mayLog: false,
});
