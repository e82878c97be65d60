import { expect, test } from "vitest";
import { parseZonedDateTime } from "./calendar.ts";
import { careDay, isEvening } from "./care-day.ts";

const at = (text: string) => parseZonedDateTime(`${text}[America/New_York]`);
const dayAt = (text: string) => careDay(at(text)).toString();

test("a dose at 1 am belongs to the evening before, one at 4 am to the new day", () => {
  expect(dayAt("2026-05-15T01:00")).toBe("2026-05-14");
  expect(dayAt("2026-05-15T03:59:59")).toBe("2026-05-14");
  expect(dayAt("2026-05-15T04:00")).toBe("2026-05-15");
  expect(dayAt("2026-05-15T23:30")).toBe("2026-05-15");
});

test("the clock change at night moves no day: the wall clock counts", () => {
  expect(dayAt("2026-03-08T03:30")).toBe("2026-03-07");
  expect(dayAt("2026-11-01T01:30")).toBe("2026-10-31");
  expect(dayAt("2026-11-01T04:00")).toBe("2026-11-01");
});

test("the page says Today from 4 am to 3 pm, then Tonight", () => {
  expect(isEvening(at("2026-05-14T14:59"))).toBe(false);
  expect(isEvening(at("2026-05-14T15:00"))).toBe(true);
  expect(isEvening(at("2026-05-15T02:00"))).toBe(true);
  expect(isEvening(at("2026-05-15T04:00"))).toBe(false);
});
