import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { Move } from "#lib/modalities/modality.ts";
import { runs, treads } from "./ladder/ladder.ts";
import { freshKey, type MoveContext, placeOn, stepsTaken, withTiming } from "./move-context.ts";
import { LdnBody, type Step } from "./schema.ts";
import { formThatMakes } from "./units.ts";

/** Nights of a step back before the retry. Source: RR-STEP-BACK, expert. */
const BACK_NIGHTS = 14;

/**
 * What a physician may do on a day, with what it does. A bedtime dose changes the same night; a morning dose has been
 * taken already, so it changes the next morning. Only moves whose result is a valid ladder with another day in it are offered.
 */
export function moves(body: LdnBody, today: CalendarDate, startsOn: CalendarDate): readonly Move<LdnBody>[] {
  const place = placeOn(body, today, startsOn);
  if (!place) return [];
  return [
    stepUp(place),
    hold(place, 7),
    hold(place, 14),
    stay(place),
    stepBack(place),
    toMorning(place),
    restart(place),
    stop(place, today),
  ]
    .filter((move) => move !== null)
    .filter(
      (move) =>
        LdnBody.safeParse(move.body).success && daysOf(move.body, startsOn) !== daysOf(body, startsOn),
    )
    .map((move) => withPlannedStop(body, move));
}

/** What is taken on which days, to tell whether two ladders differ on any. */
const daysOf = (body: LdnBody, startsOn: CalendarDate): string =>
  runs(treads(body, startsOn))
    .map(({ mg: amount, timing, from, to }) => `${amount} ${timing} ${from} ${to ?? ""}`)
    .join();

/** A stop that is planned already stays, whatever a move does before it. */
const withPlannedStop = (body: LdnBody, move: Move<LdnBody>): Move<LdnBody> =>
  body.stoppedOn && move.body.stoppedOn === body.stoppedOn
    ? { ...move, explain: say`${move.explain} None from ${parseDate(body.stoppedOn)}, as planned.` }
    : move;

const withForm = (body: LdnBody): LdnBody => ({
  ...body,
  form: formThatMakes(body.form, [
    ...body.steps.map((step) => ({ mg: step.mg, timing: step.timing ?? body.timing })),
    ...(body.thenMg === null ? [] : [{ mg: body.thenMg, timing: body.timing }]),
  ]),
});

/** The hold comes after everything that keeps today's dose already, so that "until" is the last night of it. */
function hold(place: MoveContext, nights: number): Move<LdnBody> | null {
  const { body, startsOn, tread, index } = place;
  if (tread.kind === "then" || !body.steps[index]) return null;
  const at = nextDoseIndex(place);
  const held: Step = {
    key: freshKey(body.steps),
    mg: tread.mg,
    nights,
    kind: "hold",
    ...keepTiming(body.steps[at - 1]),
  };
  const next = { ...body, steps: [...body.steps.slice(0, at), held, ...body.steps.slice(at)] };
  const all = treads(next, startsOn);
  const until = all.findLast((each, i) => i <= at && each.mg === tread.mg)?.to;
  // Nothing is held where the dose never changes again.
  if (!until || (body.steps[at]?.mg ?? body.thenMg) === tread.mg) return null;
  return {
    id: `hold-${nights}`,
    label: `Hold ${nights} days`,
    explain: say`Stays on ${mg(tread.mg)} until ${until}.${stepsMove(Math.max(0, all.length - at - 1), nights)}`,
    body: next,
  };
}

const stepsMove = (count: number, nights: number): string =>
  count === 0
    ? ""
    : count === 1
      ? ` 1 later step moves ${nights} days.`
      : ` ${count} later steps move ${nights} days.`;

const keepTiming = (step: Step | undefined): Pick<Step, "timing"> =>
  step?.timing ? { timing: step.timing } : {};

/** Index of the first later step with another dose; `steps.length` stands for the dose after the last step. */
function nextDoseIndex({ body, tread, index }: MoveContext): number {
  const ahead = body.steps.slice(index + 1).findIndex((step) => step.mg !== tread.mg);
  return ahead < 0 ? body.steps.length : index + 1 + ahead;
}

function stepUp(place: MoveContext): Move<LdnBody> | null {
  const { body, startsOn, tread, nights, date, rises, onDose } = place;
  if (tread.kind === "then" || nights === 0 || rises) return null;
  const at = nextDoseIndex(place);
  const next = body.steps[at]?.mg ?? body.thenMg;
  if (next === null || next <= tread.mg) return null;
  const sooner = { ...body, steps: [...stepsTaken(place), ...body.steps.slice(at)] };
  const later = treads(sooner, startsOn).some(({ from }) => from.compare(date) > 0);
  return {
    id: "step-up",
    label: "Step up now",
    explain: say`From ${date}: ${mg(next)}, after ${onDose === 1 ? "1 night" : `${onDose} nights`} on ${mg(tread.mg)}.${later ? " Later steps come sooner." : ""}`,
    body: sooner,
  };
}

/** Source: RR-STEP-BACK: the last tolerated dose for 14 days, then half the step, then on as planned. */
function stepBack(place: MoveContext): Move<LdnBody> | null {
  const { body, tread, index, date } = place;
  const lower = body.steps
    .slice(0, index)
    .map((step) => step.mg)
    .filter((amount) => amount < tread.mg)
    .at(-1);
  if (lower === undefined) return null;
  const half = Math.round(((lower + tread.mg) / 2) * 20) / 20;
  const current = body.steps[index];
  const timing = keepTiming(current);
  const kept = stepsTaken(place);
  const used = [...body.steps, ...kept];
  const nights = current && current.kind === "step" ? Math.max(current.nights, 7) : BACK_NIGHTS;
  const back: Step = { key: freshKey(used, 1), mg: lower, nights: BACK_NIGHTS, kind: "stepBack", ...timing };
  const retry: Step = { key: freshKey(used, 2), mg: half, nights, kind: "step", ...timing };
  // After the half step the dose that was too much comes again, so that no rise is larger than the one that failed.
  const again: Step = { key: freshKey(used, 3), mg: tread.mg, nights, kind: "step", ...timing };
  const rest = body.steps.slice(nextDoseIndex(place));
  const climb = half > lower && half < tread.mg ? [back, retry] : [back];
  const repeat = current ? [again] : [];
  const next = withForm({ ...body, steps: [...kept, ...climb, ...repeat, ...rest] });
  return {
    id: "step-back",
    label: "Step back",
    explain: say`From ${date}: ${mg(lower)} for ${BACK_NIGHTS} nights${climbSaid(next, place)}.`,
    body: next,
  };
}

/** The doses after a step back up to the one that was too much, as far as the ladder reaches them before a stop. */
function climbSaid(next: LdnBody, { startsOn, date, tread }: MoveContext): Said {
  const ahead = treads(next, startsOn).filter(({ from }) => from.compare(date) > 0);
  const again = ahead.findIndex(({ mg: amount }) => amount === tread.mg);
  return ahead
    .slice(0, again + 1 || ahead.length)
    .flatMap(({ mg: amount }) => say`, then ${mg(amount)}${amount === tread.mg ? " again" : ""}`);
}

/** Source: RR-STAY-BENEFIT: the lowest dose that helps is the dose. */
function stay(place: MoveContext): Move<LdnBody> | null {
  const { body, tread } = place;
  if (tread.kind === "then") return null;
  const steps = withTiming(stepsTaken(place), body.timing, tread.timing);
  return {
    id: "stay",
    label: "Stay on this dose",
    explain: body.stoppedOn
      ? say`Keeps ${mg(tread.mg)}. The later steps are taken out.`
      : say`Keeps ${mg(tread.mg)} until the review. The later steps are taken out.`,
    body: withForm({ ...body, timing: tread.timing, steps, thenMg: tread.mg }),
  };
}

/**
 * Source: RR-MORNING: before lowering the dose for dreams or sleep. The nights already taken stay at their own time; the
 * rest of today's dose is a step of its own in the morning.
 */
function toMorning(place: MoveContext): Move<LdnBody> | null {
  const { body, index, date } = place;
  if (body.timing !== "bedtime") return null;
  const kept = stepsTaken(place);
  const ahead = [...restOf(place, kept), ...body.steps.slice(index + 1)];
  const inMorning = ahead.map(({ timing: _, ...step }) => step);
  const steps = [...withTiming(kept, "bedtime", "morning"), ...inMorning];
  const explain: Said = say`Dose and dates stay. From ${date} it is taken in the morning, none at bedtime.`;
  return { id: "morning", label: "Move to morning", explain, body: { ...body, timing: "morning", steps } };
}

/** What is left of today's step from the day of the move on; the sentence for the patient stays with the nights before it. */
function restOf({ body, index, nights }: MoveContext, kept: readonly Step[]): readonly Step[] {
  const current = body.steps[index];
  if (!current || nights === 0) return current ? [current] : [];
  const { why: _, ...step } = current;
  const left = current.nights - nights;
  return left > 0 ? [{ ...step, key: freshKey([...body.steps, ...kept]), nights: left }] : [];
}

/** No taper is needed (pack, stopping). */
const stop = ({ body }: MoveContext, today: CalendarDate): Move<LdnBody> => ({
  id: "stop",
  label: "Stop",
  explain: say`Takes none from ${today}. No taper is needed. Opioid tolerance may be lower than before.`,
  body: { ...body, stoppedOn: today.toString() },
});

/** Nights that a step takes at least when it is begun again, however short it was cut before. Source: expert, ldnrt_guide. */
const MIN_NIGHTS = 7;

/** Nights of each climb to a dose; a step that was split where its time of day changed counts as one. */
function nightsOf(steps: readonly Step[], amount: number): readonly number[] {
  const climbs = (step: Step | undefined) => step?.kind === "step" && step.mg === amount;
  const out: number[] = [];
  steps.forEach((step, i) => {
    if (!climbs(step)) return;
    const soFar = climbs(steps[i - 1]) ? (out.pop() ?? 0) : 0;
    out.push(soFar + step.nights);
  });
  return out;
}

/** Source: RR-GAP, expert and design: after a long gap the whole ladder again, from its lowest dose. */
function restart(place: MoveContext): Move<LdnBody> | null {
  const { body, tread, date } = place;
  const kept = stepsTaken(place);
  const climbed = body.steps.filter(({ kind, mg: amount }) => kind === "step" && amount < (body.thenMg ?? 0));
  const doses = [...new Set(climbed.map((step) => step.mg))].sort((a, b) => a - b);
  const [first] = doses;
  if (first === undefined || first >= tread.mg) return null;
  const used = [...body.steps, ...kept];
  const again = doses.map((amount, i): Step => {
    const timing = climbed.find((step) => step.mg === amount)?.timing;
    return {
      key: freshKey(used, i + 1),
      mg: amount,
      nights: Math.max(MIN_NIGHTS, ...nightsOf(body.steps, amount)),
      kind: i === 0 ? "stepBack" : "step",
      // Whoever went to the morning because of dreams begins again in the morning.
      ...(timing && !(timing === "bedtime" && body.timing === "morning") ? { timing } : {}),
    };
  });
  return {
    id: "restart",
    label: "Restart at the first step",
    explain: say`From ${date}: ${mg(first)}, then step by step to ${mg(body.thenMg ?? first)}. For a gap of 14 nights or more. Ask about opioids first.`,
    body: { ...body, steps: [...kept, ...again] },
  };
}
