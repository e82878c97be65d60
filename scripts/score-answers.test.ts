import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scoreAnswers } from "./score-answers.ts";
import { inRoot, node } from "./start/root.ts";

type Worked = Record<string, { name?: string; input: unknown; expected: object }[]>;
const worked = JSON.parse(readFileSync(inRoot("lib/instruments/worked-examples.json"), "utf8")) as Worked;
const command = [inRoot("scripts/score.ts")];

describe.each(Object.entries(worked))("the command for %s", (id, list) => {
  it("scores its worked examples as published", () => {
    const input = JSON.stringify(list);
    const scores = JSON.parse(execFileSync(node, [...command, id, "-"], { input, encoding: "utf8" }));
    expect(scores).toHaveLength(list.length);
    for (const [at, { expected }] of list.entries()) expect(scores[at]).toMatchObject(expected);
  });
});

const PEG = { pain: 5, enjoyment: 5, activity: 5 };
const ACR = {
  ...{ areas: ["neck"], fatigue: 1, waking_unrefreshed: 1, cognitive: 1 },
  ...{ headache: 0, abdominal: 0, depression: 0, duration_months: 4 },
};
const PEM = {
  items_1_5: Array(5).fill({ frequency: 2, severity: 2 }),
  item7: true,
  item8: false,
  item9: ">=24",
};
const FIQR = { function: Array(9).fill(5), overall: [5, 5], symptoms: Array(10).fill(5) };
const huge = (value: unknown) => Array(100_000).fill(value);

describe("what does not fit is refused in one sentence", () => {
  it.each<[string, unknown]>([
    ["nowhere", {}],
    ["__proto__", {}],
    ["peg", null],
    ["peg", []],
    ["peg", [[]]],
    ["peg", [null]],
    ["peg", "5"],
    ["peg", { input: null }],
    ["peg", { tests: {} }],
    ["peg", { tests: [] }],
    ["peg", huge(PEG)],
    ["peg", { ...PEG, pain: "5" }],
    ["peg", { ...PEG, pain: 5.5 }],
    ["peg", { ...PEG, pain: -1 }],
    ["peg", { ...PEG, pain: 11 }],
    ["peg", { ...PEG, pain: true }],
    ["peg", { ...PEG, pain: [] }],
    ["peg", { ...PEG, extra: 1 }],
    ["peg", { pain: 5, enjoymnt: 5, activity: 5 }],
    ["peg", JSON.parse('{"__proto__":{"pain":5},"enjoyment":5,"activity":5}')],
    ["peg", { ...PEG, "two\nlines": 1 }],
    ["phq9", {}],
    ["phq9", { items: null }],
    ["phq9", { items: "000000000" }],
    ["phq9", { items: Array(8).fill(0) }],
    ["phq9", { items: Array(10).fill(0) }],
    ["phq9", { items: huge(0) }],
    ["phq9", { items: Array(9).fill("0") }],
    ["phq9", { items: Array(9).fill(4) }],
    ["phq9", { items: Array(9).fill(0.5) }],
    ["phq9", { items: Array(9).fill(0), functional: 4 }],
    ["gad7", { items: Array(9).fill(0) }],
    ["gad7", { items: Array(7).fill(true) }],
    ["fiqr", { ...FIQR, function: Array(10).fill(5) }],
    ["fiqr", { ...FIQR, overall: [] }],
    ["fiqr", { ...FIQR, symptoms: Array(10).fill("5") }],
    ["fiqr", { ...FIQR, symptoms: Array(10).fill(10.5) }],
    ["nrs_daily", { baseline: 11, follow_up: 1 }],
    ["nrs_daily", { baseline: "7", follow_up: 1 }],
    ["nrs_daily", { baseline_days: Array(8).fill(5) }],
    ["nrs_daily", { baseline_days: [5.5, 5, 5, 5] }],
    ["pgic", { value: 0 }],
    ["pgic", { value: -0 }],
    ["pgic", { value: 8 }],
    ["pgic", { value: [1] }],
    ["acr2016", { ...ACR, areas: ["neck", "neck"] }],
    ["acr2016", { ...ACR, areas: ["Neck"] }],
    ["acr2016", { ...ACR, areas: "neck" }],
    ["acr2016", { ...ACR, areas: huge("neck") }],
    ["acr2016", { ...ACR, fatigue: 4 }],
    ["acr2016", { ...ACR, headache: true }],
    ["acr2016", { ...ACR, duration_months: -1 }],
    ["acr2016", { ...ACR, duration_months: "4" }],
    ["dsq_pem", { ...PEM, items_1_5: PEM.items_1_5.slice(1) }],
    ["dsq_pem", { ...PEM, items_1_5: Array(5).fill({ frequency: 5, severity: 2 }) }],
    ["dsq_pem", { ...PEM, item7: "yes" }],
    ["dsq_pem", { ...PEM, item9: 24 }],
    ["dsq_pem", { ...PEM, item9: "long" }],
    ["dsq_pem", { ...PEM, item9: "10-20" }],
    ["dsq_pem", { ...PEM, item9: "x".repeat(5000) }],
  ])("%s %j", (id, input) => {
    const scored = scoreAnswers(id, input);
    const sentence = scored.ok ? JSON.stringify(scored.scores) : scored.sentence;
    expect(scored.ok, sentence).toBe(false);
    expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
    expect(sentence).not.toMatch(/Invalid input|Too big|Too small/);
  });

  it("ends with exit code 2, the sentence on the error output and nothing else", () => {
    for (const [id, input] of [
      ["peg", "{"],
      ["peg", ""],
      ["nowhere", "{}"],
      ["pgic", '{"value":8}'],
    ] as const) {
      const { status, stdout, stderr } = spawnSync(node, [...command, id], { input, encoding: "utf8" });
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});

describe("what is missing follows the instrument's own rule", () => {
  it.each<[string, unknown, object]>([
    ["peg", {}, { score: null }],
    ["peg", { ...PEG, pain: null }, { score: null }],
    ["peg", { ...PEG, pain: -0 }, { score: 3.3 }],
    ["phq9", { items: Array(9).fill(null) }, { total: null, ask_again: [9], urgent_review: null }],
    ["fiqr", { function: FIQR.function, overall: FIQR.overall }, { symptoms: null, total: null }],
    ["fiqr", { ...FIQR, overall: null }, { overall: null, total: null }],
    ["nrs_daily", {}, { percent_reduction: null, category: "not_computable" }],
    ["nrs_daily", { baseline: -0, follow_up: 1 }, { category: "not_computable" }],
    [
      "nrs_daily",
      { baseline_days: [5, 5, 5], follow_up_days: Array(7).fill(5) },
      { category: "not_computable" },
    ],
    ["pgic", { value: null }, { responder: null }],
    ["acr2016", { ...ACR, areas: null }, { wpi: null, meets_2016_criteria: null }],
    ["acr2016", { ...ACR, fatigue: null }, { wpi: 1, sss: null, fs_score: null }],
    ["dsq_pem", { ...PEM, items_1_5: Array(5).fill(null) }, { step1_pem_positive: null }],
    ["dsq_pem", { ...PEM, item9: null }, { step1_pem_positive: true, step2_supports_mecfs: null }],
  ])("%s %j", (id, input, score) =>
    expect(scoreAnswers(id, input)).toMatchObject({ ok: true, scores: score }),
  );
  it("passes over the labels of a set, not over a misspelled answer", () => {
    const labelled = { id: "a", name: "b", note: "c", expected: {}, ...PEG };
    expect(scoreAnswers("peg", [labelled])).toMatchObject({ ok: true, scores: [{ score: 5 }] });
  });
});

it("reads a band of hours as it is written", () => {
  const long = (item9: string) => {
    const scored = scoreAnswers("dsq_pem", { ...PEM, item9 });
    return scored.ok ? (scored.scores as { step2_supports_mecfs: boolean }).step2_supports_mecfs : "refused";
  };
  for (const yes of ["14-23", "14–23 h", ">=24", "≥ 24 h", ">24"]) expect(long(yes), yes).toBe(true);
  for (const no of ["<1", "<= 1", "1-3", "2-3 h", "4-10", "11-13", "<14"]) expect(long(no), no).toBe(false);
  for (const unclear of ["", "24", "<24", "<=14", ">10", "23-14", "13-14"])
    expect(long(unclear), unclear).toBe("refused");
});
