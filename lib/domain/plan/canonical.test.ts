import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "./canonical.ts";

/** Texts that a database can hold: no half of a surrogate pair, no NUL. Keys that engines order or treat in their own way. */
const text = fc.oneof(
  fc.string({ unit: "binary" }).map((one) => one.replaceAll("\u0000", "")),
  fc.constantFrom(
    "__proto__",
    "toJSON",
    "10",
    "9",
    "é",
    "e\u0301",
    "😀",
    "\ufb33",
    "\u2028",
    '"\\\n\u001f\u007f',
  ),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(
    0,
    -0,
    4.5,
    1e21,
    1e-7,
    5e-324,
    1.7976931348623157e308,
    2 ** 53 + 2,
    333333333.3333333,
    0.1 + 0.2,
  ),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: "medium" },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie("json")), { maxLength: 5 }).map((members) => Object.fromEntries(members)),
  ),
}));

describe("what is hashed is written as RFC 8785 writes it", () => {
  test("for all that a signed version can hold", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
      { numRuns: 1000 },
    );
  });

  test("in whatever order the keys were written", () => {
    fc.assert(
      fc.property(fc.dictionary(text, json, { maxKeys: 8, noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonical(turned)).toBe(canonical(value));
      }),
    );
  });

  test("and what is not there is left out, in a list it is null", () => {
    const value = { b: undefined, a: [undefined, { c: undefined, d: 1 }] };
    expect(canonical(value)).toBe('{"a":[null,{"d":1}]}');
    expect(canonicalize(value)).toBe(canonical(value));
  });

  // The two examples of RFC 8785, sections 3.2.2 and 3.2.3.
  test("as its own examples", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\u002f",
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = Object.keys(JSON.parse(canonical(Object.fromEntries(keys.map((key) => [key, 0])))));
    expect(sorted.toSorted()).toEqual(["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  });
});
