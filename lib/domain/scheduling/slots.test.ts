import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { clockOf, instantsAt, isoMoment, readMoment, wallOf } from "#lib/domain/words/wall-clock.ts";
import { sameTimeEachWeek } from "./series.ts";
import {
  type Availability,
  type BusyInterval,
  busyByDay,
  freeOn,
  type Provider,
  type SlotRequest,
  slotsOn,
  whyNot,
} from "./slots.ts";
import { isWithin, nextBest, suggest } from "./suggestions.ts";

const ZONE = "America/New_York";
const MINUTE = 60_000;
const at = (day: string, minute: number) => instantsAt(parseDate(day), minute, ZONE)[0] as number;
const week = (fromMinute: number, toMinute: number, days = [1, 2, 3, 4, 5]) =>
  days.map((weekday) => ({ weekday, fromMinute, toMinute }));
const zhao: Provider = {
  id: "zhao",
  name: "Lin Zhao",
  provides: "acupuncturist",
  room: { id: "r2", name: "Room 2" },
  hours: week(510, 1020),
};
const lowe: Provider = { ...zhao, id: "lowe", name: "Sam Lowe", room: { id: "r2", name: "Room 2" } };
const lab: Provider = {
  ...zhao,
  id: "lab",
  name: "Laboratory",
  provides: "lab",
  room: { id: "r3", name: "Room 3" },
};
const needle: SlotRequest = { minutes: 45, who: "acupuncturist", patientId: "grant" };
const visit = (day: string, minute: number, more: Partial<BusyInterval> = {}): BusyInterval => ({
  id: "v",
  from: at(day, minute),
  to: at(day, minute) + 45 * MINUTE,
  providerId: "zhao",
  roomId: "r2",
  patientId: "torres",
  ...more,
});
const aBook = (
  more: Partial<Omit<Availability, "taken">> & { visits?: BusyInterval[] } = {},
): Availability => ({
  zone: ZONE,
  now: at("2026-05-14", 480),
  providers: [zhao, lab],
  closed: new Map(),
  ...more,
  taken: busyByDay(more.visits ?? []),
});
const window = (earliest: string, target: string, latest: string) => ({
  earliest: parseDate(earliest),
  target: parseDate(target),
  latest: parseDate(latest),
});

describe("why a slot is not possible", () => {
  const why = (book: Availability, day: string, minute: number, ask = needle, provider = zhao) =>
    whyNot(book, ask, provider, at(day, minute))?.text;
  it("says so in one sentence", () => {
    const book = aBook({
      visits: [visit("2026-05-18", 840)],
      closed: new Map([["2026-05-25", "Memorial Day"]]),
      providers: [zhao, lowe, lab],
    });
    expect(why(book, "2026-05-18", 870)).toBe("Lin Zhao has a visit until 2:45 pm.");
    expect(why(book, "2026-05-18", 870, needle, lowe)).toBe("Room 2 is in use until 2:45 pm.");
    expect(why(book, "2026-05-18", 840, { minutes: 15, who: "lab", patientId: "torres" }, lab)).toBe(
      "They have another visit from 2:00 pm to 2:45 pm.",
    );
    expect(why(book, "2026-05-25", 600)).toBe("Closed: Memorial Day.");
    expect(why(book, "2026-05-16", 600)).toBe("Lin Zhao is not in on Sat May 16.");
    expect(why(book, "2026-05-18", 1000)).toBe("Lin Zhao is in 8:30 am to 5:00 pm on Mon May 18.");
    expect(why(book, "2026-05-14", 470)).toBe("That time has passed.");
    expect(why(book, "2028-05-18", 600)).toBe("That is more than a year away. Choose a nearer day.");
    expect(why(book, "2026-05-18", 600, { ...needle, who: "lab" })).toBe(
      "Lin Zhao does not take this kind of visit.",
    );
    const early: SlotRequest = { minutes: 15, who: "lab", partOfDay: "earlyMorning" };
    expect(why(book, "2026-05-18", 600, early, lab)).toBe("This visit has to start before 10:00 am.");
    expect(why(book, "2026-05-18", 585, early, lab)).toBeUndefined();
  });
  it("lets a visit begin when the one before ends, and be moved within its own time", () => {
    const book = aBook({ visits: [visit("2026-05-18", 840)] });
    expect(why(book, "2026-05-18", 885)).toBeUndefined();
    expect(why(book, "2026-05-18", 795)).toBeUndefined();
    expect(why(book, "2026-05-18", 855, { ...needle, except: "v" })).toBeUndefined();
  });
});

describe("clocks that change", () => {
  it("refuses a time that does not exist and asks which of two is meant", () => {
    expect(readMoment("2026-03-08T02:30", ZONE)).toEqual({
      ok: false,
      why: "2:30 am does not exist on Sun Mar 8: the clocks go forward. Choose another time.",
    });
    expect(readMoment("2026-03-08T02:30-05:00", ZONE).ok).toBe(false);
    expect(readMoment("2026-11-01T01:30", ZONE).ok).toBe(false);
    expect(readMoment("2026-11-01T01:30-04:00", ZONE)).toEqual({
      ok: true,
      at: Date.parse("2026-11-01T05:30:00Z"),
    });
    expect(readMoment("2026-11-01T01:30-05:00", ZONE)).toEqual({
      ok: true,
      at: Date.parse("2026-11-01T06:30:00Z"),
    });
  });
  it("refuses what is no time at all, with a sentence", () => {
    for (const text of [
      "",
      "tomorrow",
      "2026-13-40T10:00",
      "2026-05-18T24:30",
      "2026-05-18T10:00+03:00",
      "9999-01-01T10:00",
    ])
      expect(readMoment(text, ZONE)).toMatchObject({ ok: false });
  });
  it("keeps the hour on the wall for a weekly series across the change", () => {
    const asks = [0, 1, 2].map((n) => ({
      key: `${n}`,
      ask: needle,
      window: window("2026-02-01", "2026-03-01", "2026-04-30"),
    }));
    const book = aBook({ now: at("2026-02-20", 480) });
    const rows = sameTimeEachWeek(book, asks, { provider: zhao, start: at("2026-03-02", 540) });
    expect(rows.map(({ slot }) => isoMoment(slot.start, ZONE))).toEqual([
      "2026-03-02T09:00-05:00",
      "2026-03-09T09:00-04:00",
      "2026-03-16T09:00-04:00",
    ]);
    expect(rows.every(({ slot }) => slot.why === null)).toBe(true);
  });
  it("says which session of a series clashes and what comes nearest", () => {
    const asks = [0, 1].map((n) => ({
      key: `${n}`,
      ask: needle,
      window: window("2026-05-18", "2026-05-20", "2026-06-12"),
    }));
    const book = aBook({ visits: [visit("2026-05-25", 540)] });
    const [, clash] = sameTimeEachWeek(book, asks, { provider: zhao, start: at("2026-05-18", 540) });
    expect(clash?.slot.why?.text).toBe("Lin Zhao has a visit until 9:45 am.");
    expect(isoMoment(clash?.instead?.start ?? 0, ZONE)).toBe("2026-05-25T09:45-04:00");
  });
  it("offers both of a repeated hour and none of a missing one", () => {
    const night: Provider = { ...zhao, hours: week(0, 300, [0]) };
    const starts = (day: string) =>
      slotsOn(aBook({ now: 0, providers: [night] }), { ...needle, minutes: 15 }, parseDate(day)).map((s) =>
        isoMoment(s.start, ZONE).slice(11),
      );
    expect(starts("2026-11-01").filter((text) => text.startsWith("01:30"))).toEqual([
      "01:30-04:00",
      "01:30-05:00",
    ]);
    expect(starts("2026-03-08").filter((text) => text.startsWith("02"))).toEqual([]);
  });
});

const aDay = fc.integer({ min: 0, max: 500 }).map((days) => parseDate("2026-05-14").add({ days }));
const someVisits = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 40 }),
    quarter: fc.integer({ min: 34, max: 66 }),
    with: fc.constantFrom(zhao, lowe, lab),
  }),
  { maxLength: 80 },
);
const booked = (list: { day: number; quarter: number; with: Provider }[]): BusyInterval[] =>
  list.map((one, i) => {
    const day = parseDate("2026-05-14").add({ days: one.day }).toString();
    return visit(day, one.quarter * 15, {
      id: `${i}`,
      providerId: one.with.id,
      roomId: one.with.room.id,
      patientId: i % 9 ? `p${i}` : "grant",
    });
  });

describe("suggestions", () => {
  it("comes nearest the target, one a day, inside the window first", () => {
    const given = suggest(aBook(), needle, window("2026-05-18", "2026-05-20", "2026-05-22"));
    expect(given.map(({ start }) => wallOf(start, ZONE).day.toString())).toEqual([
      "2026-05-20",
      "2026-05-19",
      "2026-05-21",
    ]);
    expect(given.every(({ outside }) => !outside)).toBe(true);
  });
  it("offers the soonest, and says outside, when the window has passed", () => {
    const [first] = suggest(aBook(), needle, window("2026-05-04", "2026-05-08", "2026-05-12"));
    expect(isoMoment(first?.start ?? 0, ZONE)).toBe("2026-05-14T08:30-04:00");
    expect(first?.outside).toBe(true);
  });
  it("stays with the person's own provider when there is one", () => {
    const twins = aBook({ providers: [zhao, { ...lowe, room: { id: "r9", name: "Room 9" } }] });
    const given = suggest(
      twins,
      { ...needle, among: ["lowe"] },
      window("2026-05-18", "2026-05-20", "2026-05-22"),
    );
    expect(given.map(({ provider }) => provider.id)).toEqual(["lowe", "lowe", "lowe"]);
  });
  it("never offers what cannot be, whatever is booked", () => {
    fc.assert(
      fc.property(
        someVisits,
        fc.integer({ min: -10, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        (list, shift, length, early) => {
          const book = aBook({
            providers: [zhao, lowe, lab],
            visits: booked(list),
            closed: new Map([["2026-05-25", "Memorial Day"]]),
          });
          const ask: SlotRequest = { ...needle, partOfDay: early ? "earlyMorning" : undefined };
          const target = parseDate("2026-05-14").add({ days: shift });
          const w = {
            earliest: target.subtract({ days: length }),
            target,
            latest: target.add({ days: length }),
          };
          const given = suggest(book, ask, w);
          expect(given.length).toBeLessThanOrEqual(3);
          expect(new Set(given.map((one) => one.start)).size).toBe(given.length);
          for (const one of given) {
            expect(whyNot(book, ask, one.provider, one.start)).toBeNull();
            expect(one.outside).toBe(!isWithin(wallOf(one.start, ZONE).day, w));
          }
          for (const one of nextBest(book, ask, w, at("2026-05-20", 600)))
            expect(whyNot(book, ask, one.provider, one.start)).toBeNull();
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("free slots", () => {
  it("are possible one by one, overlap nothing, and lie inside hours", () => {
    fc.assert(
      fc.property(someVisits, aDay, fc.integer({ min: 1, max: 8 }), (list, day: CalendarDate, quarters) => {
        const book = aBook({ providers: [zhao, lowe, lab], visits: booked(list) });
        const ask: SlotRequest = { ...needle, minutes: quarters * 15 };
        for (const slot of slotsOn(book, ask, day))
          expect(slot.why).toEqual(whyNot(book, ask, slot.provider, slot.start));
        for (const { start, end, provider } of freeOn(book, ask, day)) {
          const clash = booked(list).some(
            (v) =>
              v.from < end &&
              v.to > start &&
              (v.providerId === provider.id || v.roomId === provider.room.id || v.patientId === "grant"),
          );
          expect(clash).toBe(false);
          expect(wallOf(start, ZONE).minute).toBeGreaterThanOrEqual(510);
          expect(wallOf(end, ZONE).minute).toBeLessThanOrEqual(1020);
        }
      }),
      { numRuns: 120 },
    );
  });
  it("read the wall clock the same way fast and slow, every day of three years", () => {
    for (let day = parseDate("2025-01-01"); day.year < 2028; day = day.add({ days: 1 })) {
      const clock = clockOf(day, ZONE);
      for (const minute of [0, 60, 90, 150, 510, 1439])
        expect(clock(minute)).toEqual(instantsAt(day, minute, ZONE));
    }
  });
  it("write a moment that is read back as itself, in any zone", () => {
    const zones = fc.constantFrom(
      ZONE,
      "Europe/Berlin",
      "Australia/Lord_Howe",
      "Asia/Kolkata",
      "America/Phoenix",
      "UTC",
    );
    const moment = fc.integer({
      min: Date.parse("2020-01-01") / MINUTE,
      max: Date.parse("2040-01-01") / MINUTE,
    });
    fc.assert(
      fc.property(zones, moment, (zone, minutes) => {
        expect(readMoment(isoMoment(minutes * MINUTE, zone), zone)).toEqual({
          ok: true,
          at: minutes * MINUTE,
        });
      }),
    );
  });
});
