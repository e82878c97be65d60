import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayText, parseDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { flat, toText } from "#lib/domain/words/say.ts";
import { hormonesBrings } from "./brings.ts";
import { hormonesChanges } from "./changes.ts";
import { addedTherapy, hormonesBlank, inRhythm, newTherapy, protocols, usualRhythm } from "./defaults.ts";
import { examples, hashimoto, patchAndProgesterone, vitaminD } from "./examples.ts";
import { hormonesNeeds, visitsOfBody } from "./needs.ts";
import { HormonesBody, peakPerDay, type Rhythm, type Therapy } from "./schema.ts";
import { stretchesOf, stretchOn, timesOn } from "./stretches.ts";
import { formOf, THERAPY_KEYS, therapyFacts } from "./therapies.ts";
import { hormonesTimeline } from "./timeline.ts";
import { hormonesToday } from "./today.ts";
import { hormonesSentences } from "./words.ts";

const START = parseDate("2026-05-07"); // a Thursday
const on = (days: number) => START.add({ days });

/** Any product within its bounds. */
const anyTherapy = (key: string) =>
  fc
    .constantFrom(...THERAPY_KEYS)
    .chain((therapy) =>
      fc.tuple(fc.constant(therapy), fc.constantFrom(...Object.keys(therapyFacts(therapy).forms))),
    )
    .chain(([therapy, form]) => {
      const limits = formOf(therapy, form)?.limits ?? {};
      return fc.record({
        therapy: fc.constant(therapy),
        form: fc.constant(form),
        kind: fc.constantFrom(...(Object.keys(limits) as Therapy["rhythm"]["kind"][])),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        later: fc.double({ min: 0, max: 1, noNaN: true }),
        startWeek: fc.integer({ min: 1, max: 20 }),
        gaps: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
        weeks: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
        compounded: fc.boolean(),
      });
    })
    .map(({ therapy, form, kind, part, later, startWeek, gaps, weeks, compounded }): Therapy => {
      const [least, most] = formOf(therapy, form)?.limits[kind] ?? [1, 1];
      const at = (x: number) => Number((least + (most - least) * x).toFixed(4));
      const unit = formOf(therapy, form)?.unit ?? "mg";
      const weekOf = (i: number) => gaps.slice(0, i + 1).reduce((week, gap) => week + gap, startWeek);
      const changes = gaps
        .map((_, i) => ({ week: weekOf(i), amount: at(i % 2 ? part : later) }))
        .filter((change) => weeks === undefined || change.week < startWeek + weeks);
      const base = {
        ...newTherapy(key, therapy, form),
        rhythm: usualRhythm(therapy, kind),
        startWeek,
        changes,
        compounded,
      };
      return { ...base, dose: { amount: at(part), unit }, ...(weeks ? { weeks } : {}) };
    });
const anyBody = fc
  .tuple(anyTherapy("a"), anyTherapy("b"), anyTherapy("c"), fc.integer({ min: 0, max: 3 }))
  .map(([a, b, c, n]) => ({ therapies: [a, b, c].slice(0, n), orders: [] }))
  .filter((body) => HormonesBody.safeParse(body).success);

describe("the hormones room", () => {
  it("opens every example, every protocol and the blank", () => {
    for (const body of [...examples, ...protocols.map((p) => p.body), hormonesBlank()])
      expect(HormonesBody.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  it("asks for a retest six to eight weeks after the start and after each change", () => {
    const draws = hormonesNeeds(hashimoto, START).filter((need) => need.visitType === "bloodDraw");
    expect(draws[1]).toMatchObject({ key: "levothyroxine.dose-0.week-6", earliest: on(42), latest: on(55) });
    expect(draws[2]).toMatchObject({ key: "levothyroxine.dose-1.week-6", earliest: on(98), latest: on(112) });
  });

  it("joins the estrogen check and the progesterone check at 12 weeks into one visit", () => {
    const reviews = visitsOfBody(patchAndProgesterone, START).filter(({ items }) => items.length === 2);
    expect(reviews).toHaveLength(1);
    expect(reviews[0]?.checks).toContain("drowsiness");
  });

  it("shows a patch on Mon and Thu only, and the tablet each day", () => {
    const days = [0, 1, 2, 3, 4, 5, 6, 7].map((day) =>
      hormonesToday(patchAndProgesterone, on(day), START).map(({ key }) => key),
    );
    expect(days.map((keys) => keys.includes("estradiol.waking"))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(days.every((keys) => keys.includes("progesterone.bedtime"))).toBe(true);
  });

  it("says what the dose was on the first day of a new one, and for a patch on the first patch", () => {
    expect(hormonesToday(hashimoto, on(56), START)[0]).toMatchObject({
      dose: { amount: 50 },
      was: { amount: 25 },
    });
    expect(hormonesToday(hashimoto, on(57), START)[0]?.was).toBeUndefined();
    expect(hormonesToday(patchAndProgesterone, on(42), START)[0]).toMatchObject({
      dose: { amount: 0.05 },
      was: { amount: 0.025 },
    });
  });

  it("gives cyclic progesterone on twelve nights of each 28", () => {
    const cyclic = protocols.find(({ id }) => id === "estradiol-cyclic")?.body ?? hormonesBlank();
    const nights = Array.from({ length: 56 }, (_, day) =>
      hormonesToday(cyclic, on(day), START).some(({ key }) => key.startsWith("progesterone")),
    );
    expect(nights.filter(Boolean)).toHaveLength(24);
    expect(nights.slice(0, 13)).toEqual([...Array(12).fill(true), false]);
  });

  it("tells the rules the greatest daily amount, and that a product is compounded", () => {
    expect(hormonesBrings(vitaminD).substances).toEqual([{ key: "vitamin_d", dailyAmount: 6000 }]);
    const weekly = {
      ...newTherapy("d", "vitamin_d"),
      dose: { amount: 50_000, unit: "IU" as const },
      rhythm: usualRhythm("vitamin_d", "weekdays"),
      compounded: true,
    };
    const brings = hormonesBrings({ therapies: [weekly], orders: [] });
    expect(brings.substances[0]?.dailyAmount).toBeCloseTo(7142.857, 2);
    expect(brings.params).toEqual({ "hormones.any_compounded": true });
    expect(hormonesBrings(hashimoto).has).toEqual([
      "hormone:levothyroxine",
      "hormone_class:thyroid_hormone",
      "hormone_class:t4",
      "hormone_class:any",
    ]);
  });

  it("refuses a dose ten times too large with a sentence that says what to do", () => {
    const [item] = hashimoto.therapies as [Therapy];
    const wrong = HormonesBody.safeParse({
      ...hashimoto,
      therapies: [{ ...item, dose: { amount: 500, unit: "micrograms" } }],
    });
    expect(wrong.error?.issues[0]).toMatchObject({ path: ["therapies", 0, "dose", "amount"] });
    expect(wrong.error?.issues[0]?.message).toMatch(/^Use 12\.5.micrograms to 300.micrograms/);
  });

  it("refuses two items that together pass the daily bound", () => {
    const half = { ...newTherapy("a", "hydrocortisone"), dose: { amount: 15, unit: "mg" as const } };
    const both = HormonesBody.safeParse({ therapies: [half, { ...half, key: "b" }], orders: [] });
    expect(both.error?.issues[0]?.message).toMatch(/more than 25.mg a day/);
  });

  it("has a source for every therapy", () => {
    for (const key of THERAPY_KEYS) expect(therapyFacts(key).sources.length, key).toBeGreaterThan(0);
  });
});

describe("for any body", () => {
  it("keeps each window in order and never before the start", () =>
    fc.assert(
      fc.property(anyBody, (body) => {
        const needs = hormonesNeeds(body, START);
        for (const { earliest, target, latest } of needs) {
          expect(earliest.compare(START)).toBeGreaterThanOrEqual(0);
          expect(earliest.compare(target)).toBeLessThanOrEqual(0);
          expect(target.compare(latest)).toBeLessThanOrEqual(0);
        }
        expect(new Set(needs.map(({ key }) => key)).size).toBe(needs.length);
        for (const { after } of needs) if (after) expect(needs.map(({ key }) => key)).toContain(after);
      }),
    ));

  it("books no check of a course for after its last day, but the look back on it and a level that is wanted then", () =>
    fc.assert(
      fc.property(anyTherapy("a"), (item) => {
        const last = stretchesOf(item, START).at(-1)?.to;
        const wantedThen = therapyFacts(item.therapy).monitor.some(({ evenIfEnded }) => evenIfEnded);
        if (!last || wantedThen) return;
        for (const { key, target, latest, after } of hormonesNeeds(
          { therapies: [item], orders: [] },
          START,
        )) {
          // A look back is due on the day after the last; a review waits for the result of its draw.
          if (after || target.compare(last) > 0)
            expect(after || target.compare(last) === 1, key).toBeTruthy();
          else expect(latest.compare(last), key).toBeLessThanOrEqual(0);
        }
      }),
    ));

  it("agrees between today, timeline and needs", () =>
    fc.assert(
      fc.property(anyBody, fc.integer({ min: -10, max: 400 }), (body, day) => {
        const [date, marks] = [on(day), hormonesTimeline(body, START)];
        for (const need of hormonesNeeds(body, START))
          expect(marks.find((mark) => mark.need === need.key)?.from).toEqual(need.target);
        for (const item of hormonesToday(body, date, START)) {
          const bar = marks.find(
            ({ kind, item: of, from, to }) =>
              kind === "bar" &&
              item.key.startsWith(`${of}.`) &&
              date.compare(from) >= 0 &&
              (!to || date.compare(to) <= 0),
          );
          expect(bar?.level).toBe(item.dose?.amount);
        }
      }),
    ));

  it("leaves no gap between doses and gives each exactly the amount that the rules were told at most", () =>
    fc.assert(
      fc.property(anyBody, (body) => {
        for (const item of body.therapies) {
          const stretches = stretchesOf(item, START);
          expect(stretches[0]?.from).toEqual(startOfWeek(START, item.startWeek));
          stretches.slice(1).forEach(({ from }, i) => {
            expect(stretches[i]?.to?.add({ days: 1 })).toEqual(from);
          });
          expect(peakPerDay(body.therapies)).toBeGreaterThanOrEqual(peakPerDay([item]));
        }
      }),
    ));

  it("says nothing changed exactly when nothing changed, and short sentences otherwise", () =>
    fc.assert(
      fc.property(anyBody, anyBody, (before, after) => {
        expect(hormonesChanges(before, before, START)).toEqual([]);
        const changes = hormonesChanges(before, after, START);
        if (JSON.stringify(before) !== JSON.stringify(after)) expect(changes).not.toEqual([]);
        for (const { text } of hormonesSentences(after, START))
          for (const sentence of toText(text).split(/(?<=[.?])\s/))
            expect(sentence.split(/\s/).length, sentence).toBeLessThanOrEqual(15);
      }),
    ));

  it("tells a patient the new dose from the first day on which it is another, with the one that it replaces", () => {
    const [was] = hashimoto.therapies as [Therapy];
    const is = { ...was, changes: [...was.changes, { week: 11, amount: 75 }] };
    const told = (before: Therapy, after: Therapy) =>
      hormonesChanges({ ...hashimoto, therapies: [before] }, { ...hashimoto, therapies: [after] }, START).map(
        ({ patient }) => toText(patient).replaceAll("\u00a0", " "),
      );
    const week = (n: number) => dayText(startOfWeek(START, n));
    expect(told(was, is)).toEqual([
      `From ${week(11)} your levothyroxine dose is 75 micrograms, not 50 micrograms.`,
    ]);
    expect(told(is, was)).toEqual([
      `From ${week(11)} your levothyroxine dose is 50 micrograms, not 75 micrograms.`,
    ]);
    expect(told(was, { ...is, dose: { ...was.dose, amount: 12.5 } })).toEqual([
      `From ${week(1)} your levothyroxine dose is 12.5 micrograms, not 25 micrograms. From ${week(9)} it is 50 micrograms. From ${week(11)} it is 75 micrograms.`,
    ]);
  });

  it("never tells a dose that the plan does not ask for on that day, and never one as new that was so before", () => {
    const any = fc
      .tuple(anyTherapy("a"), anyTherapy("a"))
      .map(([before, other]) => {
        const { dose, changes, startWeek, weeks } = other;
        const after = { ...before, dose: { ...dose, unit: before.dose.unit }, changes, startWeek };
        return { before, after: weeks ? { ...after, weeks } : after };
      })
      .filter(({ after }) => HormonesBody.safeParse({ therapies: [after], orders: [] }).success);
    fc.assert(
      fc.property(any, ({ before, after }) => {
        const body = (one: Therapy) => ({ therapies: [one], orders: [] });
        for (const { kind, patient } of hormonesChanges(body(before), body(after), START)) {
          const days = flat(patient).flatMap((part) =>
            typeof part === "object" && "day" in part ? [parseDate(part.day)] : [],
          );
          const doses = flat(patient).flatMap((part) =>
            typeof part === "object" && "dose" in part ? [part.dose] : [],
          );
          const [day] = days;
          if (kind !== "dose" || !day) continue;
          const [first, not] = [after, before].map((one) => stretchOn(one, day, START)?.dose);
          expect(first).not.toEqual(not);
          const later = days.slice(1).map((one) => stretchOn(after, one, START)?.dose);
          expect(doses).toEqual([first, ...(not ? [not] : []), ...later]);
        }
      }),
    );
  });
});

describe("progesterone in cycles", () => {
  const cyclic = inRhythm(newTherapy("p", "progesterone_micronized"), "cyclic");
  it("takes the dose of a cycle, and the usual one when it is taken each night again", () => {
    expect(cyclic.dose).toEqual({ amount: 200, unit: "mg" });
    expect(inRhythm(cyclic, "daily").dose).toEqual({ amount: 100, unit: "mg" });
  });
  it("is taken on the nights of the patient's own cycle, before and after the day that was named", () => {
    const start = parseDate("2026-05-07");
    const rhythm = { ...cyclic.rhythm, firstNight: "2026-05-20" } as Rhythm;
    const nights = Array.from({ length: 60 }, (_, i) => start.add({ days: i })).filter(
      (day) => timesOn(rhythm, day, start).length > 0,
    );
    expect(nights[0]?.toString()).toBe("2026-05-20");
    expect(nights.slice(11, 13).map(String)).toEqual(["2026-05-31", "2026-06-17"]);
    const late = { ...rhythm, firstNight: "2026-08-12" } as Rhythm;
    expect(nights.every((day) => timesOn(late, day, start).length > 0)).toBe(true);
  });
  it("leaves what it is for to the physician who adds it", () =>
    expect(addedTherapy("p", "progesterone_micronized").indication).toBe(""));
});
