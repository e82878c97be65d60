import { canonical } from "#lib/domain/plan/canonical.ts";
import { LAST_WEEK, weekOn } from "#lib/domain/plan/past-weeks.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { amountInWeek, type HormonesBody, type Therapy } from "./schema.ts";
import { therapyFacts } from "./therapies.ts";

const isOf = (name: string) => (item: Therapy) => therapyFacts(item.therapy).classes.includes(name);
const OESTROGEN = isOf("estrogen");
const PROGESTOGEN = isOf("progestogen");
const STEROID = isOf("glucocorticoid");
const THYROID = isOf("thyroid_hormone");

/** All that is the same in an item of which only less is taken. */
const product = ({ key, therapy, form, dose, rhythm, startWeek, compounded, indication }: Therapy) => ({
  ...{ key, therapy, form, unit: dose.unit, rhythm, compounded, indication },
  // Every second week, or a number of nights in each 28: counted from its first week, so another one is other days.
  ...(rhythm.kind === "twoWeekly" || rhythm.kind === "cyclic" ? { startWeek } : {}),
});

/**
 * Less of a hormone and more of none. It does not count where the lining of the womb loses its progestogen while oestrogen
 * stays, where there is less of a steroid (the body may lack its own), or where a thyroid hormone is dropped or cut deeply at once.
 * Sources: label_prometrium, nams2022; Endocrine Society 2016; docs/decisions (what lowers risk).
 */
export function lowersRisk(
  before: HormonesBody,
  after: HormonesBody | null,
  startsOn: CalendarDate,
  today: CalendarDate,
): boolean {
  const weeks = weeksFrom(weekOn(startsOn, today));
  const now = after?.therapies ?? [];
  if (after && canonical(before.orders) !== canonical(after.orders)) return false;
  if (now.some((item) => !before.therapies.some((was) => isLess(was, item, weeks)))) return false;
  const lowered = before.therapies.filter((was) => {
    const item = now.find(({ key }) => key === was.key);
    return !item || weeks.some((week) => amountInWeek(item, week) < amountInWeek(was, week));
  });
  const isDropped = (was: Therapy) => {
    const item = now.find(({ key }) => key === was.key);
    return weeks.some((week) => amountInWeek(was, week) > 0 && !(item && amountInWeek(item, week) > 0));
  };
  if (lowered.length === 0 || lowered.some(STEROID)) return false;
  const isCut = (was: Therapy) => isCutDeeply(was, now.find(({ key }) => key === was.key) ?? was, weeks);
  if (lowered.some((was) => THYROID(was) && (isDropped(was) || isCut(was)))) return false;
  return !(lowered.some(PROGESTOGEN) && now.some(OESTROGEN));
}

/** Less than this share of the dose before is a cut that no longer only lowers risk (design: no source names a share). */
const DEEP_CUT = 0.5;

/** Whether some week asks for less than half of the dose before it, where the plan in force asked for more: 200 to 12.5. */
const isCutDeeply = (was: Therapy, item: Therapy, weeks: readonly number[]): boolean =>
  weeks.some((week, i) => {
    const amount = amountInWeek(item, week);
    const before = i === 0 ? amountInWeek(was, week) : amountInWeek(item, week - 1);
    return amount < amountInWeek(was, week) && amount < before * DEEP_CUT;
  });

/** Every week that a plan may speak of, and one beyond: what goes on goes on there. */
const weeksFrom = (first: number): readonly number[] =>
  Array.from({ length: Math.max(1, 2 * LAST_WEEK + 2 - first) }, (_, i) => first + i);

const isLess = (was: Therapy, item: Therapy, weeks: readonly number[]): boolean =>
  canonical(product(was)) === canonical(product(item)) &&
  weeks.every((week) => amountInWeek(item, week) <= amountInWeek(was, week));
