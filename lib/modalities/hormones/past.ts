import { canonical } from "#lib/domain/plan/canonical.ts";
import {
  freshKeys,
  hasBegun,
  hasEnded,
  isOver,
  LAST_WEEK,
  lastWeek,
  pastWeeks,
  weekOn,
  weeksLate,
} from "#lib/domain/plan/past-weeks.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import type { Past } from "#lib/modalities/modality.ts";
import {
  amountInWeek,
  type DoseChange,
  type HormonesBody,
  MAX_CHANGES,
  MAX_PRODUCTS,
  type Therapy,
} from "./schema.ts";

/** Product, rhythm and amounts of each item in the weeks that are over. */
export function past({ therapies }: HormonesBody, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekOn(startsOn, today);
  return Object.fromEntries(therapies.map((item) => [item.key, pastOf(item, week)]));
}

const productOf = ({ therapy, form, dose, rhythm }: Therapy) => ({ therapy, form, unit: dose.unit, rhythm });

/** Weeks before a week in which the amount changes, each with the new one. */
const amountsBefore = (item: Therapy, week: number): readonly DoseChange[] =>
  item.changes.filter(
    (change) => change.week < week && change.amount !== amountInWeek(item, change.week - 1),
  );

const pastOf = (item: Therapy, week: number): readonly unknown[] =>
  pastWeeks(item, week).map((weeks) => ({
    weeks,
    ...productOf(item),
    first: item.dose.amount,
    changes: amountsBefore(item, week),
  }));

/**
 * What was taken stays as it was, and the new entry holds from this week on: in the same item where product and rhythm are
 * the same, else as an item of its own after the old one. A part that is new in a plan that runs begins in this week, with all
 * that follows as much later.
 */
export function withPast(
  before: HormonesBody | null,
  after: HormonesBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): HormonesBody {
  const week = weekOn(startsOn, today);
  if (!before) return partLater(after, week);
  const had = (item: Therapy) => {
    const was = before.therapies.find(({ key }) => key === item.key);
    return was && hasBegun(was, week) ? was : undefined;
  };
  const fresh = freshKeys([...before.therapies, ...after.therapies, ...after.orders].map(({ key }) => key));
  const therapies = after.therapies.flatMap((item) => {
    const was = had(item);
    if (was) return goesOnFrom(was, item, { week, startsOn, fresh });
    // What is new of one product is one course: it is moved together.
    const course = after.therapies.filter(
      (one) => !had(one) && canonical(product(one)) === canonical(product(item)),
    );
    return later(
      item,
      weeksLate(
        course.map(({ startWeek }) => startWeek),
        week,
      ),
    );
  });
  return { ...after, therapies: withinMost(therapies, week) };
}

const product = ({ therapy, form }: Therapy) => ({ therapy, form });

function partLater({ therapies, orders }: HormonesBody, week: number): HormonesBody {
  const starts = [...therapies.map(({ startWeek }) => startWeek), ...orders.map((order) => order.week)];
  const by = weeksLate(starts, week);
  return {
    therapies: therapies.flatMap((item) => later(item, by)),
    orders: orders
      .map((order) => ({ ...order, week: order.week + by }))
      .filter((order) => order.week <= LAST_WEEK),
  };
}

/** A whole course, first dose and all, so many weeks later; none where it would begin after the last week of a plan. */
function later(item: Therapy, by: number): Therapy[] {
  const startWeek = item.startWeek + by;
  const changes = item.changes
    .map((change) => ({ ...change, week: change.week + by }))
    .filter(({ week }) => week <= LAST_WEEK);
  return startWeek <= LAST_WEEK ? [{ ...item, startWeek, changes }] : [];
}

type From = { week: number; startsOn: CalendarDate; fresh: (key: string) => string };

/** The past of an item that has begun, then what the new entry asks for from a week on: nothing, other amounts, another course. */
function goesOnFrom(was: Therapy, item: Therapy, { week, startsOn, fresh }: From): Therapy[] {
  if (canonical(pastOf(was, week)) === canonical(pastOf(item, week))) return [item];
  if (isOver(item, week)) return [ended(was, week)];
  const same = !hasEnded(was, week) && canonical(productOf(was)) === canonical(productOf(item));
  const one = same && item.startWeek <= week ? changedNow(was, item, week) : undefined;
  if (one && one.changes.length <= MAX_CHANGES) return [one];
  return [
    ended(was, week),
    ...fromWeek(item, week, startsOn).map((next) => ({ ...next, key: fresh(item.key) })),
  ];
}

/** The old item with the new amounts from this week on. */
function changedNow(was: Therapy, item: Therapy, week: number): Therapy {
  const amount = amountInWeek(item, week);
  const here = amount === amountInWeek(was, week - 1) ? [] : [{ week, amount }];
  const end = lastWeek(item);
  return {
    ...item,
    startWeek: was.startWeek,
    ...(end === undefined ? {} : { weeks: Math.min(end - was.startWeek + 1, LAST_WEEK) }),
    dose: was.dose,
    changes: [...amountsBefore(was, week), ...here, ...item.changes.filter((change) => change.week > week)],
  };
}

const ended = (was: Therapy, week: number): Therapy => {
  const last = Math.min(lastWeek(was) ?? week - 1, week - 1);
  return {
    ...was,
    weeks: last - was.startWeek + 1,
    changes: was.changes.filter((change) => change.week <= last),
  };
};

/** What an item asks for from a week on, as a course of its own, on the same days: none where it asks for nothing more. */
function fromWeek(item: Therapy, week: number, startsOn: CalendarDate): Therapy[] {
  if (item.startWeek >= week) return [item];
  const { rhythm } = item;
  // Every second week stays every second week, and a cycle goes on where it is.
  const startWeek = rhythm.kind === "twoWeekly" ? week + ((week - item.startWeek) % 2) : week;
  if (isOver(item, startWeek)) return [];
  const { weeks: _weeks, ...rest } = item;
  const last = lastWeek(item);
  const firstNight = startOfWeek(startsOn, item.startWeek).toString();
  return [
    {
      ...rest,
      startWeek,
      ...(last === undefined ? {} : { weeks: last - startWeek + 1 }),
      dose: { ...item.dose, amount: amountInWeek(item, startWeek) },
      changes: item.changes.filter((change) => change.week > startWeek),
      rhythm: rhythm.kind === "cyclic" ? { firstNight, ...rhythm } : rhythm,
    },
  ];
}

/** As many products as a part may hold: what is over longest is left out first. Earlier versions still tell it. */
function withinMost(all: readonly Therapy[], week: number): Therapy[] {
  const over = all
    .filter((item) => isOver(item, week))
    .toSorted((a, b) => (lastWeek(a) ?? 0) - (lastWeek(b) ?? 0));
  const leave = new Set(over.slice(0, Math.max(0, all.length - MAX_PRODUCTS)));
  return all.filter((item) => !leave.has(item));
}
