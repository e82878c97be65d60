import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate, spanText } from "./calendar.ts";
import { mg } from "./dose.ts";
import { say, toText } from "./say.ts";
import { plainSpaces } from "./text.ts";

/** What HL7's JSON schema of FHIR R4 takes for a string. */
const HL7 = /^[ \r\n\t\S]+$/;
const SPACES = [
  "\u00a0",
  "\u2002",
  "\u2009",
  "\u202f",
  "\u3000",
  "\u2028",
  "\u2029",
  "\u1680",
  "\u205f",
  "\f",
  "\v",
];

describe("text that leaves", () => {
  test("has plain spaces between a number and its unit", () => {
    expect(toText(say`Take ${mg(1.5)} until ${parseDate("2026-05-20")}.`)).toBe(
      "Take 1.5 mg until Wed May 20.",
    );
  });

  test("has none of the other spaces, and loses no letter", () => {
    for (const space of SPACES) expect(plainSpaces(`a${space}b`)).toBe("a b");
    expect(plainSpaces("\ufeffa\u200bb\u2060c")).toBe("abc");
    expect(plainSpaces("a\tb\r\nc d")).toBe("a\tb\r\nc d");
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.constantFrom(...SPACES), (text, space) => {
        const plain = plainSpaces(`x${text}${space}`);
        expect(plain).toMatch(HL7);
        expect(plain.replaceAll(/\s/g, "")).toBe(`x${text}`.replaceAll(/[\s\u200b\u2060]/g, ""));
      }),
    );
  });
});

test("days that stand alone carry their year", () => {
  const [nov, dec, jan] = ["2026-11-25", "2026-12-08", "2027-01-07"].map((day) => parseDate(day)) as [
    ReturnType<typeof parseDate>,
    ReturnType<typeof parseDate>,
    ReturnType<typeof parseDate>,
  ];
  expect(spanText(nov, dec)).toBe("From Nov 25 to Dec 8, 2026");
  expect(spanText(nov, jan)).toBe("From Nov 25, 2026 to Jan 7, 2027");
  expect(spanText(nov)).toBe("From Nov 25, 2026");
  expect(spanText(nov, nov)).toBe("On Nov 25, 2026");
});
