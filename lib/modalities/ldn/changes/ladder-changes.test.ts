import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { hardSentences } from "#lib/domain/words/reading.ts";
import { flat, type Said, toText } from "#lib/domain/words/say.ts";
import { addHold, addStep, fromTonight, withoutStep, withStep } from "../edits.ts";
import { examples, standardLadder } from "../examples.ts";
import { treads } from "../ladder/ladder.ts";
import { moves } from "../moves.ts";
import { withPast } from "../past.ts";
import { LdnBody } from "../schema.ts";
import { changes } from "./changes.ts";
import { doseChanges, type LadderChange } from "./dose-changes.ts";
import { endOf, ladderChanges } from "./ladder-changes.ts";

const start = parseDate("2026-05-07");
const on = (n: number) => start.add({ days: n });
type Day = typeof start;
const nth = (day: Day) => day.compare(start);

/** What is taken on each night of a ladder, counted from its steps alone: nothing here knows treads or sentences. */
type Night = { mg: number; timing: string } | null;
function nightsOf(body: LdnBody, count: number): Night[] {
  const written = [
    ...body.steps,
    ...(body.thenMg === null ? [] : [{ mg: body.thenMg, nights: Infinity, timing: undefined }]),
  ];
  const out: Night[] = [];
  let [at, left] = [0, written[0]?.nights ?? 0];
  for (let n = 0; n < count; n += 1) {
    const day = on(n).toString();
    const off =
      (body.stoppedOn && day >= body.stoppedOn) ||
      (body.pauses ?? []).some(({ from, to }) => from <= day && day <= to);
    const paused = (body.pauses ?? []).some(({ from, to }) => from <= day && day <= to);
    const step = written[at];
    out.push(off || !step ? null : { mg: step.mg, timing: step.timing ?? body.timing });
    if (paused) continue;
    left -= 1;
    if (left <= 0) {
      at += 1;
      left = written[at]?.nights ?? Infinity;
    }
  }
  return out;
}

const COUNT = 700;
type Told = { was: Night[]; is: Night[] };
const dose = (nights: Night[], n: number): number | undefined => nights[n]?.mg;

/** What is not true of one claim; null where it is. */
function untrue(one: LadderChange, { was, is }: Told, since: number): string | null {
  if (one.kind === "moved") {
    for (const { mg, from, was: old } of one.steps) {
      const [f, e] = [nth(from), nth(old)];
      if (f < since || e < since) return "a step of a night that is over";
      if (dose(is, f) !== mg || dose(is, f - 1) === mg) return "no step on the new night";
      if (dose(was, e) !== mg || dose(was, e - 1) === mg) return "no step on the old night";
      if (dose(is, e) === mg) return "the old night keeps its dose";
      if (f - e !== one.days) return "another number of days";
    }
    return null;
  }
  const [from, to] = [nth(one.from), one.to ? nth(one.to) : COUNT - 1];
  if (from < since) return "a night that is over";
  if (one.kind === "none") {
    for (let n = from; n <= to; n += 1) if (is[n]) return "there is a dose";
    return null;
  }
  for (let n = from; n <= Math.min(to, COUNT - 1); n += 1)
    if (dose(is, n) !== one.mg) return "another dose in its nights";
  if (to + 1 < COUNT && dose(is, to + 1) === one.mg && is[to + 1]) return "it goes on after its last night";
  const last = dose(is, from - 1);
  if (one.kind === "stays") return last === one.mg ? null : "stays, and was not taken the night before";
  if (last === one.mg) return "no step that night";
  if (one.kind === "begins") return last === undefined ? null : "a dose was taken the night before";
  if (one.kind === "instead")
    return dose(was, from) === one.was && one.was !== one.mg ? null : "not the old dose of that night";
  const before = is.slice(0, from).some((night) => night?.mg === one.mg);
  if (one.again !== before) return "again, or not";
  return (one.kind === "up") === one.mg > (last ?? 0) ? null : "the wrong way";
}

const daysIn = (said: Said) =>
  flat(said).flatMap((part) => (typeof part === "object" && "day" in part ? [parseDate(part.day)] : []));

const edit = fc.record({ act: fc.nat(7), at: fc.nat(9), n: fc.integer({ min: 1, max: 30 }) });
type Edit = { act: number; at: number; n: number };
/** What a physician does on a day, by one of the moves or in the editor; the nights before it stay. */
function edited(body: LdnBody, { act, at, n }: Edit, today: number): LdnBody {
  const i = at % Math.max(1, body.steps.length);
  const all = moves(body, on(today), start);
  const made =
    act <= 2
      ? (all[at % Math.max(1, all.length)]?.body ?? body)
      : act === 3
        ? addStep(body)
        : act === 4
          ? { ...body, stoppedOn: n > 15 ? undefined : on(today + n).toString() }
          : body.steps.length === 0
            ? body
            : act === 5
              ? withStep(body, i, { mg: n % 2 ? 1.5 : 3 })
              : act === 6
                ? withStep(body, i, { nights: n })
                : n % 3 === 0
                  ? withoutStep(body, i)
                  : addHold(body, i);
  return withPast(body, made, start, on(today));
}

/** Signatures on later and later days, each over some edits. */
const life = fc.array(
  fc.record({ wait: fc.integer({ min: 0, max: 30 }), edits: fc.array(edit, { minLength: 1, maxLength: 3 }) }),
  { minLength: 1, maxLength: 4 },
);

let [sequences, compared] = [0, 0];
it("says of any life of a ladder only what its nights say, and nothing of nights that are over", () => {
  fc.assert(
    fc.property(fc.constantFrom(...examples), life, (example, signatures) => {
      let [body, today] = [example, 0];
      for (const { wait, edits } of signatures) {
        today += wait;
        const next = edits.reduce((now, one) => edited(now, one, today), body);
        if (!LdnBody.safeParse(next).success) return;
        mustBeTrue(body, next, today);
        body = next;
      }
    }),
    { numRuns: 150 },
  );
  expect(sequences).toBeGreaterThan(150);
  expect(compared).toBeGreaterThan(100_000);
});

function mustBeTrue(before: LdnBody, after: LdnBody, today: number): void {
  const [was, is] = [nightsOf(before, COUNT), nightsOf(after, COUNT)];
  expect(is.slice(0, today)).toEqual(was.slice(0, today));
  const nights = { since: on(today), before: endOf(before, after, start) };
  const told = doseChanges(treads(before, start), treads(after, start), nights);
  for (const one of told) expect(untrue(one, { was, is }, today), JSON.stringify(one)).toBeNull();
  mustBeWhole(told, { was, is }, today, nights.before ? Math.min(nth(nights.before), COUNT) : COUNT);
  for (const { item, patient, clinician } of changes(before, after, start, on(today))) {
    const [day] = item?.startsWith("timing") ? daysIn(patient) : [];
    if (day) expect(is[nth(day)]?.timing, toText(patient)).not.toBe(was[nth(day)]?.timing);
    for (const day of [...daysIn(patient), ...daysIn(clinician)])
      expect(nth(day), toText(clinician)).toBeGreaterThanOrEqual(today);
    expect(hardSentences(toText(patient))).toEqual([]);
  }
  // Every date and dose of a sentence is one of its claim.
  const said = ladderChanges(before, after, start, on(today));
  expect(said).toHaveLength(told.length);
  said.forEach(({ patient }, i) => {
    const claim = JSON.stringify(told[i], (_, value) => (value?.calendar ? value.toString() : value));
    for (const day of daysIn(patient)) expect(claim).toContain(`"${day}"`);
  });
  sequences += 1;
  compared += 2 * COUNT;
}

/** Every night that differs is told: in the nights of a claim, or as those before a step that moved. */
function mustBeWhole(told: readonly LadderChange[], { was, is }: Told, since: number, end: number): void {
  const starts = told.flatMap((one) => (one.kind === "moved" ? one.steps.map(({ from }) => nth(from)) : []));
  const spans = told.flatMap((one) =>
    one.kind === "moved" ? [] : [[nth(one.from), one.to ? nth(one.to) : COUNT] as const],
  );
  const runEnd = (n: number): number => {
    let to = n;
    while (to + 1 < COUNT && dose(is, to + 1) === dose(is, n)) to += 1;
    return to;
  };
  const runStart = (n: number): number => {
    let from = n;
    while (from > 0 && dose(is, from - 1) === dose(is, n)) from -= 1;
    return from;
  };
  for (let n = since; n < Math.min(end, 400); n += 1) {
    if (dose(was, n) === dose(is, n)) continue;
    const inSpan = spans.some(([from, to]) => n >= from && n <= to);
    const byStep = starts.some((day) => day === runStart(n) || day === runEnd(n) + 1);
    expect(inSpan || byStep, `night ${n} is told nowhere`).toBe(true);
  }
}

it("calls no dose one that stays when it is another than the night before", () => {
  const held = addHold(standardLadder, 0);
  const at = held.steps.findIndex(({ kind }) => kind === "hold");
  const lower = withStep(held, at, { mg: 1 });
  const told = ladderChanges(standardLadder, lower, start).map(({ patient }) => toText(patient));
  expect(told[0]).toMatch(/^From Thu May 21 you take 1.mg, not 3.mg\./);
});

it("gives the reason of a hold with the hold, and not again with what comes after it", () => {
  const why = "We wait because your sleep got worse.";
  const hold = moves(standardLadder, on(10), start).find(({ id }) => id === "hold-7")?.body as LdnBody;
  const reasoned = withStep(hold, 1, { why });
  const told = ladderChanges(standardLadder, reasoned, start, on(10)).map(({ patient }) => toText(patient));
  expect(told.filter((text) => text.includes(why))).toHaveLength(1);
  const later = moves(reasoned, on(25), start).find(({ id }) => id === "stop")?.body as LdnBody;
  const stop = changes(reasoned, later, start, on(25)).map(({ patient }) => toText(patient));
  expect(stop).toHaveLength(1);
  expect(stop[0]).not.toContain(why);
});

it("tells another dose from tonight without a word of the nights on this one", () => {
  const split = withStep(fromTonight(standardLadder, 1, 6), 2, { mg: 2 });
  expect(ladderChanges(standardLadder, split, start, on(20)).map(({ patient }) => toText(patient))).toEqual([
    "Your dose goes down to 2 mg on Wed May 27.",
  ]);
});
