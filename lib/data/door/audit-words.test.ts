import { expect, test } from "vitest";
import { ACTIONS } from "#lib/domain/access/can.ts";
import { DID } from "./audit-words.ts";

test("the audit has plain words for everything that anyone may do", () => {
  expect(ACTIONS.filter((action) => !DID[action])).toEqual([]);
});
