import type { CalendarDate } from "#lib/domain/calendar.ts";
import { canonical } from "#lib/domain/canonical.ts";
import { hasBegun, hasEnded, lastWeek, pastWeeks, weekNow, withPastWeeks } from "#lib/domain/past-weeks.ts";
import type { Past } from "#lib/modalities/modality.ts";
import { amountInWeek, type DoseChange, type HormonesBody, type Therapy } from "./schema.ts";

/** Product, rhythm and amounts of each item in the weeks that are over. */
export function past({ therapies }: HormonesBody, startsOn: CalendarDate, today: CalendarDate): Past {
  const week = weekNow(startsOn, today);
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
 * the same, else as an item of its own after the old one.
 */
export function withPast(
  before: HormonesBody | null,
  after: HormonesBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): HormonesBody {
  const week = weekNow(startsOn, today);
  const used = new Set([...(before?.therapies ?? []), ...after.therapies].map(({ key }) => key));
  const therapies = after.therapies.flatMap((item) => {
    const was = before?.therapies.find(({ key }) => key === item.key);
    if (!was || !hasBegun(was, week)) return [begunNow(item, week)];
    if (canonical(pastOf(was, week)) === canonical(pastOf(item, week))) return [item];
    const goesOn =
      !hasEnded(was, week) &&
      amountInWeek(item, week) > 0 &&
      canonical(productOf(was)) === canonical(productOf(item));
    return goesOn
      ? [changedNow(was, item, week)]
      : [ended(was, week), { ...fromWeek(item, week), key: newKey(used) }];
  });
  return { ...after, therapies };
}

/** A whole course, first dose and all, that begins in this week at the earliest. */
function begunNow(item: Therapy, week: number): Therapy {
  const later = Math.max(0, week - item.startWeek);
  return {
    ...item,
    startWeek: item.startWeek + later,
    changes: item.changes.map((change) => ({ ...change, week: change.week + later })),
  };
}

/** The old item with the new amounts from this week on. */
function changedNow(was: Therapy, item: Therapy, week: number): Therapy {
  const amount = amountInWeek(item, week);
  const kept = was.changes.filter((change) => change.week < week);
  const here = amount === amountInWeek(was, week - 1) ? [] : [{ week, amount }];
  return {
    ...withPastWeeks(was, item, week),
    dose: was.dose,
    changes: [...kept, ...here, ...item.changes.filter((change) => change.week > week)],
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

/** What an item asks for from a week on, as a course of its own. */
function fromWeek(item: Therapy, week: number): Therapy {
  if (item.startWeek >= week) return item;
  const { weeks: _weeks, ...rest } = item;
  const last = lastWeek(item);
  const amount = amountInWeek(item, week) || item.dose.amount;
  return {
    ...rest,
    startWeek: week,
    ...(last === undefined ? {} : { weeks: Math.max(1, last - week + 1) }),
    dose: { ...item.dose, amount },
    changes: item.changes.filter((change) => change.week > week),
  };
}

function newKey(used: Set<string>): string {
  let n = 1;
  while (used.has(`therapy-${n}`)) n += 1;
  used.add(`therapy-${n}`);
  return `therapy-${n}`;
}
