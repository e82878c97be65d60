import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import type { Timing } from "../form.ts";
import type { LdnBody, Step } from "../schema.ts";

/** One tread of the staircase with its days. `to` is inclusive; absent on the dose that stays until a review. */
export type DosePeriod = {
  key: string;
  /** Key of the step that it belongs to: a pause parts a step into several treads. */
  step: string;
  mg: number;
  timing: Timing;
  kind: Step["kind"] | "then";
  from: CalendarDate;
  to?: CalendarDate;
  why?: string;
};

/** Key of the dose after the last step; step keys are "s1", "s2" …, so the two never meet. */
export const THEN = "then";
const FAR = 100_000; // nights: no end in sight (design)

type Days = { from: CalendarDate; to: CalendarDate };
/** Nights without a dose between nights of the ladder, in order. */
export const pausesOf = ({ pauses = [] }: Pick<LdnBody, "pauses">): readonly Days[] =>
  pauses
    .map(({ from, to }) => ({ from: parseDate(from), to: parseDate(to) }))
    .sort((a, b) => a.from.compare(b.from));

/** Where so many nights come to lie, from a day on, around the pauses; without a number they have no end. */
function laid(from: CalendarDate, nights: number | undefined, pauses: readonly Days[]) {
  const pieces: { from: CalendarDate; to?: CalendarDate }[] = [];
  let [start, left] = [from, nights ?? FAR];
  for (const pause of pauses) {
    const before = pause.from.compare(start);
    if (pause.to.compare(start) < 0 || before >= left) continue;
    if (before > 0) {
      pieces.push({ from: start, to: pause.from.subtract({ days: 1 }) });
      left -= before;
    }
    start = pause.to.add({ days: 1 });
  }
  const next = start.add({ days: left });
  pieces.push(nights === undefined ? { from: start } : { from: start, to: next.subtract({ days: 1 }) });
  return { pieces, next };
}

/**
 * The ladder as dates, from the plan's first night to its stop; empty when no dose is planned. Treads touch, but for the
 * pauses between them.
 */
export function treads(body: LdnBody, startsOn: CalendarDate): readonly DosePeriod[] {
  const pauses = pausesOf(body);
  const all: DosePeriod[] = [];
  let from = startsOn;
  const lay = (step: Omit<DosePeriod, "key" | "from" | "to">, nights?: number) => {
    const { pieces, next } = laid(from, nights, pauses);
    pieces.forEach((days, i) => {
      all.push({ ...step, key: i === 0 ? step.step : `${step.step}.${i + 1}`, ...days });
    });
    from = next;
  };
  for (const { key, mg, kind, why, nights, timing = body.timing } of body.steps)
    lay({ step: key, mg, kind, timing, why }, nights);
  if (body.thenMg !== null) lay({ step: THEN, mg: body.thenMg, kind: "then", timing: body.timing });
  return body.stoppedOn ? cutAt(all, parseDate(body.stoppedOn)) : all;
}

/** The first night of the ladder: the plan's own, or later where it came into a plan that runs. Undefined without a dose. */
export const begins = (body: LdnBody, startsOn: CalendarDate): CalendarDate | undefined =>
  treads(body, startsOn)[0]?.from;

const cutAt = (all: readonly DosePeriod[], stop: CalendarDate): readonly DosePeriod[] =>
  all
    .filter((tread) => tread.from.compare(stop) < 0)
    .map((tread) =>
      tread.to && tread.to.compare(stop) < 0 ? tread : { ...tread, to: stop.subtract({ days: 1 }) },
    );

const holds = (date: CalendarDate, { from, to }: Pick<DosePeriod, "from" | "to">): boolean =>
  date.compare(from) >= 0 && (to === undefined || date.compare(to) <= 0);

/** The tread of a day, undefined before the start and after a stop. */
export const treadOn = (all: readonly DosePeriod[], date: CalendarDate): DosePeriod | undefined =>
  all.find((tread) => holds(date, tread));

/** Treads in a row with the same dose at the same time: what a patient calls "the same dose". */
export type DoseRun = { mg: number; timing: Timing; from: CalendarDate; to?: CalendarDate };

export const runs = (all: readonly DosePeriod[]): readonly DoseRun[] =>
  joined(all, (a, b) => a.mg === b.mg && a.timing === b.timing);

/** The same at whatever time of day: a dose that moves to the morning has not begun anew. */
export const doses = (all: readonly DosePeriod[]): readonly DoseRun[] => joined(all, (a, b) => a.mg === b.mg);

function joined(all: readonly DoseRun[], same: (a: DoseRun, b: DoseRun) => boolean): readonly DoseRun[] {
  const out: DoseRun[] = [];
  for (const { mg, timing, from, to } of all) {
    const last = out.at(-1);
    const touches = last?.to?.add({ days: 1 }).compare(from) === 0;
    if (last && touches && same(last, { mg, timing, from })) out[out.length - 1] = { ...last, to };
    else out.push({ mg, timing, from, to });
  }
  return out;
}

/** The run of a day with its neighbours; undefined before the start and after a stop. */
export const runOn = (all: readonly DosePeriod[], date: CalendarDate) => around(runs(all), date);
/** The dose of a day, at whatever time of day, with its neighbours. */
export const doseOn = (all: readonly DosePeriod[], date: CalendarDate) => around(doses(all), date);

function around(list: readonly DoseRun[], date: CalendarDate) {
  const at = list.findIndex((run) => holds(date, run));
  const now = list[at];
  return now && { now, before: list[at - 1], after: list[at + 1] };
}

/** First day on the highest dose, and days from the start to it; undefined when no dose is planned. */
export function bestDose(body: LdnBody): { mg: number; afterDays: number } | undefined {
  const mg = Math.max(0, body.thenMg ?? 0, ...body.steps.map((step) => step.mg));
  if (mg === 0) return undefined;
  const at = body.steps.findIndex((step) => step.mg === mg);
  const before = at < 0 ? body.steps : body.steps.slice(0, at);
  return { mg, afterDays: before.reduce((sum, step) => sum + step.nights, 0) };
}

/**
 * Fewest nights that any dose is taken before it rises; undefined when it never does. `earlier`: nights on the dose of before
 * Accord, which the first dose may go on with or rise above.
 */
export function shortestRise(body: LdnBody, startsOn: CalendarDate, earlier = 0): number | undefined {
  const list = doses(treads({ ...body, stoppedOn: undefined }, startsOn));
  const was = earlier > 0 ? body.before?.mg : undefined;
  const first = list[0] && was !== undefined && list[0].mg > was ? [earlier] : [];
  const nights = list.flatMap((run, i) => {
    const next = list[i + 1];
    const more = i === 0 && run.mg === was ? earlier : 0;
    return next && next.mg > run.mg ? [next.from.compare(run.from) + more] : [];
  });
  const least = Math.min(FAR, ...first, ...nights);
  return least === FAR ? undefined : least;
}
