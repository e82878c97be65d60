import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { instantsAt, wallOf } from "#lib/domain/words/wall-clock.ts";
import { answering, LAST_CALL, type OpeningHours, readSaid, type There, whenThere } from "./clinic-hours.ts";

const NY = "America/New_York";
const at = (day: string, minute: number, zone = NY) => instantsAt(parseDate(day), minute, zone)[0] ?? 0;
const MON_TO_FRI: OpeningHours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, fromMinute: 480, toMinute: 750 },
  { weekday, fromMinute: 810, toMinute: 1020 },
]);
const read = (day: string, minute: number, closed: string[] = []) =>
  toText(readSaid(whenThere({ hours: MON_TO_FRI, closed, zone: NY }, at(day, minute), LAST_CALL), NY));

describe("when someone reads it", () => {
  it.each([
    ["2026-11-30", 540, [], "The clinic is open. Someone reads this by 12:30 pm."],
    ["2026-11-30", 1020 - 31, [], "The clinic is open. Someone reads this by 5:00 pm."],
    ["2026-11-30", 1020 - 29, [], "The clinic opens Tue Dec 1 at 8:00 am. Someone reads this then."],
    ["2026-11-30", 60, [], "The clinic opens Mon Nov 30 at 8:00 am. Someone reads this then."],
    ["2026-11-30", 760, [], "The clinic opens Mon Nov 30 at 1:30 pm. Someone reads this then."],
    ["2026-11-29", 1380, [], "The clinic opens Mon Nov 30 at 8:00 am. Someone reads this then."],
    ["2026-11-27", 1380, [], "The clinic opens Mon Nov 30 at 8:00 am. Someone reads this then."],
    [
      "2026-11-25",
      1380,
      ["2026-11-26", "2026-11-27"],
      "The clinic opens Mon Nov 30 at 8:00 am. Someone reads this then.",
    ],
    ["2026-12-24", 1200, ["2026-12-25"], "The clinic opens Mon Dec 28 at 8:00 am. Someone reads this then."],
    // The clocks go back on Sun Nov 1 and forward on Sun Mar 8: Monday is at 8 on the clock all the same.
    ["2026-10-31", 1380, [], "The clinic opens Mon Nov 2 at 8:00 am. Someone reads this then."],
    ["2026-03-07", 1380, [], "The clinic opens Mon Mar 9 at 8:00 am. Someone reads this then."],
  ])("%s, minute %i, closed %j", (day, minute, closed, said) => {
    expect(read(day, minute, closed)).toBe(said);
  });

  it("is said on the patient's clock", () => {
    const there = whenThere({ hours: MON_TO_FRI, closed: [], zone: NY }, at("2026-11-29", 1380));
    expect(toText(readSaid(there, "America/Los_Angeles"))).toContain("Mon Nov 30 at 5:00 am");
  });

  it("of hours that the clocks skip nobody is there on that day", () => {
    const hours = [{ weekday: 0, fromMinute: 120, toMinute: 150 }];
    const there = whenThere({ hours, closed: [], zone: NY }, at("2026-03-08", 0));
    expect(there).toEqual({ now: false, at: at("2026-03-15", 120) });
  });

  it("promises nothing where no hours are known, or all days are closed", () => {
    expect(whenThere({ hours: [], closed: [], zone: NY }, at("2026-11-30", 540))).toBeNull();
    expect(toText(readSaid(null, NY))).not.toMatch(/today|tomorrow/i);
  });
});

const hoursArb = fc.array(
  fc
    .record({
      weekday: fc.integer({ min: 0, max: 6 }),
      a: fc.integer({ min: 60, max: 287 }),
      b: fc.integer({ min: 1, max: 288 }),
    })
    .filter(({ a, b }) => a < b)
    .map(({ weekday, a, b }) => ({ weekday, fromMinute: a * 5, toMinute: b * 5 })),
  { minLength: 1, maxLength: 6 },
);
// From 5 am on: in the hour that comes twice a span would be two. Around the two changes of the clocks, in zones that change them at different hours or by half an hour.
const momentArb = fc.record({
  zone: fc.constantFrom(
    NY,
    "America/Los_Angeles",
    "Europe/Lisbon",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
  ),
  at: fc
    .constantFrom("2026-03-07", "2026-10-30", "2026-04-03", "2026-09-26", "2026-12-24", "2026-07-01")
    .chain((day) =>
      fc
        .integer({ min: 0, max: 4 * 1440 })
        .map((minutes) => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000),
    ),
});

/** By hand and slowly: is anybody there at this minute of the clock? */
const isOpen = (
  hours: readonly OpeningHours[],
  closed: readonly string[],
  zone: string,
  moment: number,
): boolean => {
  const { day, minute } = wallOf(moment, zone);
  const weekday = new Date(`${day.toString()}T12:00:00Z`).getUTCDay();
  return (
    !closed.includes(day.toString()) &&
    hours.some((each) => each.weekday === weekday && each.fromMinute <= minute && minute < each.toMinute)
  );
};

describe("any hours, any moment", () => {
  it("says now only when someone is there, and else the first minute at which someone is", () => {
    fc.assert(
      fc.property(
        hoursArb,
        momentArb,
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
        (hours, { zone, at }, shut) => {
          const { day } = wallOf(at, zone);
          const closed = shut.map((days) => day.add({ days }).toString());
          const there = whenThere({ hours, closed, zone }, at);
          if (there === null) return;
          if (there.now) {
            expect(isOpen(hours, closed, zone, at)).toBe(true);
            expect(there.until).toBeGreaterThan(at);
            return;
          }
          expect(there.at).toBeGreaterThan(at);
          expect(isOpen(hours, closed, zone, there.at)).toBe(true);
          for (let moment = at; moment < there.at; moment += 7 * 60_000)
            expect(isOpen(hours, closed, zone, moment)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never says that someone reads it today when nobody does", () => {
    fc.assert(
      fc.property(hoursArb, momentArb, (hours, { zone, at }) => {
        const there = whenThere({ hours, closed: [], zone }, at, LAST_CALL);
        const said = toText(readSaid(there, zone));
        expect(said).not.toMatch(/today|tonight/i);
        if (there?.now) expect(isOpen(hours, [], zone, at)).toBe(true);
        else expect(said).not.toContain("is open");
      }),
    );
  });
});

describe("who answers", () => {
  const open: There = { now: true, until: at("2026-11-30", 1020) };
  const shut: There = { now: false, at: at("2026-12-01", 480) };
  const numbers = (need: "life" | "medicine" | "clinic", there: There, night: string | null = null) =>
    answering(need, { phone: "555 0100", night }, { there, zone: NY }).map(({ number }) => number);

  it("puts those who answer now before a clinic that is closed", () => {
    expect(numbers("medicine", open)).toEqual(["911", "555 0100", "1-800-222-1222", "988"]);
    expect(numbers("medicine", shut)).toEqual(["911", "1-800-222-1222", "555 0100", "988"]);
    expect(numbers("medicine", shut, "555 0199")).toEqual(["911", "555 0199", "1-800-222-1222", "988"]);
    expect(numbers("life", shut)).toEqual(["911", "988", "555 0100"]);
    expect(numbers("clinic", null)).toEqual(["911", "555 0100", "988"]);
  });
  it("says of a closed clinic when it opens", () => {
    const [, , clinic] = answering("life", { phone: "555 0100", night: null }, { there: shut, zone: NY });
    expect(toText(clinic?.why ?? [])).toBe("Closed now. Opens Tue Dec 1 at 8:00 am");
  });
});
