import { describe, expect, it } from "vitest";
import { amountsOf } from "#lib/domain/amounts/of-line.ts";
import { writtenLines } from "#tests/support/written-lines.ts";
import { isAsked, isTheirs } from "../asked.ts";
import { substances } from "../substance-index.ts";
import { recognise } from "../substances.ts";

const { known, neverSilent, unsure, quiet, noOpioid, amounts, ...said } = writtenLines;
const opioidsOf = (line: string) =>
  recognise(line).matches.filter((match) => substances.get(match.key)?.kind === "opioid" && isTheirs(match));
/** Naltrexone is of the same table, and is no opioid; so is what must not be stopped. */
const NOT_ONE =
  /^(?:naltrexone|naloxone|methylnaltrexone|naloxegol|naldemedine|lofexidine|dextromethorphan|samidorphan)/;
const isQuestion = (line: string) => isAsked(recognise(line), false);
const wrong = (lines: readonly string[], holds: (line: string) => boolean) =>
  lines.filter((line) => !holds(line));

describe("lines as they are written in fifteen countries", () => {
  it("knows the opioids in them", () => {
    expect(wrong(known, (line) => opioidsOf(line).length > 0)).toEqual([]);
  });
  it("asks about what nobody can be sure of", () => {
    expect(
      wrong([...neverSilent, ...unsure], (line) => isQuestion(line) || opioidsOf(line).length > 0),
    ).toEqual([]);
    expect(wrong(unsure, isQuestion)).toEqual([]);
  });
  it("reads ordinary lines to their last word, and calls nothing in them an opioid", () => {
    expect(wrong(quiet, (line) => !isQuestion(line))).toEqual([]);
    const called = (line: string) => opioidsOf(line).some(({ key }) => !NOT_ONE.test(key));
    expect(wrong([...quiet, ...noOpioid], (line) => !called(line))).toEqual([]);
  });
  it.each(Object.entries(said))("hears that a medicine is %s", (says, lines) => {
    expect(wrong(lines, (line) => recognise(line).says === says && isQuestion(line))).toEqual([]);
  });
  it("says how much is taken a day where the line does, and nothing else", () => {
    for (const [line, expected] of Object.entries(amounts)) {
      const given = amountsOf(line);
      expect(Object.keys(given).toSorted(), line).toEqual(Object.keys(expected).toSorted());
      for (const [key, amount] of Object.entries(expected)) expect(given[key], line).toBeCloseTo(amount, 2);
    }
  });
});
