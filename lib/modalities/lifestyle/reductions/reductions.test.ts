import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { gradeOf } from "#lib/domain/words/reading.ts";
import { type Said, toText } from "#lib/domain/words/say.ts";
import { lifestyleChanges } from "../changes.ts";
import { lifestyleBlank } from "../defaults.ts";
import { errorsOf } from "../errors.ts";
import { lifestyleToFhir } from "../fhir.ts";
import { LifestyleBody } from "../schema.ts";
import { lifestyleSentences } from "../sentences.ts";
import { lifestyleTimeline } from "../timeline.ts";
import { lifestyleToday } from "../today.ts";
import { reductionStretches, reductionsOf } from "./reductions.ts";

const START = parseDate("2026-05-07"); // a Thursday
const on = (days: number) => START.add({ days });
type Cut = [from: number, to: number, week: number, medicine?: string];
const body = (...cuts: readonly Cut[]): LifestyleBody => ({
  ...lifestyleBlank(),
  reductions: cuts.map(([from, to, week, medicine = "tramadol"], i) => ({
    ...{ key: `cut-${i + 1}`, medicine, week },
    ...{ from: mg(from), to: { amount: to, unit: "mg" as const } },
  })),
});
const plain = (said: Said) => toText(said).replaceAll("\u00a0", " ");
const today = (of: LifestyleBody, day: number) =>
  lifestyleToday(of, on(day), START).map(({ title, how, next }) =>
    [title, ...[how, ...next].map(plain)]
      .join("|")
      .replace(" for the whole day. Do not cut it further by yourself.", ""),
  );
const sentences = (of: LifestyleBody) => lifestyleSentences(of, START).map(({ text }) => plain(text));
const changes = (before: LifestyleBody | null, after: LifestyleBody | null) =>
  lifestyleChanges(before, after, START).map(({ patient }) => plain(patient));

describe("two reductions of one medicine in one week", () => {
  const twice: readonly Cut[] = [
    [150, 100, 3],
    [100, 50, 3],
  ];
  for (const order of [twice, twice.toReversed()])
    it(`are one step to the lowest amount: ${order.map(([, to]) => to).join(", ")}`, () => {
      const both = body(...order);
      expect(today(both, 13)).toEqual(["Tramadol|150 mg|From Thu May 21: 50 mg a day."]);
      expect(today(both, 14)).toEqual(["Tramadol|50 mg|New today: it was 150 mg a day."]);
      expect(today(both, 200)).toEqual(["Tramadol|50 mg"]);
      expect(sentences(both)).toEqual([
        "From Thu May 21: tramadol, 50 mg a day (it was 150 mg).",
        "Do not cut it further by yourself.",
      ]);
      expect(reductionsOf(both, START)).toEqual([
        { medicine: "tramadol", from: mg(150), to: mg(50), on: on(14) },
      ]);
    });

  it("are refused beside the field, and still open", () => {
    expect(errorsOf(body(...twice))).toEqual({
      "reductions.1.week": "This medicine goes down in this week already. Use another week.",
    });
    expect(LifestyleBody.safeParse(body(...twice)).success).toBe(true);
  });
});

describe("a reduction that does not begin where the one before ended", () => {
  const broken = body([150, 100, 3], [150, 50, 6]);
  it("was what the stretch before it says", () => {
    expect(today(broken, 35)).toEqual(["Tramadol|50 mg|New today: it was 100 mg a day."]);
    expect(sentences(broken)[2]).toBe("From Thu Jun 11: tramadol, 50 mg a day (it was 100 mg).");
    const refs = { patient: {}, requester: {}, startsOn: START, authoredOn: "", id: (key: string) => key };
    expect(JSON.stringify(lifestyleToFhir(broken, refs as never))).toMatch(/50.mg a day \(was 100.mg\)/);
  });

  it("is refused beside the field, in the unit too, and still opens", () => {
    expect(errorsOf(broken)).toEqual({ "reductions.1.from.amount": "The step before leaves 100\u00a0mg." });
    const [first, second] = body([150, 100, 3], [100, 50, 6]).reductions;
    const grams = { ...second, from: { amount: 1, unit: "g" }, to: { amount: 0.5, unit: "g" } };
    const mixed = { ...broken, reductions: [first, grams] } as LifestyleBody;
    expect(errorsOf(mixed)).toEqual({ "reductions.1.to.unit": "The step before leaves 100\u00a0mg." });
    expect(errorsOf(body([100, 50, 6], [150, 100, 3, " Tramadol."]))).toEqual({});
    expect(LifestyleBody.safeParse(broken).success).toBe(true);
  });
});

describe("one medicine written in two ways", () => {
  const two = body([150, 100, 3, "Tramadol."], [100, 50, 6, " tramadol "]);
  it("is one medicine, without its full stop", () => {
    expect(today(two, 40)).toEqual(["Tramadol|50 mg"]);
    expect(sentences(two)[0]).toBe("From Thu May 21: Tramadol, 100 mg a day (it was 150 mg).");
    const bars = lifestyleTimeline(two, START).map(({ label }) => label.replaceAll("\u00a0", " "));
    expect(bars).toEqual(["Tramadol 150 mg a day", "Tramadol 100 mg a day", "Tramadol 50 mg a day"]);
    expect(changes(two, body())).toEqual(["Ask us how to take your Tramadol now."]);
  });
});

describe("what changes for another medicine", () => {
  it("says until when the old amount holds again when a step moves to later", () =>
    expect(changes(body([150, 100, 3]), body([150, 100, 8]))).toEqual([
      "Until Wed Jun 24 you take 150 mg a day of tramadol.",
      "From Thu Jun 25 you take 100 mg a day of tramadol.",
    ]));

  it("says no new dose where only the writing differs, or what a step is said to begin with", () => {
    const same = ["You take as much tramadol as before."];
    expect(changes(body([150, 100, 3, "Tramadol."]), body([150, 100, 3]))).toEqual(same);
    expect(changes(body([150, 100, 3], [150, 50, 6]), body([150, 100, 3], [100, 50, 6]))).toEqual(same);
    expect(changes(body([150, 100, 3]), body([200, 100, 3]))).toEqual([
      "Until Wed May 20 you take 200 mg a day of tramadol.",
    ]);
  });

  it("says no new dose of the medicine that is written in another way, and of no other", () =>
    expect(
      changes(
        body([50, 25, 2, "codeine"], [150, 100, 3, "Tramadol."]),
        body([50, 25, 2, "codeine"], [150, 100, 3]),
      ),
    ).toEqual(["You take as much tramadol as before."]));

  it("says what goes on when the last step is taken out", () =>
    expect(changes(body([150, 100, 3], [100, 50, 6]), body([150, 100, 3]))).toEqual([
      "From Thu Jun 11 you still take 100 mg a day of tramadol.",
    ]));

  it("says a new medicine's steps, and a medicine that became another as both", () => {
    expect(changes(null, body([150, 100, 3], [100, 0, 6]))).toEqual([
      "From Thu Jun 11 you take no more tramadol.",
      "From Thu May 21 you take 100 mg a day of tramadol.",
    ]);
    expect(changes(body([150, 100, 3]), body([150, 100, 3, "codeine"]))).toEqual([
      "From Thu May 21 you take 100 mg a day of codeine.",
      "Ask us how to take your tramadol now.",
    ]);
  });
});

const NAMES = ["tramadol", "Tramadol.", " TRAMADOL", "codeine"];
const anyCut = fc
  .record({
    medicine: fc.constantFrom(...NAMES),
    to: fc.integer({ min: 0, max: 100 }),
    by: fc.integer({ min: 1, max: 100 }),
    week: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ medicine, to, by, week }): Cut => [to + by, to, week, medicine]);
const anyCuts = fc.array(anyCut, { maxLength: 5 }).map((cuts) => body(...cuts));

describe("for any reductions", () => {
  it("a medicine has one amount on a day, and each stretch begins with what the one before had", () =>
    fc.assert(
      fc.property(anyCuts, (of) => {
        const byItem = Map.groupBy(reductionStretches(of, START), ({ item }) => item);
        expect(byItem.size).toBeLessThanOrEqual(2);
        for (const stretches of byItem.values())
          stretches.forEach(({ to, next, dose }, i) => {
            const then = stretches[i + 1];
            expect(next).toEqual(then?.dose);
            if (!then) return;
            expect(to?.add({ days: 1 }).compare(then.from)).toBe(0);
            expect(then.was).toEqual(dose);
          });
      }),
    ));

  it("the order of the list says nothing", () =>
    fc.assert(
      fc.property(anyCuts, fc.integer({ min: 0, max: 60 }), (of, day) => {
        const other = { ...of, reductions: of.reductions.toReversed() };
        const told = (one: LifestyleBody) =>
          today(one, day)
            .map((line) => line.toLowerCase())
            .sort();
        expect(told(other)).toEqual(told(of));
      }),
    ));

  it("a change is told exactly where the list differs", () =>
    fc.assert(
      fc.property(anyCuts, anyCuts, (before, after) => {
        expect(changes(before, before)).toEqual([]);
        if (JSON.stringify(before) !== JSON.stringify(after)) expect(changes(before, after)).not.toEqual([]);
      }),
    ));

  it("speaks in short words and sentences", () =>
    fc.assert(
      fc.property(anyCuts, anyCuts, (before, after) => {
        for (const text of [...changes(before, after), ...sentences(after)]) {
          expect(text.split(/\s/).length, text).toBeLessThanOrEqual(15);
          expect(gradeOf(text), text).toBeLessThanOrEqual(6);
        }
      }),
    ));
});
