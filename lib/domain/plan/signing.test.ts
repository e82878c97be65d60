import { expect, test } from "vitest";
import { canonical } from "./canonical.ts";
import { openFindings, whyNotSigned } from "./signing.ts";

const tramadol = { rule: "LDN-OPIOID-CURRENT", severity: "stop", digest: "a" } as const;
const sedation = { rule: "HOR-PROG-SEDATION", severity: "caution", digest: "b" } as const;
const note = { rule: "LDN-AGE-65", severity: "info", digest: "c" } as const;

test("a stop stays open whatever was answered", () => {
  const { mustFix } = openFindings([tramadol], [{ rule: tramadol.rule, because: "a" }]);
  expect(mustFix).toEqual([tramadol]);
});

test("a check is answered while the facts that fired it are the same, and asked again when they change", () => {
  expect(openFindings([sedation, note], [{ rule: sedation.rule, because: "b" }]).toAnswer).toEqual([]);
  expect(openFindings([sedation], [{ rule: sedation.rule, because: "other facts" }]).toAnswer).toEqual([
    sedation,
  ]);
});

test("what is missing is said in words", () => {
  expect(whyNotSigned(0, 0)).toBeNull();
  expect(whyNotSigned(1, 2)).toBe(
    "1 thing must be fixed and 2 checks must be answered before this plan can be signed.",
  );
});

test("the same content gives the same text, in whatever order its keys were written", () => {
  expect(canonical({ b: [1, { d: undefined, c: "x" }], a: null })).toBe('{"a":null,"b":[1,{"c":"x"}]}');
  expect(canonical({ a: null, b: [1, { c: "x" }] })).toBe(canonical({ b: [1, { c: "x" }], a: null }));
});
