import fc from "fast-check";
import { expect, test } from "vitest";
import { byPath, type EditHistory, remember, step } from "./saving.ts";

const fresh: EditHistory<number> = { done: [], undone: [] };

test("undo and redo lead back to the same value, however long the history", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 60 }), (values) => {
      let past = fresh;
      let now = 0;
      for (const value of values) {
        past = remember(past, now);
        now = value;
      }
      const end = now;
      for (let i = 0; i < values.length; i++) {
        const back = step(past, now, "undo");
        if (back) ({ value: now, past } = back);
      }
      expect(now).toBe(0);
      expect(step(past, now, "undo")).toBeNull();
      for (let i = 0; i < values.length; i++) {
        const forth = step(past, now, "redo");
        if (forth) ({ value: now, past } = forth);
      }
      expect(now).toBe(end);
    }),
  );
});

test("a new change ends what could be redone", () => {
  const undone = step(remember(fresh, 1), 2, "undo");
  expect(undone?.value).toBe(1);
  expect(remember(undone?.past ?? fresh, 1).undone).toEqual([]);
});

test("an editor gets one sentence for each path", () => {
  expect(byPath({ "steps.0.mg": ["Use a number.", "And more."] })).toEqual({ "steps.0.mg": "Use a number." });
});
