import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { lifestyleChanges } from "./changes.ts";
import { lifestyleBlank, newExercise, newSupplement } from "./defaults.ts";
import { lifestyleToFhir } from "./fhir.ts";
import type { Exercise, LifestyleBody } from "./schema.ts";
import { lifestyleSentences } from "./sentences.ts";
import { PrintView } from "./ui.ts";

const START = parseDate("2026-05-07"); // a Thursday
const of = (parts: Partial<LifestyleBody>): LifestyleBody => ({ ...lifestyleBlank(), ...parts });
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const changes = (before: LifestyleBody, after: LifestyleBody) =>
  lifestyleChanges(before, after, START).map(({ patient }) => plain(toText(patient)));

describe("exercise that rises by itself", () => {
  const said = (patch: Partial<Exercise>) => {
    const move: Exercise = { ...newExercise("move-1"), progression: "fixed_increment", ...patch };
    return lifestyleSentences(of({ movement: [move] }), START)
      .map(({ text }) => toText(text))
      .find((text) => text.startsWith("It goes up"));
  };
  it("is said to rise only where it does, and as far as it comes before its last day", () => {
    expect(said({ weeklyIncreasePercent: 10 })).toBe("It goes up little by little, to 30 minutes.");
    expect(said({ weeklyIncreasePercent: 0 })).toBeUndefined();
    // 8 minutes and 10 percent: 8, 9, 10, 11 in weeks one to four.
    expect(said({ weeklyIncreasePercent: 10, weeks: 4 })).toBe("It goes up little by little, to 11 minutes.");
    expect(said({ weeklyIncreasePercent: 2, weeks: 2 })).toBeUndefined();
  });
});

describe("advice of two kinds of exercise", () => {
  const EASY = "Go easy. You can talk in full sentences.";
  const two = (weeks?: number) =>
    of({
      movement: [
        { ...newExercise("move-1"), weeks },
        { ...newExercise("move-2", "warm_water"), startWeek: 3 },
      ],
    });
  const times = (text: string) => plain(text).split(EASY).length - 1;
  const screen = (body: LifestyleBody) =>
    lifestyleSentences(body, START)
      .map(({ text }) => toText(text))
      .join(" ");
  const paper = (body: LifestyleBody, today: string) =>
    renderToStaticMarkup(createElement(PrintView, { body, startsOn: START.toString(), today }));

  it("is said once while the first holds as long as the second, and again where the first ends", () => {
    expect(times(screen(two()))).toBe(1);
    expect(times(screen(two(4)))).toBe(2);
  });

  it("is on paper after the first has ended", () => {
    expect(times(paper(two(), "2026-08-06"))).toBe(1);
    expect(times(paper(two(4), "2026-08-06"))).toBe(1);
  });

  it("is in FHIR with each of them, for each stands alone there", () => {
    const refs = { patient: {}, requester: {}, startsOn: START, authoredOn: "", id: (key: string) => key };
    for (const one of lifestyleToFhir(two(), refs as never)) expect(times(JSON.stringify(one))).toBe(1);
  });
});

describe("changes of items", () => {
  const magnesium = { ...newSupplement("supplement-1", "magnesium"), weeks: 8 };
  const only = (patch: object) => of({ supplements: [{ ...magnesium, ...patch }] });

  it("say the last day when it moves with the first", () => {
    expect(changes(only({}), only({ startWeek: 5 }))).toEqual([
      "This starts on Thu Jun 4: Magnesium 100 mg a day.",
      "Magnesium 100 mg a day: until Wed Jul 29.",
    ]);
    expect(changes(only({}), only({ startWeek: 5, weeks: 4 }))).toEqual([
      "This starts on Thu Jun 4: Magnesium 100 mg a day.",
    ]);
    expect(changes(only({}), only({ weeks: undefined }))).toEqual(["Magnesium 100 mg a day: goes on."]);
  });

  it("name the supplement that another one replaces", () => {
    const calcium = { ...newSupplement("supplement-1", "calcium"), weeks: 8 };
    expect(changes(only({}), of({ supplements: [calcium] }))).toEqual([
      "You stop this: Magnesium 100 mg a day. Now: Calcium 500 mg a day.",
    ]);
  });
});
