import type { CalendarDate } from "#lib/domain/calendar.ts";
import type { Change } from "#lib/domain/changes.ts";
import { mg } from "#lib/domain/dose.ts";
import { type Said, say } from "#lib/domain/say.ts";
import { change } from "./change.ts";
import { type Tread, treadOn } from "./ladder.ts";

type Ladder = readonly Tread[];
/** A step that both ladders have, with the same dose and another first day. */
type Pair = { was: Tread; tread: Tread };

const doseOn = (ladder: Ladder, date: CalendarDate): number | undefined => treadOn(ladder, date)?.mg;
/** Does the dose change on the first night of a tread. */
const isStep = (ladder: Ladder, { mg: amount, from }: Tread): boolean =>
  doseOn(ladder, from.subtract({ days: 1 })) !== amount;

/**
 * Steps that start on another day: a line for each number of days, told to the patient step by step. Where the old day
 * keeps its dose as well, the step has not moved: the dose comes again.
 */
export function moved(old: Ladder, now: Ladder): readonly Change[] {
  const pairs = now.flatMap((tread): Pair[] => {
    const was = old.find(({ key }) => key === tread.key);
    return was && was.mg === tread.mg && was.from.compare(tread.from) !== 0 ? [{ was, tread }] : [];
  });
  const stillThen = ({ was }: Pair) => isStep(old, was) && doseOn(now, was.from) === was.mg;
  const again = pairs.filter((pair) => stillThen(pair) && isStep(now, pair.tread));
  const others = pairs.filter((pair) => !stillThen(pair));
  const shifts = [...new Set(others.map(shiftOf))];
  return [
    ...shifts.flatMap((shift) =>
      together(
        others.filter((pair) => shiftOf(pair) === shift),
        old,
        now,
      ),
    ),
    ...again.map(({ tread }) =>
      change(
        "move",
        tread.key,
        say`${mg(tread.mg)} again from ${tread.from}.`,
        say`You take ${mg(tread.mg)} again from ${tread.from}.`,
      ),
    ),
  ];
}

const shiftOf = ({ was, tread }: Pair): number => tread.from.compare(was.from);

/** Steps that move by as many days, as one line. */
function together(pairs: readonly Pair[], old: Ladder, now: Ladder): readonly Change[] {
  const told = pairs.filter(({ was, tread }) => isStep(old, was) && isStep(now, tread));
  const differs = ({ was, tread }: Pair) =>
    doseOn(now, was.from) !== was.mg || doseOn(old, tread.from) !== tread.mg;
  const first = told[0] ?? pairs.find(differs);
  if (!first) return [];
  const { was, tread } = first;
  const days = shiftOf(first);
  const count = pairs.length === 1 ? "1 step moves" : `${pairs.length} steps move`;
  const many = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return [
    change(
      "move",
      tread.key,
      say`${count} ${many} ${days > 0 ? "later" : "earlier"}: ${mg(tread.mg)} starts on ${tread.from}, not ${was.from}.`,
      told.length > 0
        ? inARow(told.map((pair) => stepSaid(pair)))
        : say`The days of some steps change. Read each dose and its day below.`,
    ),
  ];
}

const stepSaid = ({ was, tread }: Pair): Said =>
  say`Your step to ${mg(tread.mg)} is now on ${tread.from}. It was ${was.from}.`;

const inARow = (all: readonly Said[]): Said => all.flatMap((one, i) => [...(i > 0 ? [" "] : []), ...one]);
