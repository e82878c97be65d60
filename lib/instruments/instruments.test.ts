import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sources } from "#lib/safety/index.ts";
import { changeBetween, instrumentOf, instruments, mainOf, scoreLines } from "./index.ts";

type Worked = { name?: string; input: unknown; expected: Record<string, unknown> };
const examples = (file: string) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, Worked[]>;
const worked = examples("./worked-examples.json");
/** Worked out from the text of the pack, not by this program: every limit of every band, every count of gaps. */
const edges = examples("./edge-examples.json");
const scored = (id: string, input: unknown) => {
  const judged = instrumentOf(id)?.judge(input);
  return judged?.ok ? judged.score : judged;
};

it("scores 61 worked examples, and 149 more at the edges of every band and every count of gaps", () => {
  expect(Object.values(worked).flat().length).toBe(61);
  expect(Object.values(edges).flat().length).toBe(149);
});

describe.each(
  Object.entries(worked).flatMap(([id, list]) => list.map((one, at) => [id, at + 1, one] as const)),
)("%s, example %i", (id, _at, { input, expected }) => {
  it("scores as published", () => expect(scored(id, input)).toMatchObject(expected));
});

describe.each(
  Object.entries(edges).flatMap(([id, list]) => list.map((one) => [id, one.name ?? "", one] as const)),
)("%s, %s", (id, _name, { input, expected }) => {
  it("scores as the pack says", () => expect(scored(id, input)).toMatchObject(expected));
});

describe.each(instruments.map((one) => [one.id, one] as const))("%s", (_id, one) => {
  it("names a licence and sources that exist, and asks something", () => {
    expect(one.licence.length).toBeGreaterThan(3);
    for (const id of one.source) expect(sources).toHaveProperty(id);
    expect(one.questions.length).toBeGreaterThan(0);
    expect(new Set(one.questions.map(({ key }) => key)).size).toBe(one.questions.length);
  });
  it("answers to anything with a score or with sentences, never with an exception", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const judged = one.judge(raw);
        if (!judged.ok) for (const text of Object.values(judged.errors)) expect(text).toMatch(/\w/);
      }),
    );
  });
});

describe("missing answers", () => {
  it("gives no PEG with a gap", () =>
    expect(scored("peg", { pain: 4, enjoyment: 3 })).toMatchObject({ score: null }));
  it("fills two gaps of a PHQ-9, never the ninth answer, and not three", () => {
    expect(scored("phq9", { items: [2, 2, 2, 2, 2, 2, null, null, 0] })).toMatchObject({ total: 15 });
    expect(scored("phq9", { items: [2, 2, 2, 2, 2, 2, 2, 2, null] })).toMatchObject({
      total: null,
      ask_again: [9],
    });
    expect(scored("phq9", { items: [2, 2, null, null, null, 2, 2, 2, 1] })).toMatchObject({
      total: null,
      item9_positive: true,
      urgent_review: true,
    });
  });
  it("fills two gaps of a GAD-7", () =>
    expect(scored("gad7", { items: [2, 2, 2, null, null, 2, 2] })).toMatchObject({ total: 14 }));
  it("gives no FIQR total when a part is empty", () =>
    expect(
      scored("fiqr", { function: Array(9).fill(null), overall: [1, 1], symptoms: Array(10).fill(2) }),
    ).toMatchObject({ function: null, total: null, severity: null }));
  it("leaves a screen open while a missing half could decide it", () => {
    const none = { frequency: 0, severity: 0 };
    expect(scored("dsq_pem", { items_1_5: [{ frequency: 3 }, none, none, none, none] })).toMatchObject({
      step1_pem_positive: null,
    });
  });
});

describe("a change in words", () => {
  const peg = instrumentOf("peg");
  const said = (before: number, after: number) => peg && changeBetween(peg, before, after);
  it("calls 30% clear, one point small, and less nothing", () => {
    expect(said(7, 4.9)).toMatchObject({ direction: "better", size: "clear", percent: 30 });
    expect(said(7, 6)).toMatchObject({ direction: "better", size: "small" });
    expect(said(7, 6.5)).toMatchObject({ size: "none" });
    expect(said(4, 6)).toMatchObject({ direction: "worse", size: "clear" });
    expect(said(0, 3)).toMatchObject({ direction: "worse", size: "small", percent: null });
    expect(said(5, 5)?.text).toBe("Still 5. No change.");
  });
});

describe("a change is judged before rounding", () => {
  const before = { pain: 7, enjoyment: 7, activity: 6 };
  const after = { pain: 5, enjoyment: 5, activity: 4 };
  it("20 of 30 to 14 of 30 is exactly 30%, though 6.7 to 4.7 is 29.9%", () => {
    const peg = instrumentOf("peg");
    if (!peg) throw new Error("no peg");
    const change = changeBetween(peg, peg.exactOf(before) ?? Number.NaN, peg.exactOf(after) ?? Number.NaN);
    expect(change).toMatchObject({ size: "clear", percent: 30 });
    expect(change?.text).toBe("From 6.7 to 4.7: 30% lower. This is a clear change.");
  });
  it("has no exact score where answers are missing, or where the score is never rounded", () => {
    expect(instrumentOf("peg")?.exactOf({ pain: 3 })).toBeNull();
    expect(instrumentOf("phq9")?.exactOf({ items: [0, 0, 0, 0, 0, 0, 0, 0, 0] })).toBeNull();
  });
});

describe("a score in words", () => {
  const lines = (id: string, input: unknown) => {
    const one = instrumentOf(id);
    const judged = one?.judge(input);
    return one && judged?.ok ? scoreLines(one, judged.score) : [];
  };
  it("says the parts of FIQR, and what is missing", () => {
    const part = { function: Array(9).fill(5), overall: [5, 5] };
    expect(lines("fiqr", { ...part, symptoms: Array(10).fill(5) })).toEqual([
      "50 of 100, moderate",
      "Function 15 of 30, overall 10 of 20, symptoms 25 of 50.",
    ]);
    expect(lines("fiqr", part)[0]).toContain("No total.");
  });
  it("says whether the 2016 criteria are met, why not, or that it is open", () => {
    const [met, not] = [worked.acr2016?.[0]?.input, worked.acr2016?.[2]?.input];
    expect(lines("acr2016", met).join(" ")).toContain("Meets the 2016 criteria.");
    expect(lines("acr2016", not)).toEqual([
      "14 of 31, severe",
      "Pain in 7 of 19 places (WPI), symptoms 7 of 12 (SSS), pain in 3 of 5 regions, 3 months or longer.",
      "Does not meet the 2016 criteria: pain in fewer than 4 of 5 regions.",
    ]);
    expect(lines("acr2016", { ...(met as object), fatigue: null }).join(" ")).toContain("is open");
  });
  it("says yes, no or open to both steps of DSQ-PEM, and to ask question 9 of PHQ-9 again", () => {
    expect(lines("dsq_pem", worked.dsq_pem?.[0]?.input)).toEqual([
      "Post-exertional malaise: yes",
      "Supports ME/CFS (step 2): yes.",
    ]);
    expect(lines("dsq_pem", { items_1_5: Array(5).fill(null) })[0]).toContain("open");
    expect(lines("phq9", { items: [1, 1, 1, 1, 1, 1, 1, 1, null] }).at(-1)).toContain("ask it again");
  });
  it("has a number exactly where there is a main score", () => {
    for (const [id, list] of Object.entries({ ...worked }))
      for (const { input } of list) {
        const one = instrumentOf(id);
        const judged = one?.judge(input);
        if (!one || !judged?.ok || id === "nrs_daily") continue;
        const main = mainOf(one, judged.score);
        if (main !== null) expect(scoreLines(one, judged.score)[0]).toMatch(new RegExp(`^${main} of \\d+`));
      }
  });
});
