import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Dose } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";

/** Another medicine that a version takes down: amounts a day; `to` null means stopped. */
export type Reduced = { medicine: string; from: Dose; to: Dose | null; on: CalendarDate };
/** A signed version as the ledger reads it, with the day from which it held. */
export type LedgerVersion = { number: number; from: CalendarDate; reductions: readonly Reduced[] };
/** One medicine: what was taken at the start, and every step down that a signed version made or plans. */
export type LedgerLine = { medicine: string; said: readonly Said[] };

type Step = Reduced & { version: number; state: "done" | "planned" | "left" };

const nameOf = (medicine: string): string => medicine.trim().toLowerCase();
const same = (a: Reduced, b: Reduced): boolean =>
  nameOf(a.medicine) === nameOf(b.medicine) &&
  a.on.compare(b.on) === 0 &&
  a.from.amount === b.from.amount &&
  a.from.unit === b.from.unit &&
  a.to?.amount === b.to?.amount;

/** Does the version in force on a day hold the step? Of several signed on one day the last counts. */
const holdsOn = (versions: readonly LedgerVersion[], step: Reduced, day: CalendarDate): boolean =>
  versions.findLast(({ from }) => from.compare(day) <= 0)?.reductions.some((other) => same(other, step)) ??
  false;

/** The steps that happened while a version in force held them, and those that the version in force still plans. */
function stepsOf(versions: readonly LedgerVersion[], today: CalendarDate, active: boolean): Step[] {
  const steps: Step[] = [];
  for (const { number, from, reductions } of versions)
    for (const one of reductions) {
      if (steps.some((step) => same(step, one))) continue;
      const kept = versions.at(-1)?.reductions.some((other) => same(other, one)) ?? false;
      if (one.on.compare(today) > 0) {
        if (active && kept) steps.push({ ...one, version: number, state: "planned" });
        continue;
      }
      // Given up before its day came, it was never taken down. One signed after its day holds from its signature on.
      const day = one.on.compare(from) < 0 ? from : one.on;
      if (holdsOn(versions, one, day)) steps.push({ ...one, version: number, state: kept ? "done" : "left" });
    }
  return steps.sort((a, b) => a.on.compare(b.on));
}

function stepSaid({ to, on, version, state }: Step): Said {
  const what = to ? say`${to} a day` : "stopped";
  const by = say` (version ${version})`;
  if (state === "planned")
    return to ? say`Planned: ${what} from ${on}${by}.` : say`Planned: stopped on ${on}${by}.`;
  const said = to ? say`${what} from ${on}${by}` : say`Stopped on ${on}${by}`;
  return state === "done" ? say`${said}.` : say`${said}, not in the plan any more.`;
}

/**
 * The ledger of other medicines from signed versions, in order of the first step; `active` is whether the plan still
 * holds. It says what the versions say: whether a person took less is theirs to tell.
 */
export function ledgerOf(
  versions: readonly LedgerVersion[],
  today: CalendarDate,
  active: boolean,
): readonly LedgerLine[] {
  const byMedicine = Map.groupBy(stepsOf(versions, today, active), ({ medicine }) => nameOf(medicine));
  return [...byMedicine.values()].flatMap((steps) => {
    const [first] = steps;
    return first
      ? [{ medicine: first.medicine, said: [say`At the start ${first.from} a day.`, ...steps.map(stepSaid)] }]
      : [];
  });
}
