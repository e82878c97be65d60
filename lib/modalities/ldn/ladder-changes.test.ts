import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate } from "#lib/domain/calendar.ts";
import { type Said, toText } from "#lib/domain/say.ts";
import { addHold, addStep, withoutStep, withStep } from "./edits.ts";
import { examples, standardLadder } from "./examples.ts";
import { treadOn, treads } from "./ladder.ts";
import { ladderChanges } from "./ladder-changes.ts";
import { moves } from "./moves.ts";
import { LdnBody } from "./schema.ts";

const start = parseDate("2026-05-07");
type Edit = { act: string; at: number; n: number };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ act: fc.constant("mg"), at: fc.nat(9), n: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ act: fc.constant("nights"), at: fc.nat(9), n: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ act: fc.constantFrom("drop", "hold", "add", "move"), at: fc.nat(9), n: fc.nat(200) }),
);
/** What a physician does in the editor, or by one of the moves on a day of the plan. */
function edited(body: LdnBody, { act, at, n }: Edit): LdnBody {
  const i = at % Math.max(1, body.steps.length);
  if (act === "add") return addStep(body);
  if (act === "move") {
    const all = moves(body, start.add({ days: n }), start);
    return all[at % Math.max(1, all.length)]?.body ?? body;
  }
  if (body.steps.length === 0) return body;
  if (act === "mg") return withStep(body, i, { mg: n / 2 });
  if (act === "nights") return withStep(body, i, { nights: n });
  return act === "drop" ? withoutStep(body, i) : addHold(body, i);
}

const daysIn = (said: Said) =>
  said.flatMap((part) => (typeof part === "object" && "day" in part ? [parseDate(part.day)] : []));
const dosesIn = (said: Said) =>
  said.flatMap((part) => (typeof part === "object" && "dose" in part ? [part.dose.amount] : []));

type DoseOn = (date: typeof start) => number | undefined;
/** Every step that moved, with its two days: what is not true of one of them. */
function notMoved(said: Said, was: DoseOn, is: DoseOn): string | null {
  const [days, doses] = [daysIn(said), dosesIn(said)];
  const eve = (date: typeof start) => date.subtract({ days: 1 });
  const wrong = doses.find((dose, i) => {
    const [day, other] = [days[2 * i], days[2 * i + 1]];
    if (!day || !other) return true;
    const stepsNow = is(day) === dose && is(eve(day)) !== dose;
    return !stepsNow || was(other) !== dose || was(eve(other)) === dose || is(other) === dose;
  });
  return wrong === undefined ? null : "a step that did not move so";
}

/** What is not true of a sentence that a patient reads; null when it is. */
function untrue(said: Said, before: LdnBody, after: LdnBody): string | null {
  const [old, now] = [before, after].map((body) => treads(body, start));
  const [was, is] = [old, now].map((ladder) => (date: typeof start) => treadOn(ladder ?? [], date)?.mg) as [
    (date: typeof start) => number | undefined,
    (date: typeof start) => number | undefined,
  ];
  const text = toText(said);
  const [[day], [dose, instead]] = [daysIn(said), dosesIn(said)];
  const eve = (date: typeof start) => date.subtract({ days: 1 });
  if (text.startsWith("The days of some steps")) return null;
  if (text.startsWith("Your dose stays at"))
    return !day || is(day) === dose ? null : "another dose on the day to which it stays";
  if (text.startsWith("There is no step")) return day && is(day) !== undefined ? "there is a dose" : null;
  if (!day || is(day) !== dose) return "another dose on that day";
  if (/^(New step|Your dose goes back|Your step|You take)/.test(text) && is(eve(day)) === dose)
    return "no step on that day";
  if (/^New step/.test(text) && was(day) === dose) return "the same before";
  if (text.startsWith("Your step")) return notMoved(said, was, is);
  if (instead !== undefined && (instead === dose || was(day) !== instead)) return "was not taken that day";
  return null;
}

it("tells a patient nothing about a dose that is not so, whatever a physician changes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (before, edits) => {
        const after = edits.reduce(edited, before);
        if (!LdnBody.safeParse(after).success) return;
        for (const { patient } of ladderChanges(before, after, start))
          expect(untrue(patient, before, after), toText(patient)).toBeNull();
      },
    ),
    { numRuns: 1000 },
  );
});

it("calls no dose one that stays when it is another than the night before", () => {
  const held = addHold(standardLadder, 0);
  const at = held.steps.findIndex(({ kind }) => kind === "hold");
  const lower = withStep(held, at, { mg: 1 });
  const told = ladderChanges(standardLadder, lower, start).map(({ patient }) => toText(patient));
  expect(told[0]).toMatch(/^Your dose goes back to 1.mg on Thu May 21\./);
});
