import { expect, test } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { toText } from "#lib/domain/words/say.ts";
import { ledgerOf, type Reduced } from "./ledger.ts";

const day = parseDate;
const cut = (from: number, to: number | null, on: string, medicine = "amitriptyline"): Reduced => ({
  ...{ medicine, from: mg(from), to: to === null ? null : mg(to), on: day(on) },
});
const said = (versions: [string, Reduced[]][], today: string, active = true) =>
  ledgerOf(
    versions.map(([from, reductions], i) => ({ number: i + 1, from: day(from), reductions })),
    day(today),
    active,
  ).map((line) => `${line.medicine}: ${line.said.map(toText).join(" ")}`.replaceAll("\u00a0", " "));

test("says what was taken at the start, what was reduced, and what is planned, each with its version", () => {
  const first = cut(25, 10, "2026-03-02");
  expect(
    said(
      [
        ["2026-01-05", [first]],
        ["2026-03-20", [first, cut(10, null, "2026-05-04")]],
      ],
      "2026-04-01",
    ),
  ).toEqual([
    "amitriptyline: At the start 25 mg a day. 10 mg a day from Mon Mar 2 (version 1). Planned: stopped on Mon May 4 (version 2).",
  ]);
});

test("a step that a later version gave up before its day was never taken; one that happened stays in the ledger", () => {
  const early = cut(25, 10, "2026-02-02");
  const late = cut(60, 30, "2026-05-04", "Duloxetine");
  expect(
    said(
      [
        ["2026-01-05", [early, late]],
        ["2026-03-02", []],
      ],
      "2026-06-01",
    ),
  ).toEqual([
    "amitriptyline: At the start 25 mg a day. 10 mg a day from Mon Feb 2 (version 1), not in the plan any more.",
  ]);
});

test("a step is asked of the version in force on its day, not of the one after the first that named it", () => {
  const step = cut(150, 100, "2026-07-02", "tramadol");
  const v1: [string, Reduced[]] = ["2026-05-07", [step]];
  const v2: [string, Reduced[]] = ["2026-06-01", [step]];
  const v3: [string, Reduced[]] = ["2026-06-16", []];
  expect(said([v1, v2, v3], "2026-07-16")).toEqual([]);
  expect(said([v1, v2], "2026-07-16")).toEqual([
    "tramadol: At the start 150 mg a day. 100 mg a day from Thu Jul 2 (version 1).",
  ]);
  expect(said([v1, v2, v3, ["2026-07-10", [step]]], "2026-07-16")).toEqual([
    "tramadol: At the start 150 mg a day. 100 mg a day from Thu Jul 2 (version 4).",
  ]);
  // Signed after its own day: it held from then on.
  expect(
    said(
      [
        ["2026-07-06", [step]],
        ["2026-07-09", []],
      ],
      "2026-07-16",
    ),
  ).toEqual([
    "tramadol: At the start 150 mg a day. 100 mg a day from Thu Jul 2 (version 1), not in the plan any more.",
  ]);
});

test("a step that was moved counts on its new day alone, and one name is one line however it is written", () => {
  const moved = [cut(25, 10, "2026-03-02"), cut(25, 10, "2026-04-06", "Amitriptyline ")];
  expect(
    said(
      [
        ["2026-01-05", moved.slice(0, 1)],
        ["2026-02-02", moved.slice(1)],
      ],
      "2026-04-10",
    ),
  ).toEqual(["Amitriptyline : At the start 25 mg a day. 10 mg a day from Mon Apr 6 (version 2)."]);
});

test("a plan that was stopped plans nothing more", () => {
  expect(said([["2026-01-05", [cut(25, 10, "2026-09-07")]]], "2026-04-01", false)).toEqual([]);
});
