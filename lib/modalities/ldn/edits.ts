import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { protocolBody } from "./defaults.ts";
import { THEN, treads } from "./ladder/ladder.ts";
import { freshKey, nightsBefore } from "./move-context.ts";
import type { LdnBody, Step } from "./schema.ts";
import { formThatMakes } from "./units.ts";

/** One row's step replaced. */
export const withStep = (body: LdnBody, index: number, patch: Partial<Step>): LdnBody => ({
  ...body,
  steps: body.steps.map((step, i) => (i === index ? { ...step, ...patch } : step)),
});

export const withoutStep = (body: LdnBody, index: number): LdnBody => ({
  ...body,
  steps: body.steps.filter((_, i) => i !== index),
});

/** A new last step: as long as the one before, at the dose that follows the ladder. */
export function addStep(body: LdnBody): LdnBody {
  const last = body.steps.at(-1);
  const mg = last?.mg ?? body.thenMg ?? 1.5; // 1.5 mg: first dose of the standard schedule
  const step: Step = { key: freshKey(body.steps), mg, nights: last?.nights ?? 14, kind: "step" };
  return { ...body, steps: [...body.steps, step], thenMg: body.thenMg ?? mg };
}

/** A hold of 7 nights (RR-HOLD) after a row; every later step moves by as many. */
export function addHold(body: LdnBody, index: number): LdnBody {
  const held = body.steps[index];
  if (!held) return body;
  const { timing } = held;
  const hold: Step = {
    key: freshKey(body.steps),
    mg: held.mg,
    nights: 7,
    kind: "hold",
    ...(timing && { timing }),
  };
  return { ...body, steps: [...body.steps.slice(0, index + 1), hold, ...body.steps.slice(index + 1)] };
}

/** A schedule of the pack, keeping what belongs to this patient: consent, their sentence, earlier doses, days without any. */
export const takeProtocol = (body: LdnBody, id: string): LdnBody => ({
  ...protocolBody(id),
  ...(body.consentVersion ? { consentVersion: body.consentVersion } : {}),
  ...(body.why ? { why: body.why } : {}),
  ...(body.before ? { before: body.before } : {}),
  ...(body.pauses ? { pauses: body.pauses } : {}),
});

/** A ladder that begins on a later day than its plan: the nights before it are nights without a dose. */
export function withFirstNight(body: LdnBody, startsOn: CalendarDate, first: CalendarDate): LdnBody {
  const { pauses = [], ...rest } = body;
  const later = pauses.filter(({ from }) => from > first.toString());
  const none = { from: startsOn.toString(), to: first.subtract({ days: 1 }).toString() };
  const all = first.compare(startsOn) > 0 ? [none, ...later] : later;
  return all.length > 0 ? { ...rest, pauses: all } : rest;
}

/** The strengths that the pharmacy would have to add, so that every dose is whole units. */
export const withStrengths = (body: LdnBody): LdnBody => ({
  ...body,
  form: formThatMakes(body.form, [
    ...body.steps.map((step) => ({ mg: step.mg, timing: step.timing ?? body.timing })),
    ...(body.thenMg === null ? [] : [{ mg: body.thenMg, timing: body.timing }]),
  ]),
});

/** The ladder up to the first length that is no number of nights. */
function readable(body: LdnBody): LdnBody {
  const wrong = body.steps.findIndex(
    ({ nights }) => !Number.isInteger(nights) || nights < 1 || nights >= 2000,
  );
  return wrong < 0 ? body : { ...body, steps: body.steps.slice(0, wrong), thenMg: null };
}

/** How many nights of every row, then of the dose after them, are over on a day. */
export function nightsOver(body: LdnBody, startsOn: CalendarDate, today: CalendarDate): readonly number[] {
  const all = treads(readable(body), startsOn);
  return [...body.steps.map(({ key }) => key), THEN].map((key) => nightsBefore(all, key, today));
}

/** A row parted at the nights that are over: from today on its dose can be another one. */
export function fromTonight(body: LdnBody, index: number, over: number): LdnBody {
  const step = body.steps[index];
  const key = freshKey(body.steps);
  const then = { key, mg: body.thenMg ?? 0, nights: over, kind: "step" as const };
  if (!step) return { ...body, steps: [...body.steps, then] };
  const { why: _why, ...rest } = step;
  const parts = [
    { ...step, nights: over },
    { ...rest, key, nights: step.nights - over, kind: "step" as const },
  ];
  return { ...body, steps: [...body.steps.slice(0, index), ...parts, ...body.steps.slice(index + 1)] };
}

/** First night of every row, then of the dose after them; null from the first length that is no number on. */
export function rowStarts(body: LdnBody, startsOn: CalendarDate): readonly (CalendarDate | null)[] {
  const known = [...readable(body).steps, PROBE];
  const all = treads({ ...body, steps: known, thenMg: null, stoppedOn: undefined }, startsOn);
  const starts = known.map(({ key }) => all.find(({ step }) => step === key)?.from ?? null);
  return [...starts, ...body.steps.slice(known.length - 1).map(() => null)];
}

/** One night after the rows that are known: it lies where the next dose begins. */
const PROBE: Step = { key: "s0", mg: 0, nights: 1, kind: "step" };
