import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { type DosePeriod, type DoseRun, doses, treadOn } from "../ladder/ladder.ts";

type Ladder = readonly DosePeriod[];

/** A step that starts on another night than it did. */
export type MovedStep = { mg: number; from: CalendarDate; was: CalendarDate };

/**
 * One thing that is another for the patient, as data: the sentences are made of it and tell nothing else. `from` is the
 * first night that differs, `to` the last one with this dose (absent: no end), `was` what the version before gives on `from`.
 */
export type LadderChange = { item: string; why?: string } & (
  | { kind: "stays"; mg: number; since: CalendarDate; from: CalendarDate; to?: CalendarDate; was?: number }
  | { kind: "instead"; mg: number; from: CalendarDate; to?: CalendarDate; was: number }
  | { kind: "up" | "down"; mg: number; from: CalendarDate; to?: CalendarDate; was?: number; again: boolean }
  | { kind: "begins"; mg: number; from: CalendarDate; to?: CalendarDate }
  | { kind: "moved"; days: number; steps: readonly [MovedStep, ...MovedStep[]] }
  | { kind: "none"; from: CalendarDate; to: CalendarDate }
);

const doseOn = (ladder: Ladder, date: CalendarDate): number | undefined => treadOn(ladder, date)?.mg;
const eve = (date: CalendarDate): CalendarDate => date.subtract({ days: 1 });
const dayAfter = (date: CalendarDate): CalendarDate => date.add({ days: 1 });
const byDay = (a: CalendarDate, b: CalendarDate): number => a.compare(b);

/** The nights that two ladders are compared on: from a day on (those before it are over), and before a stop. */
export type Nights = { since?: CalendarDate | undefined; before?: CalendarDate | undefined };
const within = (day: CalendarDate, { since, before }: Nights): boolean =>
  (!since || day.compare(since) >= 0) && (!before || day.compare(before) < 0);

/** First night of a stretch on which the other ladder has another dose, or none; undefined where there is none. */
function firstOther({ mg, from, to }: DoseRun, other: Ladder, nights: Nights): CalendarDate | undefined {
  const edges = other.flatMap((tread) => [tread.from, ...(tread.to ? [dayAfter(tread.to)] : [])]);
  return [from, ...(nights.since ? [nights.since] : []), ...edges]
    .filter((day) => day.compare(from) >= 0 && (!to || day.compare(to) <= 0) && within(day, nights))
    .sort(byDay)
    .find((day) => doseOn(other, day) !== mg);
}

/** The sentence for a night is new unless the same step already had it. */
function newWhy(tread: DosePeriod | undefined, old: Ladder): { why?: string } {
  if (!tread?.why) return {};
  return old.some(({ step, why }) => step === tread.step && why === tread.why) ? {} : { why: tread.why };
}

/** What one stretch of the new ladder is to a patient who knew the old one; null where it begins and goes on as it did. */
function changeOf(run: DoseRun, old: Ladder, now: Ladder, nights: Nights): LadderChange | null {
  const { mg, from: first, to } = run;
  const other = firstOther(run, old, nights);
  const isNewStep = within(first, nights) && (doseOn(old, first) !== mg || doseOn(old, eve(first)) === mg);
  const from = isNewStep && (other || doseOn(now, eve(first)) !== undefined) ? first : other;
  if (!from) return null;
  const tread = treadOn(now, from);
  const was = doseOn(old, from);
  const said = {
    ...{ item: tread?.step ?? "", mg, from },
    ...(to ? { to } : {}),
    ...(was === undefined ? {} : { was }),
    ...newWhy(tread, old),
  };
  if (from.compare(first) > 0) return { ...said, kind: "stays", since: first };
  const last = doseOn(now, eve(from));
  if (last === undefined) return { ...said, kind: "begins" };
  if (was !== undefined && was !== mg && was !== doseOn(old, eve(from)))
    return { ...said, kind: "instead", was };
  const again = now.some((tread) => tread.mg === mg && tread.from.compare(from) < 0);
  return { ...said, kind: mg > last ? "up" : "down", again };
}

/** First nights of a dose in the old ladder on which the new one has another: a step to it has gone from there. */
const goneFrom = (old: Ladder, now: Ladder, nights: Nights): readonly DoseRun[] =>
  doses(old).filter(
    ({ mg, from }) =>
      within(from, nights) && doseOn(now, from) !== mg && doseOn(old, eve(from)) !== undefined,
  );

const isStep = ({ kind }: LadderChange): boolean => kind === "up" || kind === "down" || kind === "instead";

/** Steps that only start on another night are told so: one line for each number of days. */
function moved(
  all: readonly LadderChange[],
  old: Ladder,
  now: Ladder,
  nights: Nights,
): readonly LadderChange[] {
  const gone = [...goneFrom(old, now, nights)];
  const out: LadderChange[] = [];
  for (const one of all) {
    const at = "mg" in one && isStep(one) && !one.why ? gone.findIndex(({ mg }) => mg === one.mg) : -1;
    const was = gone[at]?.from;
    if (!was || !("mg" in one)) {
      out.push(one);
      continue;
    }
    gone.splice(at, 1);
    const days = one.from.compare(was);
    const step = { mg: one.mg, from: one.from, was };
    const same = out.findIndex((each) => each.kind === "moved" && each.days === days);
    const before = out[same];
    if (before?.kind === "moved") out[same] = { ...before, steps: [...before.steps, step] };
    else out.push({ item: one.item, kind: "moved", days, steps: [step] });
  }
  return out;
}

/** Nights between doses of the new ladder on which it has none and the old one had a dose. */
function noneBetween(old: Ladder, now: Ladder, nights: Nights): readonly LadderChange[] {
  return now.flatMap((tread, i): LadderChange[] => {
    const next = now[i + 1];
    if (!tread.to || !next || dayAfter(tread.to).compare(next.from) === 0) return [];
    const gap = { mg: Number.NaN, from: dayAfter(tread.to), to: eve(next.from) } as DoseRun & {
      to: CalendarDate;
    };
    const first = old
      .flatMap(({ from, to }) => [from, ...(to ? [to] : [])])
      .concat(gap.from, nights.since ?? gap.from)
      .filter((day) => day.compare(gap.from) >= 0 && day.compare(gap.to) <= 0 && within(day, nights))
      .sort(byDay)
      .find((day) => doseOn(old, day) !== undefined);
    return first ? [{ item: next.step, kind: "none", from: first, to: gap.to }] : [];
  });
}

/** Every difference between two ladders in the order of nights; empty where each night has the same dose. */
export function doseChanges(old: Ladder, now: Ladder, nights: Nights): readonly LadderChange[] {
  const told = moved(
    doses(now).flatMap((run) => changeOf(run, old, now, nights) ?? []),
    old,
    now,
    nights,
  );
  const movedTo = told.flatMap((one) => (one.kind === "moved" ? one.steps.map(({ from }) => from) : []));
  // Until when it stays is said by the step that moved, but for a hold.
  const isSaid = (one: LadderChange) =>
    one.kind === "stays" &&
    treadOn(now, one.from)?.kind !== "hold" &&
    movedTo.some((day) => one.to && day.compare(dayAfter(one.to)) === 0);
  return [...noneBetween(old, now, nights), ...told.filter((one) => !isSaid(one))];
}
