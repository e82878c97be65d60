import { describe, expect, test } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { toText } from "#lib/domain/words/say.ts";
import { NO_SCORES, type Scores } from "./check-in.ts";
import { dosesAround, outlookOf } from "./outlook.ts";

const startsOn = parseDate("2026-04-06");
const today = parseDate("2026-05-14");
/** An answer every evening from the start to yesterday, but for those that are left out. */
const evenings = (said: (i: number) => Partial<Scores> | null) =>
  Array.from({ length: today.compare(startsOn) }, (_, i) => {
    const day = startsOn.add({ days: i }).toString();
    const answer = said(i);
    return answer ? [{ day, ...NO_SCORES, ...answer }] : [];
  }).flat();
const read = (asked: Partial<Parameters<typeof outlookOf>[0]>) =>
  outlookOf({ answers: [], startsOn, today, ...asked }).map(toText);

describe("the sentence above the timeline", () => {
  test("says each measure first against last, and how many evenings were answered", () => {
    const answers = evenings((i) => (i % 4 === 3 ? null : { pain: i < 20 ? 7 : 5, energy: 3 }));
    expect(read({ answers })).toEqual([
      "Week 6.",
      "Pain 7.0 to 5.0.",
      "Energy about the same, 3.0.",
      "Not enough answers to say about sleep and mood.",
      "29 of 38 evenings answered.",
    ]);
  });

  test("does not say anything of fewer than seven answers in a window", () => {
    const answers = evenings((i) => (i < 6 || i > 31 ? { pain: i < 6 ? 9 : 1 } : null));
    expect(read({ answers }).join(" ")).toContain(
      "Not enough answers to say about pain, energy, sleep and mood.",
    );
  });

  test("says what changed since the dose changed, and nothing of a cause", () => {
    const dose = { label: "1.5 mg", from: parseDate("2026-05-01") };
    const answers = evenings((i) => ({ pain: 6, sleep: i < 25 ? 6 : 3 }));
    expect(read({ answers, dose })).toContain("Since 1.5 mg (Fri May 1): sleep lower, 6.0 to 3.0.");
    const few = evenings((i) => (i < 25 || i > 33 ? { pain: 6 } : null));
    expect(read({ answers: few, dose }).join(" ")).toContain(
      "Not enough answers to say what changed since 1.5 mg (Fri May 1).",
    );
  });

  test("says when nobody answered and when the plan has not begun", () => {
    expect(read({})).toEqual(["Week 6.", "No answers yet."]);
    expect(read({ startsOn: parseDate("2026-05-18") })).toEqual(["The plan starts on Mon May 18."]);
  });
});

test("a hold is the same dose again: it counts since it was first taken", () => {
  const tread = (from: string, label: string, as?: string) => ({
    kind: "tread",
    from: parseDate(from),
    label,
    as,
  });
  const marks = [
    tread("2026-04-06", "0.5 mg"),
    tread("2026-04-20", "1 mg"),
    tread("2026-05-04", "1 mg", "hold"),
    tread("2026-05-18", "1.5 mg"),
    tread("2026-05-20", "45 mg?", "invalid"),
  ];
  expect(dosesAround(marks, today)).toEqual({
    now: { label: "1 mg", from: parseDate("2026-04-20") },
    next: { label: "1.5 mg", from: parseDate("2026-05-18") },
  });
  expect(dosesAround([], today)).toEqual({ now: undefined, next: undefined });
});

test("a dose whose last day is over is not in force any more", () => {
  const tread = (from: string, to: string, label: string) => ({
    ...{ kind: "tread", label },
    ...{ from: parseDate(from), to: parseDate(to) },
  });
  const marks = [tread("2026-04-06", "2026-04-19", "1.5 mg"), tread("2026-04-20", "2026-05-14", "3 mg")];
  const last = { label: "3 mg", from: parseDate("2026-04-20") };
  expect(dosesAround(marks, today)).toEqual({ now: last, next: undefined });
  expect(dosesAround(marks, today.add({ days: 1 }))).toEqual({ now: undefined, next: undefined });
});
