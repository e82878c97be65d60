import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sources } from "#lib/safety/index.ts";
import { changeBetween, instrumentOf, instruments, withWording } from "./index.ts";

type Worked = { name?: string; input: unknown; expected: Record<string, unknown> };
const worked = JSON.parse(readFileSync(new URL("./worked-examples.json", import.meta.url), "utf8")) as Record<
  string,
  Worked[]
>;
const scored = (id: string, input: unknown) => {
  const judged = instrumentOf(id)?.judge(input);
  return judged?.ok ? judged.score : judged;
};

it("scores 61 worked examples", () => expect(Object.values(worked).flat().length).toBe(61));

describe.each(
  Object.entries(worked).flatMap(([id, list]) => list.map((one, at) => [id, at + 1, one] as const)),
)("%s, example %i", (id, _at, { input, expected }) => {
  it("scores as published", () => expect(scored(id, input)).toMatchObject(expected));
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

it("takes the clinic's wording only where it fits", () => {
  const fiqr = instrumentOf("fiqr");
  if (!fiqr) throw new Error("no fiqr");
  const wording = { instrument: "fiqr", licence: "CC BY 2.0", questions: fiqr.questions.map(() => "Words") };
  expect(withWording(fiqr, wording)?.questions[0]?.text).toBe("Words");
  expect(withWording(fiqr, { ...wording, questions: ["Words"] })).toBeNull();
});
