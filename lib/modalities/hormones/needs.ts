import { type Need, SHARED_VISITS } from "#lib/domain/scheduling/need.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { drawRules, orderableLabName } from "./labs.ts";
import type { HormonesBody, LabOrder, Therapy } from "./schema.ts";
import { type Stretch, stretchesOf } from "./stretches.ts";
import { therapyFacts } from "./therapies.ts";
import type { Monitor } from "./therapy-facts.ts";

/** A visit that the treatment asks for, with what it is about; only coded fields of it ever reach the desk. */
export type Visit = {
  key: string;
  type: "bloodDraw" | "review";
  earliest: CalendarDate;
  target: CalendarDate;
  latest: CalendarDate;
  labs: readonly string[];
  checks: readonly string[];
  items: readonly string[];
  why?: string;
  after?: string;
  /** Last day of the draw that it waits for. */
  drawnBy?: CalendarDate;
};

const sooner = (a: CalendarDate, b: CalendarDate): CalendarDate => (a.compare(b) <= 0 ? a : b);
const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a.compare(b) >= 0 ? a : b);
const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/**
 * The window ends with the course. A check that falls due when the course is just over looks back on it (four weeks of
 * melatonin with a sleep diary), and one that is wanted even then (a level after eight weeks of treatment) keeps its days.
 */
const lastOf = (latest: CalendarDate, target: CalendarDate, ends: CalendarDate | undefined): CalendarDate =>
  ends && target.compare(ends) < 0 ? sooner(latest, ends.subtract({ days: 1 })) : latest;

/** The window of a check, or undefined when the dose changes or the course ends before it is due. */
function windowOf(item: Therapy, monitor: Monitor, stretch: Stretch, startsOn: CalendarDate) {
  const target = stretch.from.add({ weeks: monitor.weeks });
  const earliest = later(target.subtract({ days: monitor.early }), stretch.from);
  const ends = item.weeks === undefined ? undefined : startOfWeek(startsOn, item.startWeek + item.weeks);
  if (ends && !monitor.evenIfEnded && target.compare(ends) > 0) return undefined;
  const changes = monitor.from === "change" && stretch.to && (!ends || stretch.to.compare(ends) < 0);
  const latest = lastOf(target.add({ days: monitor.late }), target, monitor.evenIfEnded ? undefined : ends);
  if (!changes || !stretch.to) return { earliest, target, latest };
  // The level of a dose is drawn before the next dose begins; when that comes first, the next dose has its own check.
  if (target.compare(stretch.to) > 0) return undefined;
  return { earliest, target, latest: sooner(latest, stretch.to) };
}

function visitsOf(item: Therapy, startsOn: CalendarDate): readonly Visit[] {
  const stretches = stretchesOf(item, startsOn);
  return therapyFacts(item.therapy).monitor.flatMap((monitor) =>
    (monitor.from === "change" ? stretches : stretches.slice(0, 1)).flatMap((stretch, dose): Visit[] => {
      const days = windowOf(item, monitor, stretch, startsOn);
      if (!days) return [];
      const key = `${item.key}.dose-${dose}.week-${monitor.weeks}`;
      const type = monitor.labs.length > 0 ? "bloodDraw" : "review";
      return [{ key, type, ...days, labs: monitor.labs, checks: monitor.checks, items: [item.key] }];
    }),
  );
}

/** A draw that the plan orders itself: from the first day of its week to the end of the next. */
export function visitOfOrder(order: LabOrder, startsOn: CalendarDate): Visit {
  const earliest = startOfWeek(startsOn, order.week);
  const [target, latest] = [earliest.add({ days: 3 }), earliest.add({ days: 13 })];
  return {
    key: order.key,
    type: "bloodDraw",
    earliest,
    target,
    latest,
    labs: order.labs,
    checks: [],
    items: [order.key],
    why: order.why,
  };
}

/** Two visits in one, under the key of the first: the days that serve both. Undefined when there are none. */
function together(a: Visit, b: Visit): Visit | undefined {
  const [earliest, latest] = [later(a.earliest, b.earliest), sooner(a.latest, b.latest)];
  // A review of one result cannot be the review of another that may not be in yet.
  const waitsForTwo = a.after && b.after && a.after !== b.after;
  if (waitsForTwo || earliest.compare(latest) > 0) return undefined;
  // A draw on its last day is reviewed too: the talk that shares its review must not be over by then.
  const drawnBy = a.drawnBy ?? b.drawnBy;
  if (drawnBy && latest.compare(drawnBy) < 0) return undefined;
  const aimed = b.after && !a.after ? b.target : a.target;
  const target = sooner(later(aimed, earliest), latest);
  return {
    ...b,
    ...a,
    earliest,
    target,
    latest,
    labs: union(a.labs, b.labs),
    checks: union(a.checks, b.checks),
    items: union(a.items, b.items),
  };
}

/** Fewer trips: a visit joins the first earlier one whose window it shares. */
function joined(visits: readonly Visit[]): readonly Visit[] {
  const kept: Visit[] = [];
  for (const visit of visits) {
    const at = kept.findIndex((other) => together(other, visit));
    const both = at < 0 ? undefined : together(kept[at] as Visit, visit);
    if (both) kept[at] = both;
    else kept.push(visit);
  }
  return kept;
}

/**
 * Results take some days; the review follows its draw by 4 to 14 days, a booking convention of the clinic. It may come after
 * the last day of a course: what was drawn is talked over in any case.
 */
const reviewAfter = (draw: Visit): Visit => ({
  key: `${draw.key}.review`,
  type: "review",
  earliest: draw.earliest.add({ days: 4 }),
  target: draw.target.add({ days: 7 }),
  latest: draw.latest.add({ days: 14 }),
  labs: draw.labs,
  checks: [],
  items: draw.items,
  after: draw.key,
  drawnBy: draw.latest,
});

/** Every draw and review that a body asks for, joined where one trip serves two, in order of the day aimed at. */
export function visitsOfBody(body: HormonesBody, startsOn: CalendarDate): readonly Visit[] {
  // The products' visits first: they keep their keys, and what is booked for them, when an order comes or goes.
  const checks = body.therapies.flatMap((item) => visitsOf(item, startsOn));
  const orders = body.orders.map((order) => visitOfOrder(order, startsOn));
  const draws = joined([...checks.filter(({ type }) => type === "bloodDraw"), ...orders]);
  const ordered = new Set(body.orders.map(({ key }) => key));
  const reviews = joined([
    ...draws.filter(({ key }) => !ordered.has(key)).map(reviewAfter),
    ...checks.filter(({ type }) => type === "review"),
    ...draws.filter(({ key }) => ordered.has(key)).map(reviewAfter),
  ]);
  return [...draws, ...reviews].sort((a, b) => a.target.compare(b.target));
}

/** "Thyrotropin (TSH), Free T4". */
export const labNames = (labs: readonly string[]): string => labs.map(orderableLabName).join(", ");

/** The same for a narrow place: at most three names, and how many more. */
export const fewLabNames = (labs: readonly string[]): string =>
  labs.length <= 3 ? labNames(labs) : `${labNames(labs.slice(0, 2))} and ${labs.length - 2} more`;

/** What the desk books: visit type, minutes, provider and days. No drug, no test and no reason is in it. */
export const hormonesNeeds = (body: HormonesBody, startsOn: CalendarDate): readonly Need[] =>
  visitsOfBody(body, startsOn).map(({ key, type, earliest, target, latest, after, labs }) => ({
    key,
    visitType: type,
    minutes: SHARED_VISITS[type].minutes,
    who: SHARED_VISITS[type].who,
    earliest,
    target,
    latest,
    ...(type === "bloodDraw" && drawRules(labs).includes("early")
      ? { partOfDay: "earlyMorning" as const }
      : {}),
    ...(after ? { after } : {}),
  }));

/** Every test that a draw of this body takes: ordered by the plan, or asked for by a product's checks. */
export const hormonesLabs = (body: HormonesBody, startsOn: CalendarDate): readonly string[] => [
  ...new Set(visitsOfBody(body, startsOn).flatMap(({ labs }) => labs)),
];
