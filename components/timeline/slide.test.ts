import { expect, test } from "vitest";
import { slideBy } from "./slide.ts";

const view = { left: 100, right: 300 };

test("a label in view stays where it is", () =>
  expect(slideBy({ x: 120, width: 50, end: 400, ...view })).toBe(0));
test("a label that has left the view slides along its tread", () =>
  expect(slideBy({ x: 20, width: 50, end: 400, ...view })).toBe(84));
test("a dose that would be cut is not shown at all", () => {
  expect(slideBy({ x: 280, width: 50, end: 400, ...view })).toBeNull();
  expect(slideBy({ x: 90, width: 50, end: 130, ...view })).toBeNull();
});
test("an unscrolled drawing moves nothing at its left edge", () =>
  expect(slideBy({ x: 2, width: 50, end: 60, left: 0, right: 300 })).toBe(0));
