import { expect, test } from "vitest";
import { IsoDay } from "./calendar.ts";

const said = (text: string) => IsoDay.safeParse(text).error?.issues.map(({ message }) => message);

test("a day that is missing, malformed or not in the calendar is turned down with the one sentence that helps", () => {
  expect(said("")).toEqual(["Give the day."]);
  expect(said("5/21/2026")).toEqual(["Use a date like 2026-05-21."]);
  expect(said("2026-02-30")).toEqual(["That day is not in the calendar."]);
  expect(said("2026-05-21")).toBeUndefined();
});
