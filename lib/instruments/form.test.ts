import { describe, expect, it } from "vitest";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { answersFrom, choicesOf, countAnswers, questionsOf } from "./form.ts";
import {
  dueOn,
  type Instrument,
  instrumentOf,
  instruments,
  newestOf,
  outcomeOf,
  painAboveStart,
  sheetOf,
} from "./index.ts";

const the = (id: string) => instrumentOf(id) as Instrument;

describe("a form of radio buttons", () => {
  it("asks only what it has the wording of", () => {
    expect(questionsOf(instruments).map(({ id }) => id)).toEqual(["peg", "acr2016", "phq9", "gad7", "pgic"]);
    const fiqr = { ...the("fiqr"), wording: "included" as const };
    expect(questionsOf([fiqr])).toEqual([fiqr]);
  });

  it("gives every choice of every question an answer that its instrument scores", () => {
    for (const instrument of [...questionsOf(instruments), the("fiqr"), the("dsq_pem")]) {
      const { leftOut } = countAnswers(instrument, answersFrom(instrument, {}));
      for (const question of instrument.questions)
        for (const { value } of choicesOf(question)) {
          const answers = answersFrom(instrument, { [question.key]: value });
          expect(instrument.judge(answers), `${instrument.id} ${question.key} ${value}`).toMatchObject({
            ok: true,
          });
          // "No" to a place is no tick: it says nothing by itself.
          const said = question.key.startsWith("areas.") && value === 0 ? 0 : 1;
          const counts = countAnswers(instrument, answers);
          expect(counts).toEqual({ given: said, leftOut: leftOut - (question.unscored ? 0 : said) });
        }
    }
  });
});

describe("the places of the 2016 criteria", () => {
  const acr = the("acr2016");
  const areas = (given: Record<string, number>) => answersFrom(acr, given).areas;
  it("are missing while nothing is ticked, none where that was ticked, else those that were", () => {
    expect(areas({ fatigue: 2 })).toBeNull();
    expect(areas({ "areas.none": 1 })).toEqual([]);
    expect(areas({ "areas.neck": 1, "areas.jaw_left": 1 })).toEqual(["jaw_left", "neck"]);
    const none = answersFrom(acr, { "areas.none": 1 });
    expect(countAnswers(acr, none)).toEqual({ given: 1, leftOut: 7 });
  });
  it("cannot both hurt and not hurt, and the form says so", () => {
    const judged = acr.judge(answersFrom(acr, { "areas.none": 1, "areas.neck": 1 }));
    expect(judged).toMatchObject({ ok: false, errors: { areas: expect.stringContaining("no pain") } });
  });
  it("are all on the form once, in the five regions, and each counts", () => {
    const { ticks } = sheetOf(acr);
    const boxes = ticks?.groups.flatMap(({ boxes }) => boxes) ?? [];
    expect(ticks?.groups).toHaveLength(5);
    expect(boxes).toHaveLength(19);
    const all = Object.fromEntries(boxes.map(({ key }) => [key, 1]));
    expect(acr.judge(answersFrom(acr, all))).toMatchObject({ ok: true, score: { wpi: 19 } });
    expect(sheetOf(acr).questions.map(({ id }) => id)).not.toContain("areas.neck");
  });
  it("take 3 months or longer as said, and months where they were counted", () => {
    const lasting = (given: object) => acr.judge({ areas: [], ...given });
    expect(lasting({ lasting: true })).toMatchObject({ score: { criterion_duration: true } });
    expect(lasting({ lasting: false })).toMatchObject({ score: { criterion_duration: false } });
    expect(lasting({ lasting: true, duration_months: 2 })).toMatchObject({
      score: { criterion_duration: false },
    });
    expect(lasting({})).toMatchObject({ score: { criterion_duration: null } });
  });
});

describe("the newest answer to each thing counts", () => {
  const phq9 = the("phq9");
  const filled = (...items: (number | null)[]) => {
    const judged = phq9.judge({ items });
    if (!judged.ok) throw new Error("not well formed");
    return outcomeOf(phq9, { answers: { items }, score: judged.score });
  };
  it("keeps question 9 until it is answered again", () => {
    const positive = filled(1, 1, 1, 1, 1, 1, 1, 1, 2);
    const leftOut = filled(0, 0, 0, 0, 0, 0, 0, 0, null);
    expect(newestOf([positive, leftOut])).toMatchObject({ total: 10, items: { 1: 0, 9: 2 } });
    expect(newestOf([positive, leftOut, filled(0, 0, 0, 0, 0, 0, 0, 0, 0)])).toMatchObject({
      total: 0,
      items: { 9: 0 },
    });
  });
});

describe("pain over a week against the start", () => {
  const start = parseDate("2026-05-07");
  const from = (day: string, ...pains: (number | null)[]) =>
    pains.flatMap((pain, i) =>
      pain === null ? [] : [{ day: parseDate(day).add({ days: i }).toString(), pain }],
    );
  const before = from("2026-04-30", 5, 5, null, 5, null, 5, 5);
  const today = parseDate("2026-05-20");
  const week = (...pains: (number | null)[]) =>
    painAboveStart([...before, ...from("2026-05-14", ...pains)], start, today);

  it("is counted from 4 answers of 7, and 29.9 is not 30", () => {
    expect(week(6, 7, null, 6, null, null, 7)).toBe(30);
    expect(week(6, 6, 7, 7, 6, 7, 6)).toBe(28);
    expect(week(9, 9, 9)).toBeNull();
  });
  it("begins with the first week that has answers where the week before the plan has none", () => {
    const later = from("2026-05-07", 4, 4, 4, 4, null, null, null);
    expect(painAboveStart([...later, ...from("2026-05-14", 6, 6, 6, 6, 6, 6, 6)], start, today)).toBe(50);
    expect(painAboveStart(later, start, parseDate("2026-05-12"))).toBeNull();
  });
  it("says nothing where the start was no pain at all", () => {
    expect(
      painAboveStart(
        [...from("2026-04-30", 0, 0, 0, 0, 0, 0, 0), ...from("2026-05-14", 9, 9, 9, 9)],
        start,
        today,
      ),
    ).toBeNull();
  });
});

it("asks for mood again on the first day of week 8 and of week 12, and not twice for one time", () => {
  const startsOn = parseDate("2026-01-05");
  const watched = ["phq9", "gad7"].map((instrument) => ({ instrument, since: startsOn, of: "your plan" }));
  const plan = { startsOn, watched };
  const mood = (day: string, filled: string[] = []) =>
    dueOn(
      parseDate(day),
      plan,
      filled.map((on) => ({ instrument: "phq9", day: parseDate(on) })),
    ).find(({ instrument }) => instrument === "phq9")?.why;
  expect(mood("2026-01-05")).toBe("At the start");
  expect(mood("2026-02-22", ["2025-12-20"])).toBeUndefined();
  expect(mood("2026-02-22", ["2025-12-01"])).toBe("At the start");
  expect(mood("2026-02-23", ["2026-01-05"])).toBe("Week 8 of your plan");
  expect(mood("2026-03-22", ["2026-02-24"])).toBeUndefined();
  expect(mood("2026-03-23", ["2026-02-24"])).toBe("Week 12 of your plan");
});

it("counts the weeks of a part that came later from its own first day", () => {
  const startsOn = parseDate("2026-01-05");
  const since = parseDate("2026-02-16");
  const plan = { startsOn, watched: [{ instrument: "phq9", since, of: "low-dose naltrexone" }] };
  const mood = (day: string, filled: string[]) =>
    dueOn(
      parseDate(day),
      plan,
      filled.map((on) => ({ instrument: "phq9", day: parseDate(on) })),
    ).find(({ instrument }) => instrument === "phq9")?.why;
  expect(mood("2026-02-23", ["2026-01-10"])).toBe("At the start");
  expect(mood("2026-02-23", ["2026-02-16"])).toBeUndefined();
  expect(mood("2026-04-05", ["2026-02-16"])).toBeUndefined();
  expect(mood("2026-04-06", ["2026-02-16"])).toBe("Week 8 of low-dose naltrexone");
});

describe("what the pack's battery asks for beside mood", () => {
  const startsOn = parseDate("2026-01-05");
  const due = (after: number, filled: { instrument: string; ago: number; again?: boolean }[] = []) => {
    const today = startsOn.add({ days: after });
    const rows = filled.map(({ ago, ...one }) => ({ ...one, day: today.subtract({ days: ago }) }));
    const found = dueOn(today, { startsOn, watched: [] }, rows);
    return Object.fromEntries(found.map(({ instrument, why }) => [instrument, why]));
  };
  it("asks for FIQR at the start and in weeks 8 and 12, for the change in week 12 and not before", () => {
    expect(due(0)).toMatchObject({ fiqr: "At the start", dsq_pem: "At the start" });
    expect(due(48)).not.toHaveProperty("pgic");
    expect(due(49)).toMatchObject({ fiqr: "Week 8 of your plan" });
    expect(due(76)).not.toHaveProperty("pgic");
    expect(due(77)).toMatchObject({ fiqr: "Week 12 of your plan", pgic: "Week 12 of your plan" });
    expect(due(80, [{ instrument: "fiqr", ago: 3 }])).not.toHaveProperty("fiqr");
    expect(due(80, [{ instrument: "fiqr", ago: 4 }])).toHaveProperty("fiqr");
  });
  it("asks for DSQ-PEM again after half a year", () => {
    const once = [{ instrument: "dsq_pem", ago: 181 }];
    expect(due(181, once)).not.toHaveProperty("dsq_pem");
    expect(due(182, [{ instrument: "dsq_pem", ago: 182 }])).toMatchObject({ dsq_pem: "After half a year" });
  });
  it("asks again for what was left out and may not be, for two weeks, also without a plan", () => {
    const left = (ago: number) => [{ instrument: "phq9", ago, again: true }];
    expect(due(30, left(0))).toMatchObject({ phq9: "One question was left out" });
    expect(due(30, left(13))).toHaveProperty("phq9");
    expect(due(30, left(14))).not.toHaveProperty("phq9");
    expect(due(30, [{ instrument: "phq9", ago: 1 }, ...left(2)])).not.toHaveProperty("phq9");
    const row = { instrument: "phq9", day: startsOn, again: true };
    expect(dueOn(startsOn, null, [row])).toMatchObject([{ instrument: "phq9" }]);
    expect(dueOn(startsOn, null, [])).toEqual([]);
  });
});
