import { describe, expect, it } from "vitest";
import { isNumeric, LABS } from "#lib/domain/facts/labs.ts";
import { fromUs, unitsOf } from "#lib/domain/facts/results/units.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "./index.ts";
import { judgeScenario, Scenario } from "./scenario.ts";

const rules = allRules(modalities);
const plan = {
  ldn: { protocol: "standard-2wk", start_dose_mg: 1.5, target_dose_mg: 4.5, min_step_days: 14 },
  hormones: [{ key: "levothyroxine" }, { key: "testosterone" }, { key: "estradiol_oral" }],
  acupuncture: { points: ["LR3"], electro: true },
  supplements: [{ key: "vitamin_d" }, { key: "iron" }],
  exercise: { progression: "symptom_contingent" },
};
const judged = (lab: object, sex = "male") =>
  judgeScenario(
    rules,
    Scenario.parse({ id: "x", patient: { sex, age: 50 }, plan, labs: [{ days_ago: 3, ...lab }] }),
  );
const said = (lab: object, sex?: string) => judged(lab, sex).findings.map(({ rule }) => rule);

describe("a result in words fires the rules of its number", () => {
  it.each([
    ["tsh", 0.01, ["<0,01", "<0.01", "< 0,01 L", "under 0.01", "≤0,01 mIU/L (0,4-4,5)"]],
    ["alt", 250, ["250 H", "250 (H)", "250*", "250 U/L", "↑250", "250,0", "250 H (10-40)"]],
    ["alt", 1250, ["1,250", "1.250,0", "1 250", "1250 HH"]],
    ["hematocrit", 56.5, ["56,5", "56.5 %", "56,5 H"]],
    ["platelets", 20, ["20,0", "20 x10^3/uL", "20 LL", "20 K/uL (150-400)"]],
  ] as const)("%s %d", (key, value, texts) => {
    const alone = said({ key, value });
    // A test that says nothing of it leaves the rules that ask for it.
    const without = said({ key: "esr", value: 5 });
    expect(alone.filter((rule) => !without.includes(rule))).not.toEqual([]);
    for (const text of texts) expect(said({ key, value: text }), text).toEqual(alone);
  });

  it("names the result as the laboratory wrote it, and asks where a bound leaves a rule open", () => {
    const low = judged({ key: "tsh", value: "<0,01" });
    expect(JSON.stringify(low.findings)).toContain("TSH) <0,01 mIU/L");
    const open = judged({ key: "tsh", value: "<5" });
    expect(open.needed).toContain("Lab result: Thyrotropin (TSH) (the chart says <5)");
    expect(judged({ key: "egfr", value: ">60" }).needed.join()).not.toContain("eGFR");
  });
});

it("a limit is in the unit of its result, wherever either is written", () => {
  const ratio = (lab: object) => JSON.stringify(judged({ key: "alt", ...lab }).findings);
  const wanted = "ALT 240 U/L, 3 days ago: 4 times the upper limit of 60";
  expect(ratio({ value: 240, uln: 60 })).toContain(wanted);
  expect(ratio({ value: "240 H (10-60)" })).toContain(wanted);
  expect(ratio({ value: "4 ukat/L", uln: 1 })).toContain("times the upper limit of 60");
  expect(ratio({ value: 4, unit: "ukat/L", uln: 1 })).toContain("times the upper limit of 60");
});

it("a result that a line says in two ways is asked about", () => {
  const asked = (lab: object) => judged(lab).needed.filter((text) => text.startsWith("Result of"));
  expect(asked({ key: "alt", value: 30, text: "hemolyzed" })).toEqual(['Result of ALT: 30 or "hemolyzed"']);
  expect(asked({ key: "alt", value: 30, result: "250 H" })).toEqual(['Result of ALT: 30 or "250 H"']);
  expect(asked({ key: "urine_opioids", value: "negative", text: "POS" })).toHaveLength(1);
  for (const same of [
    { key: "alt", value: 250, text: "250 H" },
    { key: "tsh", value: "<0.01", text: "<0,01 L" },
    { key: "urine_opioids", value: true, text: "Positive" },
    { key: "alt", value: 30, text: "" },
  ])
    expect(asked(same), JSON.stringify(same)).toEqual([]);
});

it("a word that is no result hides no older result", () => {
  const labs = [
    { key: "urine_opioids", value: "positive", days_ago: 9 },
    { key: "urine_opioids", value: "see note", days_ago: 1 },
  ];
  const { findings, needed } = judgeScenario(rules, Scenario.parse({ id: "x", plan, labs }));
  expect(JSON.stringify(findings)).toContain("Opiates, urine screen positive");
  expect(needed).toContain('Result of Opiates, urine screen: "see note" is not read');
});

it("every test in every unit fires the same rules and asks the same, for values from low to high", () => {
  let compared = 0;
  for (const { key } of LABS.filter((lab) => isNumeric(lab.key)))
    for (const inUs of [0.05, 20, 160, 600]) {
      const own = judged({ key, value: inUs, unit: unitsOf(key)[0] });
      for (const unit of unitsOf(key).slice(1)) {
        if ((fromUs(key, inUs, unit) ?? 0) < 0) continue; // HbA1c below what IFCC can say
        const other = judged({ key, value: fromUs(key, inUs, unit), unit });
        expect(
          other.findings.map(({ rule }) => rule),
          `${key} ${inUs} as ${unit}`,
        ).toEqual(own.findings.map(({ rule }) => rule));
        const asked = ({ needed }: typeof own) =>
          needed.map((text) => text.replace(/^Is this right\?.*/, "asked"));
        expect(asked(other), `${key} ${inUs} as ${unit}`).toEqual(asked(own));
        compared++;
      }
    }
  expect(compared).toBeGreaterThan(450);
});
