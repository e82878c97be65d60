import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { flat, toText } from "#lib/domain/words/say.ts";
import { fhirProblems } from "#tests/support/fhir-validator.ts";
import { hormonesChanges } from "./changes.ts";
import { newOrder, newTherapy, usualRhythm } from "./defaults.ts";
import { hashimoto, patchAndProgesterone } from "./examples.ts";
import { hormonesToFhir } from "./fhir.ts";
import { hormonesNeeds, visitsOfBody } from "./needs.ts";
import type { HormonesBody, Therapy } from "./schema.ts";
import { THERAPY_KEYS, therapyFacts } from "./therapies.ts";
import { hormonesToday } from "./today.ts";
import { hormonesSentences, productSentences } from "./words.ts";

const START = parseDate("2026-05-07"); // a Thursday
const on = (days: number) => START.add({ days });
const only = (...therapies: Therapy[]): HormonesBody => ({ therapies, orders: [] });
const plain = (said: Parameters<typeof toText>[0]) => toText(said).replaceAll("\u00a0", " ");
const told = (before: HormonesBody, after: HormonesBody) =>
  hormonesChanges(before, after, START).map(({ patient }) => plain(patient));

const cyclic = (changes: Therapy["changes"], weeks?: number): Therapy => ({
  ...newTherapy("p", "progesterone_micronized"),
  rhythm: usualRhythm("progesterone_micronized", "cyclic"),
  changes,
  ...(weeks ? { weeks } : {}),
});

describe("today", () => {
  const next = (item: Therapy, day: number) => hormonesToday(only(item), on(day), START)[0]?.next.map(plain);

  it("names the last patch before a change and the first one after it", () => {
    const [patch] = patchAndProgesterone.therapies as [Therapy];
    const item = { ...patch, startWeek: 1, changes: [{ week: 6, amount: 0.05 }] };
    // Week 6 begins on a Thursday; the plan of a Tuesday start has its change between two patches.
    expect(next(item, 4)).toEqual(["Same dose until Mon Jun 8.", "From Thu Jun 11: 0.05 mg."]);
    const tuesday = parseDate("2026-05-05");
    const said = hormonesToday(
      only({ ...item, changes: [{ week: 7, amount: 0.05 }] }),
      tuesday.add({ days: 6 }),
      tuesday,
    );
    expect(said[0]?.next.map(plain)).toEqual(["Same dose until Mon Jun 15.", "From Thu Jun 18: 0.05 mg."]);
  });

  it("does not call a dose new that is the same, or one that is never taken", () => {
    expect(
      next(
        cyclic([
          { week: 3, amount: 200 },
          { week: 4, amount: 100 },
        ]),
        0,
      ),
    ).toEqual(["Same dose until your next review."]);
    expect(next(cyclic([{ week: 3, amount: 200 }], 4), 11)).toEqual(["The last dose is on Mon May 18."]);
  });
});

describe("days in sentences", () => {
  const rhythm = { kind: "weekdays" as const, days: [2, 5], at: "waking" as const };
  const patch = { ...newTherapy("e", "estradiol_transdermal", "patch"), rhythm, startWeek: 2, weeks: 4 };
  const texts = (item: Therapy) => hormonesSentences(only(item), START).map(({ text }) => plain(text));

  it("of a patch are those on which a new one goes on, and its end says when the last comes off", () => {
    expect(texts(patch)[0]).toBe("From Fri May 15: wear the estradiol patch, 0.025 mg a day.");
    expect(texts(patch)).toContain("The last new patch is on Tue Jun 9. Take it off after Wed Jun 10.");
    expect(told(only(), only(patch))).toEqual(["You start the estradiol patch, 0.025 mg, on Fri May 15."]);
    expect(told(only({ ...patch, weeks: 3 }), only(patch))).toEqual([
      "The last new estradiol patch is on Tue Jun 9. Take it off after Wed Jun 10.",
    ]);
  });

  it("of nights in a cycle are nights on which it is taken, and a dose that is never taken is not told", () => {
    expect(texts(cyclic([{ week: 3, amount: 100 }], 6))).toContain("The last dose is on Mon Jun 15.");
    const never = [
      { week: 3, amount: 100 },
      { week: 4, amount: 200 },
    ];
    expect(texts(cyclic(never)).filter((text) => text.startsWith("From "))).toEqual([
      "From Thu May 7: progesterone, 100 mg.",
      "From Thu Jun 4: 200 mg.",
    ]);
  });

  it("of a change of dose are days on which the new dose is taken", () =>
    expect(told(only(patch), only({ ...patch, changes: [{ week: 4, amount: 0.05 }] }))).toEqual([
      "From Fri May 29 your estradiol patch dose is 0.05 mg, not 0.025 mg.",
    ]));

  it("name for any product and any rhythm a day on which something is taken, wherever they say from or last", () => {
    const items = THERAPY_KEYS.flatMap((key) =>
      Object.entries(therapyFacts(key).forms).flatMap(([form, { limits }]) =>
        Object.keys(limits).map((kind) => ({
          ...newTherapy("x", key, form),
          rhythm: usualRhythm(key, kind as Therapy["rhythm"]["kind"]),
        })),
      ),
    );
    fc.assert(
      fc.property(
        fc.record({
          item: fc.constantFrom(...items),
          startWeek: fc.integer({ min: 1, max: 6 }),
          weeks: fc.integer({ min: 4, max: 20 }),
          ahead: fc.integer({ min: 1, max: 3 }),
        }),
        ({ item: usual, startWeek, weeks, ahead }) => {
          const changes = [{ week: startWeek + ahead, amount: usual.dose.amount }];
          // On a Tuesday and a Friday: a week of this plan begins on neither.
          const days = usual.rhythm.kind === "weekdays" ? { rhythm } : {};
          const item = { ...usual, ...days, startWeek, weeks, changes };
          const taken = (day: string) => hormonesToday(only(item), parseDate(day), START).length > 0;
          const said = [
            ...productSentences(item, START).map(({ text }) => text),
            ...hormonesChanges(null, only(item), START).flatMap(({ patient, clinician }) => [
              patient,
              clinician,
            ]),
          ];
          for (const text of said) {
            const [first] = flat(text).flatMap((part) =>
              typeof part === "object" && "day" in part ? [part.day] : [],
            );
            if (first) expect(taken(first), toText(text)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("a cyclic dose as FHIR", () => {
  const refs = {
    patient: { reference: "Patient/p" },
    requester: { reference: "Practitioner/d" },
    startsOn: START,
    authoredOn: "2026-05-07",
    id: (key: string) => key,
  };
  type Repeat = { boundsPeriod: { start: string; end?: string }; frequency: number; period: number };
  const repeats = (item: Therapy) =>
    ((hormonesToFhir(only(item), refs)[0]?.dosageInstruction ?? []) as { timing: { repeat: Repeat } }[]).map(
      ({ timing: { repeat } }): [string, string | undefined, number, number] => [
        repeat.boundsPeriod.start,
        repeat.boundsPeriod.end,
        repeat.frequency,
        repeat.period,
      ],
    );

  it("begins each rule of 28 days on the first day of a cycle", () => {
    expect(repeats(cyclic([{ week: 6, amount: 200 }]))).toEqual([
      ["2026-05-07", "2026-06-03", 12, 28],
      ["2026-06-04", "2026-06-10", 1, 1],
      ["2026-06-11", "2026-06-15", 1, 1],
      ["2026-07-02", undefined, 12, 28],
    ]);
    expect(repeats(cyclic([{ week: 4, amount: 200 }], 8))).toEqual([
      ["2026-05-07", "2026-05-27", 12, 28],
      ["2026-06-04", "2026-07-01", 12, 28],
    ]);
  });

  it("asks for a dose on the nights on which today does, and on no other", () => {
    const amounts = fc.array(fc.constantFrom(100, 200), { maxLength: 3 });
    fc.assert(
      fc.property(
        amounts,
        fc.integer({ min: 1, max: 7 }),
        fc.option(fc.integer({ min: 1, max: 30 })),
        (list, gap, weeks) => {
          const item = cyclic(
            list
              .map((amount, i) => ({ week: 2 + (i + 1) * gap, amount }))
              .filter(({ week }) => !weeks || week <= weeks),
            weeks ?? undefined,
          );
          const rules = repeats(item);
          for (const resource of hormonesToFhir(only(item), refs)) expect(fhirProblems(resource)).toEqual([]);
          for (let day = START; day.compare(START) < 220; day = day.add({ days: 1 })) {
            const asked = rules.filter(([from, to, frequency, period]) => {
              const since = day.compare(parseDate(from));
              return since >= 0 && (!to || day.toString() <= to) && since % period < frequency;
            });
            expect(asked.length, `${day}`).toBe(hormonesToday(only(item), day, START).length);
          }
        },
      ),
    );
  });

  it("begins the rule of every second week on a day of the shot", () => {
    const shot: Therapy = {
      ...newTherapy("t", "testosterone", "injection"),
      dose: { amount: 150, unit: "mg" },
      rhythm: { kind: "twoWeekly", day: 1, at: "waking" },
      changes: [{ week: 4, amount: 200 }],
    };
    expect(repeats(shot)).toEqual([
      ["2026-05-11", "2026-05-27", 1, 2],
      ["2026-06-08", undefined, 1, 2],
    ]);
  });
});

describe("changes", () => {
  const course: Therapy = { ...newTherapy("d", "vitamin_d"), weeks: 8 };

  it("tell the last day where the start moves a course, and not where it stays", () => {
    expect(told(only(course), only({ ...course, startWeek: 3 }))).toEqual([
      "You start vitamin D on Thu May 21.",
      "Your last day of vitamin D is Wed Jul 15.",
    ]);
    expect(told(only(course), only({ ...course, startWeek: 3, weeks: 6 }))).toEqual([
      "You start vitamin D on Thu May 21.",
    ]);
  });

  it("do not say that a blood test checks other things where only its note or reason is another", () => {
    const [order] = hashimoto.orders;
    if (!order) throw new Error("no order");
    for (const orders of [[{ ...order, note: "Call first." }], [{ ...order, why: "Another reason." }]])
      expect(told(hashimoto, { ...hashimoto, orders })).toEqual([
        "Your blood test in the week of Thu May 7 stays the same.",
      ]);
    expect(told(hashimoto, { ...hashimoto, orders: [{ ...order, labs: ["tsh"] }] })).toEqual([
      "The blood test of Thu May 7 checks other things.",
    ]);
  });

  it("do not send a patient away from a draw that still stands in the same days", () => {
    const both = { ...hashimoto, orders: [newOrder("draw-1", "fatigue-first-line", 7)] };
    expect(told(both, { ...hashimoto, orders: [] })).toEqual([
      "You still need a blood test between Thu Jun 18 and Wed Jul 1.",
    ]);
    const early = { ...hashimoto, orders: [newOrder("draw-1", "fatigue-first-line", 2)] };
    expect(told(early, { ...hashimoto, orders: [] })).toEqual([
      "You do not need the blood test of Thu May 14.",
    ]);
  });
});

describe("needs", () => {
  const joinedBody = (order: number): HormonesBody => ({
    therapies: [...hashimoto.therapies, ...patchAndProgesterone.therapies],
    orders: [newOrder("draw-1", "fatigue-first-line", order)],
  });

  it("keep the key of a therapy's visit whatever the plan orders beside it", () => {
    for (let week = 1; week <= 30; week += 1) {
      const body = joinedBody(week);
      const keys = hormonesNeeds(body, START).map(({ key }) => key);
      for (const { key } of hormonesNeeds({ ...body, orders: [] }, START))
        expect(keys, `${week}`).toContain(key);
    }
  });

  it("never let a review come before its draw", () => {
    for (let week = 1; week <= 60; week += 1) {
      const visits = visitsOfBody(joinedBody(week), START);
      for (const { key, after, target, latest } of visits) {
        const draw = visits.find((visit) => visit.key === after);
        if (!draw) continue;
        expect(latest.compare(draw.latest), `${week} ${key}`).toBeGreaterThanOrEqual(0);
        expect(target.compare(draw.target), `${week} ${key}`).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

it("says one time for melatonin, and speaks of gel only to who has one", () => {
  const said = (item: Therapy) =>
    hormonesSentences(only(item), START)
      .map(({ text }) => plain(text))
      .join(" ");
  const melatonin = newTherapy("m", "melatonin");
  expect(said(melatonin)).not.toContain("bedtime");
  expect(said(melatonin)).toContain("Take it every day 1 to 2 hours before bed.");
  expect(hormonesToday(only(melatonin), START, START).map(({ how }) => plain(how))).toEqual([
    "Take it 1 to 2 hours before bed.",
  ]);
  expect(said(newTherapy("t", "testosterone", "injection"))).not.toContain("gel");
  expect(said(newTherapy("t", "testosterone", "gel"))).toContain("Let gel dry.");
});
