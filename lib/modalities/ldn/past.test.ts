import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { keepsPast } from "#lib/modalities/past.ts";
import { addHold, addStep, takeProtocol, withFirstNight, withoutStep, withStep } from "./edits.ts";
import { examples, standardLadder } from "./examples.ts";
import { begins } from "./ladder/ladder.ts";
import { past, withPast } from "./past.ts";
import { LdnBody } from "./schema.ts";

const start = parseDate("2026-05-07");
const on = (n: number) => start.add({ days: n });
const kept = (before: LdnBody | null, after: LdnBody, n: number) =>
  keepsPast(before ? past(before, start, on(n)) : {}, past(after, start, on(n)));

/** What is taken on night `n` of the plan, read from the steps alone and with nothing of the room's own: "1.5 bedtime", "none". */
function night(body: LdnBody, n: number): string {
  const day = on(n).toString();
  const paused = (date: string) => (body.pauses ?? []).some(({ from, to }) => from <= date && date <= to);
  if ((body.stoppedOn && day >= body.stoppedOn) || paused(day)) return "none";
  let nth = 0;
  for (let i = 0; i < n; i += 1) if (!paused(on(i).toString())) nth += 1;
  for (const { mg, nights, timing = body.timing } of body.steps) {
    if (nth < nights) return `${mg} ${timing}`;
    nth -= nights;
  }
  return body.thenMg === null ? "none" : `${body.thenMg} ${body.timing}`;
}
const nights = (body: LdnBody, from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => night(body, from + i));

describe("nights before today", () => {
  it("may not be written anew: step 2 of a ladder in week 6", () => {
    expect(kept(standardLadder, withStep(standardLadder, 1, { mg: 4.5 }), 40)).toBe(false);
    expect(kept(standardLadder, withStep(standardLadder, 0, { nights: 7 }), 8)).toBe(false);
    expect(kept(standardLadder, withoutStep(standardLadder, 0), 1)).toBe(false);
    expect(kept(standardLadder, { ...standardLadder, timing: "morning" }, 1)).toBe(false);
    expect(kept(standardLadder, { ...standardLadder, stoppedOn: "2026-05-20" }, 14)).toBe(false);
    expect(kept({ ...standardLadder, stoppedOn: "2026-05-20" }, standardLadder, 20)).toBe(false);
  });
  it("leave tonight and every later one free, and a medicine may always be taken away", () => {
    expect(kept(standardLadder, withStep(standardLadder, 1, { mg: 4.5 }), 14)).toBe(true);
    expect(kept(standardLadder, { ...standardLadder, stoppedOn: "2026-05-21" }, 14)).toBe(true);
    expect(kept(standardLadder, { ...standardLadder, steps: [], thenMg: null }, 40)).toBe(true);
  });
  it("are none where the ladder is new in a plan that runs: it begins today with its first dose", () => {
    expect(kept(null, standardLadder, 40)).toBe(false);
    const begun = withPast(null, standardLadder, start, on(40));
    expect(nights(begun, 0, 40)).toEqual(Array(40).fill("none"));
    expect(nights(begun, 40, 100)).toEqual(nights(standardLadder, 0, 60));
  });
  it("stay none where a stop is taken back: the ladder goes on where it stopped", () => {
    const stopped = { ...standardLadder, stoppedOn: "2026-05-17" };
    const again = withPast(stopped, standardLadder, start, on(30));
    expect(nights(again, 0, 10)).toEqual(nights(standardLadder, 0, 10));
    expect(nights(again, 10, 30)).toEqual(Array(20).fill("none"));
    expect(nights(again, 30, 60)).toEqual(nights(standardLadder, 10, 40));
  });
});

const edit = fc.record({ act: fc.nat(6), at: fc.nat(9), n: fc.integer({ min: 1, max: 40 }) });
type Edit = { act: number; at: number; n: number };
function edited(body: LdnBody, { act, at, n }: Edit): LdnBody {
  const i = at % Math.max(1, body.steps.length);
  if (act === 0) return addStep(body);
  if (act === 1) return { ...body, stoppedOn: on(n).toString() };
  if (act === 2) return { ...body, timing: n % 2 ? "morning" : "bedtime", stoppedOn: undefined };
  if (body.steps.length === 0) return body;
  if (act === 3) return withStep(body, i, { mg: (n % 9) / 2 + 0.5 });
  if (act === 4) return withStep(body, i, { nights: n });
  return act === 5 ? withoutStep(body, i) : addHold(body, i);
}

it("says of any two ladders what a count of their nights says, and puts the past of one before the future of the other", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.array(edit, { maxLength: 4 }),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 70 }),
      (example, first, then, n) => {
        const before = first.reduce(edited, example);
        const after = then.reduce(edited, before);
        if (!LdnBody.safeParse(after).success) return;
        const same = nights(before, 0, n).join() === nights(after, 0, n).join();
        expect(kept(before, after, n)).toBe(same);
        const mended = LdnBody.safeParse(withPast(before, after, start, on(n)));
        expect(mended.error?.issues ?? []).toEqual([]);
        if (!mended.success) return;
        expect(nights(mended.data, 0, n)).toEqual(nights(before, 0, n));
        expect(kept(before, mended.data, n)).toBe(true);
        // Where the past has no gap, the nights to come are those of the new ladder, but for a stop that came too early.
        const gap = nights(before, 0, n).includes("none");
        const early = after.stoppedOn !== undefined && after.stoppedOn < on(n).toString();
        if (!gap && !early) expect(nights(mended.data, n, n + 120)).toEqual(nights(after, n, n + 120));
      },
    ),
    { numRuns: 250 },
  );
});

describe("a ladder that comes into a plan which runs", () => {
  const started = parseDate("2026-05-07");
  it("begins on the first night that is chosen, also with another schedule", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...examples.filter(({ stoppedOn, thenMg }) => !stoppedOn && thenMg !== null)),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 60 }),
        (body, ran, ahead) => {
          const now = started.add({ days: ran });
          const first = now.add({ days: ahead });
          const put = LdnBody.parse(withFirstNight(withPast(null, body, started, now), started, first));
          const other = LdnBody.parse(takeProtocol(put, "standard-1wk"));
          for (const one of [put, other]) {
            expect(begins(one, started)?.toString()).toBe(first.toString());
            expect(keepsPast({}, past(one, started, now))).toBe(true);
          }
        },
      ),
    ));
  it("keeps what was told of the time before when another schedule is chosen", () => {
    const before = { mg: 3, since: "2026-03-04", toldBy: "Ms Torres" };
    expect(takeProtocol({ ...standardLadder, before }, "slow-0.5-2wk").before).toEqual(before);
  });
});
