import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf } from "./fault.ts";

const ROOT = "/srv/accord";
/** An error as Prisma's adapter hands on what Postgres said. */
const fromPostgres = (cause: object, code = "P2010") =>
  Object.assign(new Error("Invalid invocation: Morphine 30 mg for Torres"), {
    name: "PrismaClientKnownRequestError",
    code,
    meta: { driverAdapterError: { cause } },
  });

describe("an error is reduced", () => {
  test("of the database to code, constraint and table", () => {
    const unique = { originalCode: "23505", constraint: { index: "visit_no_overlap" }, table: "appointment" };
    expect(faultOf(fromPostgres(unique, "P2002"), ROOT)).toMatchObject({
      kind: "PrismaClientKnownRequestError",
      ...{ code: "23505", constraint: "visit_no_overlap", table: "appointment" },
    });
    const check = {
      originalCode: "23514",
      originalMessage:
        'new row for relation "check_in" violates check constraint "check_in_pain_range" Failing row: (Torres, 11)',
    };
    expect(faultOf(fromPostgres(check), ROOT)).toMatchObject({
      ...{ code: "23514", constraint: "check_in_pain_range", table: "check_in" },
    });
  });

  test.each([
    ["22P02", 'invalid input syntax for type uuid: "relation "morphine" constraint "torres""'],
    ["P0001", 'naltrexone constraint "morphine" relation "torres"'],
    ["42P01", 'relation "morphine" does not exist'],
  ])("to its code alone where Postgres's sentence may quote what was typed: %s", (code, originalMessage) => {
    const { at, ...fault } = faultOf(fromPostgres({ originalCode: code, originalMessage }), ROOT);
    expect(fault).toEqual({ kind: "PrismaClientKnownRequestError", code });
  });

  test("to the place in our own program, whatever its message looks like", () => {
    const error = new Error(`x\n    at Torres (${ROOT}/morphine.js:1:1)`);
    error.stack = `${error}\n    at f (${ROOT}/node_modules/x/y.js:1:2)\n    at sign (${ROOT}/.next/server/chunks/ssr/a_1.js:1:204)\n    at async ${ROOT}/.next/b.js:3:4\n    at run (node:internal/x:1:1)\n    at f (/home/torres/secret.js:1:1)`;
    expect(faultOf(error, ROOT)).toEqual({
      kind: "Error",
      at: ["sign .next/server/chunks/ssr/a_1.js:1:204"],
    });
  });

  test.each([
    [new TypeError("x"), "TypeError"],
    [Object.assign(new Error("x"), { name: "Torres" }), "Error"],
    ["Morphine", "Error"],
    [null, "Error"],
    [{ name: "Torres took 30 mg Error", code: "torres" }, "Error"],
  ])("%s to %s", (thrown, kind) => expect(faultOf(thrown, ROOT)).toMatchObject({ kind }));

  test("never says a word that was in the error", () => {
    const word = fc.stringMatching(/^[A-Za-z]{3,12}$/).map((text) => `Zq${text.toLowerCase()}`);
    const sentence = fc
      .tuple(word, fc.string(), fc.constantFrom("\n    at ", ' constraint "', " (", ": "))
      .map(([canary, text, glue]) => ({
        canary,
        text: `${text}${glue}${canary}${glue}${canary.toLowerCase()} mg "`,
      }));
    const codes = fc.constantFrom(
      "23505",
      "22P02",
      "P0001",
      "42703",
      "22001",
      "P2002",
      "ECONNREFUSED",
      "toString",
    );
    fc.assert(
      fc.property(sentence, codes, ({ canary, text }, code) => {
        const cause = {
          originalCode: code,
          originalMessage: text,
          message: text,
          detail: text,
          column: text,
        };
        const errors = [
          Object.assign(new Error(text), { name: text, code: text, constraint: text, table: text, cause }),
          Object.assign(new Error(text), { meta: { driverAdapterError: { cause } } }),
          new Error(text, { cause: new Error(text) }),
          { name: canary, message: text, stack: text, code: canary },
          text,
        ];
        // Postgres's sentence on a constraint holds names alone: there it is the schema's own word.
        for (const one of code === "23505" ? errors.slice(2) : errors)
          expect(JSON.stringify(faultOf(one, ROOT)).toLowerCase()).not.toContain(canary.toLowerCase());
      }),
    );
  });
});
