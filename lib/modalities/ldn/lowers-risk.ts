import { canonical } from "#lib/domain/plan/canonical.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { prescribes } from "./brings.ts";
import { type DosePeriod, treadOn, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";

/** What else a physician orders, and what was told of before: where it differs the version does more than lower a dose. */
const besideDoses = (body: LdnBody) => {
  const { protocol, form, before, reviewWeeks, labWeeks, firstCall, consentVersion } = body;
  return { protocol, form: form.kind, before, reviewWeeks, labWeeks, firstCall, consentVersion };
};

/**
 * Naltrexone taken away, or less of it on some night from today on and more on none, at the same time of day. It may be
 * stopped at once: no taper is needed (pack, stopping).
 */
export function lowersRisk(
  before: LdnBody,
  after: LdnBody | null,
  startsOn: CalendarDate,
  today: CalendarDate,
): boolean {
  if (!prescribes(before)) return false;
  if (!after || !prescribes(after)) return true;
  if (canonical(besideDoses(before)) !== canonical(besideDoses(after))) return false;
  const [was, is] = [treads(before, startsOn), treads(after, startsOn)];
  const nights = edges([...was, ...is], today).map((day) => [treadOn(was, day), treadOn(is, day)] as const);
  const never = nights.every(([old, now]) => !now || (old && old.timing === now.timing && now.mg <= old.mg));
  return never && nights.some(([old, now]) => (now?.mg ?? 0) < (old?.mg ?? 0));
}

/** The nights from a day on where anything may begin to differ. */
const edges = (all: readonly DosePeriod[], today: CalendarDate): readonly CalendarDate[] =>
  [today, ...all.flatMap(({ from, to }) => [from, ...(to ? [to.add({ days: 1 })] : [])])].filter(
    (day) => day.compare(today) >= 0,
  );
