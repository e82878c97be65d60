import fc from "fast-check";
import { expect, test } from "vitest";
import { act } from "#components/desk/act.ts";
import { type DeskAct, deskActIn } from "./desk-act.ts";

const id = fc.uuid();
const revision = fc.nat(1_000_000);
const acts: fc.Arbitrary<DeskAct> = fc.oneof(
  fc.record(
    { does: fc.constant("book" as const), needId: id, providerId: id, start: id, anyway: fc.boolean() },
    { requiredKeys: ["does", "needId", "providerId", "start"] },
  ),
  fc.record({
    does: fc.constant("step" as const),
    visitId: id,
    revision,
    step: fc.constantFrom("arrive" as const, "undo" as const),
  }),
  fc.record({
    does: fc.constant("cancel" as const),
    visitId: id,
    revision,
    reason: fc.constantFrom("clinic" as const, "takenBack" as const),
  }),
  fc.record({ does: fc.constant("card" as const), visitId: id }),
  fc.record({ does: fc.constant("try" as const), needId: id, how: fc.constant("message" as const) }),
  fc.record({ does: fc.constant("close" as const), needId: id, why: fc.constant("declined" as const) }),
);

test("what a button asks for is read as it was meant", () =>
  fc.assert(
    fc.property(acts, (asked) => {
      expect(deskActIn(act(asked))).toEqual(asked);
    }),
  ));

test.each([
  "",
  "none",
  "null",
  "[]",
  "book|1|2|3",
  '{"does":"drop"}',
  '{"does":"cancel","visitId":"a","revision":1,"reason":"bored"}',
  '{"does":"step","visitId":"a","revision":"1","step":"arrive"}',
  `{"does":"card","visitId":"${"a".repeat(61)}"}`,
  `${" ".repeat(600)}{"does":"card","visitId":"a"}`,
])("asks for nothing: %s", (value) => expect(deskActIn(value)).toBeNull());
