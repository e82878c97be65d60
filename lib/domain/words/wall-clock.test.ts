import { CalendarDateTime, fromAbsolute, parseDate, toCalendarDate, toZoned } from "@internationalized/date";
import { describe, expect, it } from "vitest";
import { instantsAt, isoMoment, wallOf } from "./wall-clock.ts";

const HOUR = 3_600_000;
/** Changes of an hour, of half an hour, at midnight, none at all; a zone that left out a whole day (Apia, December 30, 2011). */
const ZONES = [
  ["America/New_York", "2026-01-01"],
  ["Europe/Dublin", "2026-01-01"],
  ["Australia/Lord_Howe", "2026-01-01"],
  ["America/Santiago", "2026-01-01"],
  ["Asia/Kathmandu", "2026-01-01"],
  ["Pacific/Apia", "2011-09-01"],
] as const;

describe.each(ZONES)("the clock of %s", (zone, from) => {
  const start = Date.parse(`${from}T00:00:00Z`);
  it("shows what the library says, through a year", () => {
    for (let at = start + 7 * 60_000; at < start + 366 * 24 * HOUR; at += 5 * HOUR + 15 * 60_000) {
      const said = fromAbsolute(at, zone);
      const { day, minute } = wallOf(at, zone);
      expect(`${day} ${minute}`).toBe(`${toCalendarDate(said)} ${said.hour * 60 + said.minute}`);
      const [, wall, offset] = /^(.{16}).*?([+-]\d\d:\d\d)\[/.exec(said.toString()) ?? [];
      expect(isoMoment(at, zone)).toBe(`${wall}${offset}`);
    }
  });
  it("comes back to the instants of a time: none in a gap, two where it repeats", () => {
    for (let i = 0; i < 366; i++) {
      const day = parseDate(from).add({ days: i });
      for (const minute of [0, 30, 90, 105, 120, 150, 540, 1410]) {
        const wall = new CalendarDateTime(day.year, day.month, day.day, Math.floor(minute / 60), minute % 60);
        const [first, last] = (["earlier", "later"] as const).map((which) => toZoned(wall, zone, which));
        const isShown = first?.hour === wall.hour && first.minute === wall.minute && first.day === wall.day;
        const known = [first, last].map((one) => one?.toDate().getTime() as number);
        expect(instantsAt(day, minute, zone)).toEqual(isShown ? [...new Set(known)] : []);
      }
    }
  });
});
