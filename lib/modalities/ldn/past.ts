import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Past } from "#lib/modalities/modality.ts";
import { prescribes } from "./brings.ts";
import { type DosePeriod, pausesOf, runs, treads } from "./ladder/ladder.ts";
import { freshKey } from "./move-context.ts";
import type { LdnBody, Step } from "./schema.ts";
import { formThatMakes } from "./units.ts";

/** Doses and times of day of the nights before a day. */
export const past = (body: LdnBody, startsOn: CalendarDate, today: CalendarDate): Past =>
  prescribes(body)
    ? {
        ladder: runs(before(treads(body, startsOn), today)).map(({ mg, timing, from, to }) => ({
          ...{ mg, timing, from: from.toString(), to: to?.toString() },
        })),
      }
    : {};

/** The treads of a ladder up to the eve of a day. */
const before = (all: readonly DosePeriod[], day: CalendarDate): readonly DosePeriod[] =>
  all
    .filter(({ from }) => from.compare(day) < 0)
    .map((tread) => ({ ...tread, to: earlier(tread.to, eve(day)) }));

const eve = (day: CalendarDate): CalendarDate => day.subtract({ days: 1 });
const earlier = (a: CalendarDate | undefined, b: CalendarDate): CalendarDate =>
  a && a.compare(b) < 0 ? a : b;
const nightsOf = ({ from, to }: Pick<DosePeriod, "from" | "to">): number => (to ? to.compare(from) + 1 : 0);

/**
 * The nights before a day as the version in force has them (none where it has no ladder), and from that day on what the new
 * ladder plans for each night. Nights on which nothing was taken become a pause, so that no dose is said of them.
 */
export function withPast(
  old: LdnBody | null,
  now: LdnBody,
  startsOn: CalendarDate,
  today: CalendarDate,
): LdnBody {
  if (!prescribes(now)) return now;
  const taken = old ? before(treads(old, startsOn), today) : [];
  const kept = steps(taken, old?.steps ?? [], now);
  const none = gaps(taken, startsOn, today);
  const coming = pausesOf(now).filter(({ to }) => to.compare(today) >= 0);
  const pauses = [...none, ...coming].map(({ from, to }) => ({ from: from.toString(), to: to.toString() }));
  // Nights without a dose use no step up: a ladder that begins today begins with its first dose.
  const ahead = treads({ ...now, pauses, stoppedOn: undefined }, startsOn).flatMap((tread): DosePeriod[] =>
    tread.to && tread.to.compare(today) < 0
      ? []
      : [{ ...tread, from: tread.from.compare(today) < 0 ? today : tread.from }],
  );
  const rest = steps(
    ahead.filter(({ kind }) => kind !== "then"),
    now.steps,
    now,
    kept,
  );
  const { pauses: _pauses, stoppedOn, ...body } = now;
  const [stop] = [stoppedOn, stoppedOn && stopBy(old, today)]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  const all = [...kept, ...rest];
  return {
    ...body,
    form: formThatMakes(
      body.form,
      all.map(({ mg, timing = body.timing }) => ({ mg, timing })),
    ),
    steps: all,
    ...(pauses.length > 0 ? { pauses } : {}),
    ...(stop ? { stoppedOn: stop } : {}),
  };
}

/** A stop cannot come before today, but where the version in force had one that has come. */
const stopBy = (old: LdnBody | null, today: CalendarDate): string =>
  old?.stoppedOn && old.stoppedOn < today.toString() ? old.stoppedOn : today.toString();

/** Treads as steps again: those of one step together, each under its own key or, where that is taken, a new one. */
function steps(
  all: readonly DosePeriod[],
  written: readonly Step[],
  { timing }: LdnBody,
  before: readonly Step[] = [],
): readonly Step[] {
  const out: Step[] = [];
  for (const [key, pieces] of Map.groupBy(all, ({ step }) => step)) {
    const [first] = pieces;
    if (!first) continue;
    const used = [...before, ...out, ...written];
    const isFree = written.some((step) => step.key === key) && !before.some((step) => step.key === key);
    out.push({
      key: isFree ? key : freshKey(used),
      mg: first.mg,
      nights: pieces.reduce((sum, piece) => sum + nightsOf(piece), 0),
      kind: first.kind === "then" ? "step" : first.kind,
      ...(first.timing === timing ? {} : { timing: first.timing }),
      ...(first.why ? { why: first.why } : {}),
    });
  }
  return out;
}

/** The days before a day on which no dose was planned. */
function gaps(taken: readonly DosePeriod[], startsOn: CalendarDate, today: CalendarDate) {
  const ends = [eve(startsOn), ...taken.flatMap(({ to }) => (to ? [to] : []))];
  const starts = [...taken.map(({ from }) => from), today];
  return ends.flatMap((end, i) => {
    const [from, to] = [end.add({ days: 1 }), eve(starts[i] as CalendarDate)];
    return from.compare(to) <= 0 ? [{ from, to }] : [];
  });
}
