import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { labNames, visitOfOrder, visitsOfBody } from "./needs.ts";
import type { HormonesBody, LabOrder, Therapy } from "./schema.ts";
import {
  CYCLE_DAYS,
  intakeDays,
  lastDay,
  lastDays,
  type Stretch,
  stretchOn,
  takenDoses,
} from "./stretches.ts";
import { genericName, productName, rhythmText } from "./words.ts";

/** The plan's first day, and the day before which all is over. */
type Days = { startsOn: CalendarDate; since?: CalendarDate | undefined };
type Draft = { kind: Change["kind"]; clinician: Said; patient: Said };
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const theName = (item: Therapy): string =>
  `${item.form === "patch" || item.form === "gel" || item.form === "injection" ? "the " : ""}${genericName(item)}`;

const later = (day: CalendarDate, since: CalendarDate | undefined): CalendarDate =>
  since && since.compare(day) > 0 ? since : day;

/** Doses that are still to be taken on a day or after it, each from its first intake from then on. */
function dosesSince(item: Therapy, { startsOn, since }: Days): readonly Stretch[] {
  const first = startOfWeek(startsOn, item.startWeek);
  return takenDoses(item, startsOn).flatMap((stretch) => {
    if (!since || stretch.from.compare(since) >= 0) return [stretch];
    if (stretch.to && stretch.to.compare(since) < 0) return [];
    const [from] = intakeDays(item, stretch, first, [since, since.add({ days: CYCLE_DAYS })]);
    return from ? [{ ...stretch, from }] : [];
  });
}

const stepsSaid = (item: Therapy, days: Days): Said =>
  dosesSince(item, days).flatMap(({ from, dose }, i) => [
    ...(i === 0 ? [] : [", "]),
    ...say`${dose} from ${from}`,
  ]);

const beginsOn = (item: Therapy, days: Days): CalendarDate =>
  dosesSince(item, days)[0]?.from ?? later(startOfWeek(days.startsOn, item.startWeek), days.since);

const added = (item: Therapy, days: Days): Draft => ({
  kind: "add",
  clinician: say`${productName(item)} is added: ${stepsSaid(item, days)}, ${rhythmText(item)}.`,
  patient: say`You start ${theName(item)}, ${dosesSince(item, days)[0]?.dose ?? item.dose}, on ${beginsOn(item, days)}.`,
});
const stopped = (item: Therapy): Draft => ({
  kind: "stop",
  clinician: say`${productName(item)} ${item.dose} is stopped.`,
  // Hydrocortisone must never be stopped at once: Endocrine Society 2016.
  patient:
    item.therapy === "hydrocortisone"
      ? say`Your hydrocortisone changes. Do not stop it until we have talked.`
      : say`You stop ${theName(item)}.`,
});

/** First day from which the two ask for another dose, a day on which it is taken, with that dose and the one it replaces; undefined when there is none. */
function firstDifference(before: Therapy, after: Therapy, days: Days) {
  const { startsOn } = days;
  const starts = [before, after].flatMap((item) => dosesSince(item, days).map(({ from }) => from));
  return starts
    .sort((a, b) => a.compare(b))
    .map((from) => {
      const [was, is] = [before, after].map((item) => stretchOn(item, from, startsOn)?.dose);
      return { from, was, is };
    })
    .find(({ was, is }) => is && !same(was, is));
}

/** What is new about a dose and from when: a step that stays as it was is not said again. */
function doseDraft(before: Therapy, after: Therapy, days: Days): readonly Draft[] {
  if (same([before.dose, before.changes], [after.dose, after.changes])) return [];
  const name = genericName(after);
  const first = firstDifference(before, after, days);
  if (!first?.is) {
    const clinician = say`${productName(after)}: the steps are noted anew. The dose of each day is the same.`;
    return [{ kind: "dose", clinician, patient: say`Your ${name} dose stays as it is.` }];
  }
  const { from: day, was, is } = first;
  const following = dosesSince(after, days).filter(({ from }) => from.compare(day) > 0);
  const clinician: Said = [
    ...say`${productName(after)} from ${day}: ${was ?? "none"} becomes ${is}`,
    ...following.flatMap(({ from, dose }) => say`, ${dose} from ${from}`),
    ".",
  ];
  const patient: Said = [
    ...say`From ${day} your ${name} dose is ${is}`,
    ...(was ? say`, not ${was}.` : say`.`),
    ...following.flatMap(({ from, dose }) => say` From ${from} it is ${dose}.`),
  ];
  return [{ kind: "dose", clinician, patient }];
}

/** The day is one on which something is taken; of a patch it is said when the last comes off. */
function endSaid(item: Therapy, { startsOn, since }: Days): Said {
  const [name, last] = [genericName(item), lastDays(item, startsOn)];
  if (!last) return say`You keep on with ${name}.`;
  if (since && last.end.compare(since) < 0) return say`You stop ${theName(item)}.`;
  if (since && last.taken.compare(since) < 0) return say`You take no more ${name}.`;
  if (last.taken.compare(last.end) === 0) return say`Your last day of ${name} is ${last.end}.`;
  return item.form === "patch"
    ? say`The last new ${name} is on ${last.taken}. Take it off after ${last.end}.`
    : say`Your last dose of ${name} is on ${last.taken}.`;
}

function therapyDrafts(before: Therapy, after: Therapy, days: Days): readonly Draft[] {
  const { startsOn, since } = days;
  if (before.therapy !== after.therapy || before.form !== after.form)
    return [stopped(before), added(after, days)];
  const name = genericName(after);
  const drafts: Draft[] = [...doseDraft(before, after, days)];
  if (!same(before.rhythm, after.rhythm)) {
    const clinician = say`${productName(after)}: ${rhythmText(before)} becomes ${rhythmText(after)}.`;
    drafts.push({ kind: "dose", clinician, patient: say`You now use ${name} ${rhythmText(after)}.` });
  }
  if (before.startWeek !== after.startWeek) {
    const [from, to] = [before, after].map((item) => beginsOn(item, days)) as [CalendarDate, CalendarDate];
    const clinician = say`${productName(after)} starts on ${to}, not on ${from}.`;
    drafts.push({ kind: "move", clinician, patient: say`You start ${name} on ${to}.` });
  }
  // A course of fixed weeks that starts later also ends later: the days count, not the number of weeks.
  const [ended, last] = [before, after].map((item) => lastDay(item, startsOn));
  if (ended?.toString() !== last?.toString()) {
    const clinician =
      last && since && last.compare(since) < 0
        ? say`${productName(after)} has ended.`
        : last
          ? say`${productName(after)} ends on ${last}.`
          : say`${productName(after)} goes on until it is reviewed.`;
    drafts.push({ kind: "move", clinician, patient: endSaid(after, days) });
  }
  if (drafts.length > 0 || same(before, after)) return drafts;
  const clinician = say`${productName(after)}: indication or compounding is noted anew. The dose is the same.`;
  return [{ kind: "text", clinician, patient: say`Your ${name} dose stays the same.` }];
}

/** What a dropped order means to the patient: nobody is sent away from a draw that still stands in the same days. */
function droppedSaid(order: LabOrder, body: HormonesBody | null, startsOn: CalendarDate): Said {
  const { earliest, latest } = visitOfOrder(order, startsOn);
  const still = (body ? visitsOfBody(body, startsOn) : []).find(
    (visit) =>
      visit.type === "bloodDraw" &&
      visit.earliest.compare(latest) <= 0 &&
      visit.latest.compare(earliest) >= 0,
  );
  return still
    ? say`You still need a blood test between ${still.earliest} and ${still.latest}.`
    : say`You do not need the blood test of ${earliest}.`;
}

function changedOrder(before: LabOrder, after: LabOrder, startsOn: CalendarDate): readonly Draft[] {
  const [was, day] = [before, after].map(({ week }) => startOfWeek(startsOn, week)) as [
    CalendarDate,
    CalendarDate,
  ];
  const labs = labNames(after.labs);
  if (before.week !== after.week) {
    const clinician = say`Blood draw moves from ${was} to ${day}: ${labs}.`;
    return [{ kind: "move", clinician, patient: say`Your blood test moves to the week of ${day}.` }];
  }
  if (same([...before.labs].sort(), [...after.labs].sort())) {
    const clinician = say`Blood draw of ${day}: its note or reason is another. The tests are the same.`;
    return [{ kind: "text", clinician, patient: say`Your blood test in the week of ${day} stays the same.` }];
  }
  const clinician = say`Blood draw of ${day} is now: ${labs}.`;
  return [{ kind: "text", clinician, patient: say`The blood test of ${day} checks other things.` }];
}

function orderDrafts(
  before: LabOrder | undefined,
  after: LabOrder | undefined,
  body: HormonesBody | null,
  startsOn: CalendarDate,
): readonly Draft[] {
  if (before && after) return same(before, after) ? [] : changedOrder(before, after, startsOn);
  if (after) {
    const day = startOfWeek(startsOn, after.week);
    const clinician = say`Blood draw is added, week of ${day}: ${labNames(after.labs)}.`;
    return [{ kind: "add", clinician, patient: say`We ask for a blood test in the week of ${day}.` }];
  }
  if (!before) return [];
  const clinician = say`Blood draw of ${startOfWeek(startsOn, before.week)} is dropped: ${labNames(before.labs)}.`;
  return [{ kind: "stop", clinician, patient: droppedSaid(before, body, startsOn) }];
}

const keyed = <Item extends { key: string }>(items: readonly Item[] | undefined) =>
  new Map((items ?? []).map((item) => [item.key, item]));

/** Differences between two bodies, most important first; none when nothing changed. */
export function hormonesChanges(
  before: HormonesBody | null,
  after: HormonesBody | null,
  startsOn: CalendarDate,
  since?: CalendarDate,
): readonly Change[] {
  const days = { startsOn, since };
  const tagged = (item: string, drafts: readonly Draft[]): Change[] =>
    drafts.map((draft) => ({ modality: "hormones", item, ...draft }));
  const [old, now] = [keyed(before?.therapies), keyed(after?.therapies)];
  const therapies = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is) return tagged(key, therapyDrafts(was, is, days));
    return tagged(key, was ? [stopped(was)] : is ? [added(is, days)] : []);
  });
  const [oldOrders, newOrders] = [keyed(before?.orders), keyed(after?.orders)];
  const orders = [...new Set([...oldOrders.keys(), ...newOrders.keys()])].flatMap((key) =>
    tagged(key, orderDrafts(oldOrders.get(key), newOrders.get(key), after, startsOn)),
  );
  return [...therapies, ...orders].sort(byImportance);
}
