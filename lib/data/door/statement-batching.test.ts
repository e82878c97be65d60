import { escapeLiteral } from "pg";
import { beforeEach, expect, test } from "vitest";
import { batchStatements, inlineParameters } from "./statement-batching.ts";

const ENTER = {
  text: "SELECT set_config('role', 'accord_app', true), set_config('app.actor', $1, true)",
  values: ["me"],
};
const RECORD = {
  text: "SELECT audit_append($1::uuid, $2, $3, $4)",
  values: [null, "physician", "it's $1 \\ there", true],
};
const READ = { text: "SELECT 1 WHERE $1", values: [true] };
const LINE = "SELECT audit_append(NULL::uuid, 'physician',  E'it''s $1 \\\\ there', true)";

let sent: unknown[] = [];
let ask = batchStatements(async () => undefined, escapeLiteral);
beforeEach(() => {
  sent = [];
  ask = batchStatements(async (asked) => {
    sent.push(asked);
    return "answer";
  }, escapeLiteral);
});
const all = async (...asked: Parameters<typeof ask>[0][]) => {
  for (const one of asked) await ask(one);
  return sent;
};

test("a transaction begins with its authority and ends with its audit line, each in one message", async () => {
  expect(await all({ text: "BEGIN" }, ENTER, READ, RECORD, { text: "COMMIT" })).toEqual([
    "BEGIN; SELECT set_config('role', 'accord_app', true), set_config('app.actor', 'me', true)",
    READ,
    `${LINE}; COMMIT`,
  ]);
});

test("what is rolled back leaves no audit line behind, also not in the next transaction", async () => {
  const asked = [{ text: "BEGIN" }, ENTER, RECORD, { text: "ROLLBACK" }, { text: "BEGIN" }, ENTER];
  await all(...asked, READ, { text: "COMMIT" });
  expect(JSON.stringify(sent)).not.toContain("audit_append");
  expect(sent.at(1)).toEqual({ text: "ROLLBACK" });
});

test("a question after the audit line comes after it, and one without authority is asked inside its transaction", async () => {
  expect(await all({ text: "BEGIN" }, READ, RECORD, READ, { text: "COMMIT" })).toEqual([
    { text: "BEGIN" },
    READ,
    RECORD,
    READ,
    { text: "COMMIT" },
  ]);
});

test("a transaction in which nothing was asked is never begun", async () => {
  expect(await all({ text: "BEGIN" }, { text: "COMMIT" }, { text: "BEGIN" }, { text: "ROLLBACK" })).toEqual(
    [],
  );
});

test("a commit whose audit line is refused fails, and its transaction is rolled back", async () => {
  const seen: unknown[] = [];
  const failing = batchStatements(async (asked) => {
    seen.push(asked);
    if (typeof asked === "string" && asked.includes("audit_append")) throw new Error("the chain is locked");
  }, escapeLiteral);
  await failing(RECORD);
  await expect(failing({ text: "COMMIT" })).rejects.toThrow("the chain is locked");
  expect(seen).toEqual([`${LINE}; COMMIT`, "ROLLBACK"]);
});

test("only texts, booleans and nulls are spelled out", () => {
  expect(() => inlineParameters({ text: "SELECT $1", values: [new Date(0)] }, escapeLiteral)).toThrow();
});

test("no text ends its literal, or the message", () => {
  const asked = { text: "SELECT $1", values: ["'; DROP TABLE patient; --\\\u0000"] };
  expect(inlineParameters(asked, escapeLiteral)).toBe("SELECT  E'''; DROP TABLE patient; --\\\\'");
});
