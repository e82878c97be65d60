import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "./index.ts";
import { judgeScenario, Scenario, scenarioFields } from "./scenario.ts";
import { labFields } from "./scenario-labs.ts";
import { allergyFields, lineFields } from "./scenario-lines.ts";
import { planFields } from "./scenario-plan-fields.ts";
import { events, saidFields } from "./scenario-said.ts";

const rules = allRules(modalities);
const judged = (one: object) => judgeScenario(rules, Scenario.parse({ id: "x", ...one }));
const speaks = (one: object): string[] => judged(one).findings.map(({ rule }) => rule);
const ldn = { ldn: { protocol: "standard-2wk", start_dose_mg: 1.5, target_dose_mg: 4.5, min_step_days: 14 } };
const acu = { points: ["LR3"], electro: false };
const stopped = { text: "Norco", status: "stopped" };

it("meets a range with one result of a day, never with two between which it lies", () => {
  const egfr = (...values: number[]) =>
    speaks({ plan: ldn, labs: values.map((value) => ({ key: "egfr", value, days_ago: 3 })) });
  expect(egfr(20, 120)).toContain("LDN-RENAL-SEVERE");
  expect(egfr(20, 120)).not.toContain("LDN-RENAL-MODERATE");
  expect(egfr(120, 45)).toContain("LDN-RENAL-MODERATE");
});

it("asks for a list that a case leaves out, and takes an empty one for none", () => {
  const open = judged({ medications: null, plan: ldn }).needed;
  expect(open).toEqual(expect.arrayContaining(["Medicines: none recorded", "Allergies: none recorded"]));
  const said = judged({ conditions: [], medications: [], supplements: [], allergies: [], plan: ldn }).needed;
  expect(said.filter((one) => one.endsWith("none recorded"))).toEqual([]);
});

describe("the same case, as different hands write it", () => {
  it.each<[string, string, object]>([
    ["a line as text", "LDN-OPIOID-CURRENT", { medications: ["tramadol 50 mg"], plan: ldn }],
    [
      "a line by name and dose",
      "LDN-OPIOID-CURRENT",
      { medications: [{ name: "tramadol", dose: "50 mg" }], plan: ldn },
    ],
    [
      "a line by its key",
      "LDN-OPIOID-CURRENT",
      { medications: [{ key: "hydrocodone_acetaminophen" }], plan: ldn },
    ],
    [
      "stopped as a flag",
      "LDN-OPIOID-WASHOUT",
      { medications: [{ text: "Norco", stopped: true, last_taken_days_ago: 3 }], plan: ldn },
    ],
    [
      "no longer active",
      "LDN-OPIOID-WASHOUT",
      { medications: [{ text: "Norco", active: false, last_taken_days_ago: 3 }], plan: ldn },
    ],
    [
      "stopped so many days ago",
      "LDN-OPIOID-WASHOUT",
      { medications: [{ text: "Norco", stopped_days_ago: 3 }], plan: ldn },
    ],
    [
      "days as text",
      "LDN-OPIOID-WASHOUT",
      { medications: [{ ...stopped, last_taken_days_ago: "3" }], plan: ldn },
    ],
    [
      "Stopped in capitals",
      "LDN-OPIOID-WASHOUT",
      { medications: [{ text: "Norco", status: "Stopped", last_taken_days_ago: 3 }], plan: ldn },
    ],
    [
      "a form beside the name",
      "LDN-OPIOID-WASHOUT",
      {
        medications: [{ text: "fentanyl", form: "patch", status: "stopped", last_taken_days_ago: 9 }],
        plan: ldn,
      },
    ],
    ["a supplement by its key", "SUP-B6-UL", { supplements: [{ key: "vitamin_b6", daily_dose: 101 }] }],
    [
      "a daily dose in micrograms",
      "HOR-VITD-UL",
      { supplements: [{ text: "vitamin d3", daily_dose: 125, unit: "mcg" }] },
    ],
    [
      "a daily dose with its unit",
      "HOR-VITD-UL",
      { supplements: [{ text: "vitamin d3", daily_dose: "5,000 IU" }] },
    ],
    ["an amount of the line itself", "SUP-B6-UL", { supplements: ["B6 100 mg x3 daily"] }],
    [
      "an amount of strength and frequency",
      "HOR-VITD-UL",
      { supplements: [{ name: "vitamin d3", strength: "1000 IU", dose: "2 caps", frequency: "tid" }] },
    ],
    [
      "a daily dose with a decimal comma",
      "SUP-B6-UL",
      { supplements: [{ text: "b6", daily_dose: "100,5 mg" }] },
    ],
    [
      "grams of fish oil",
      "SUP-FISHOIL-AF",
      { conditions: ["afib"], supplements: [{ text: "fish oil", daily_dose: 1, unit: "g" }] },
    ],
    [
      "a planned dose in micrograms",
      "HOR-VITD-UL",
      { plan: { supplements: [{ key: "vitamin_d", daily_dose: 125, unit: "mcg/day" }] } },
    ],
    [
      "a planned hormone dose a week",
      "HOR-VITD-UL",
      { plan: { hormones: [{ key: "vitamin_d", dose: 50_000, unit: "IU/week" }] } },
    ],
    [
      "a condition by synonym",
      "EA-ARRHYTHMIA",
      { conditions: ["A-Fib"], plan: { acupuncture: { ...acu, electro: true } } },
    ],
    ["a condition as an object", "ACU-MECFS", { conditions: [{ key: "mecfs" }], plan: { acupuncture: acu } }],
    [
      "history of a condition",
      "HOR-E2-VTE",
      { conditions: ["History of DVT"], plan: { hormones: ["estradiol_oral"] } },
    ],
    ["an allergy as text", "LDN-ALLERGY", { allergies: ["naltrexone"], plan: ldn }],
    [
      "an allergy by allergen",
      "HOR-PROG-PEANUT",
      { allergies: [{ allergen: "peanuts", reaction: "hives" }], medications: ["Prometrium"] },
    ],
    ["a test by its name", "LDN-LFT-STOP", { labs: [{ key: "ALT", value: 201, days_ago: 3 }], plan: ldn }],
    [
      "a result as text",
      "LDN-RENAL-SEVERE",
      { labs: [{ key: "egfr", value: "29", days_ago: 3 }], plan: ldn },
    ],
    [
      "a positive screen as yes",
      "LDN-URINE-OPIOID",
      { labs: [{ key: "urine_opioids", value: true, days_ago: 3 }], plan: ldn },
    ],
    [
      "a positive screen in capitals",
      "LDN-URINE-OPIOID",
      { labs: [{ key: "urine_opioids", value: "POSITIVE", days_ago: 3 }], plan: ldn },
    ],
    [
      "counts per microlitre",
      "ACU-PLATELETS-VERY-LOW",
      { labs: [{ key: "platelets", value: 24_000, unit: "/\u00b5L" }], plan: { acupuncture: acu } },
    ],
    [
      "the limit of the laboratory",
      "LDN-LFT-CAUTION",
      { labs: [{ key: "alt", value: 71, uln: 35, days_ago: 3 }], plan: ldn },
    ],
    [
      "pregnant as a flag",
      "LDN-PREGNANT",
      { patient: { sex: "female", age: 30, pregnant: true }, plan: ldn },
    ],
    [
      "a status in words",
      "LDN-PREGNANT",
      { patient: { sex: "F", age: 30, pregnancy_status: "Pregnant" }, plan: ldn },
    ],
    ["smoker as yes", "HOR-CHC-SMOKER35", { patient: { age: 35, smoker: "yes" }, medications: ["Yaz"] }],
    ["a dose with its unit", "LDN-DOSE-HIGH", { plan: { ldn: { target_dose_mg: "9 mg" } } }],
    ["a protocol in words", "LDN-ULTRALOW", { plan: { ldn: { protocol: "Ultra low specialist" } } }],
    [
      "points in one text",
      "ACU-PREGNANCY-POINTS",
      { patient: { pregnancy_status: "pregnant" }, plan: { acupuncture: { points: "li4, ST36" } } },
    ],
    ["points as objects", "ACU-THORAX", { plan: { acupuncture: { points: [{ code: "GB-21" }] } } }],
    [
      "electro as yes",
      "EA-PACEMAKER",
      { conditions: ["pacemaker"], plan: { acupuncture: { points: [], electro: "yes" } } },
    ],
    [
      "a progression in words",
      "EX-MECFS-GET",
      { conditions: ["me/cfs"], plan: { exercise: { progression: "Fixed increment" } } },
    ],
    [
      "a hormone by name and form",
      "HOR-E2-LATE-START",
      { patient: { age: 61 }, plan: { hormones: [{ name: "estradiol", form: "patch" }] } },
    ],
    [
      "compounded as yes",
      "HOR-COMPOUNDED",
      { plan: { hormones: [{ key: "testosterone", compounded: "yes" }] } },
    ],
    [
      "an ordered test by name",
      "HOR-BIOTIN-LABS",
      { supplements: ["biotin"], plan: { lab_orders: ["TSH"] } },
    ],
    ["answers as a list", "OUT-PHQ9-ITEM9", { outcomes: { phq9: [0, 0, 0, 0, 0, 0, 0, 0, 1] } }],
    [
      "answers with two gaps",
      "OUT-PHQ9-SEVERE",
      { outcomes: { phq9: { items: [3, 3, null, 3, 3, null, 3, 3, 3] } } },
    ],
    ["a total alone", "OUT-PHQ9-SEVERE", { outcomes: { phq9: { total: 20 } } }],
    [
      "a named questionnaire",
      "OUT-PHQ9-ITEM9",
      { questionnaires: [{ instrument: "PHQ-9", items: { q9: 2 } }] },
    ],
    [
      "a screen by its items",
      "EX-PEM-SUSPECT",
      { outcomes: { dsq_pem: { items_1_5: [{ frequency: 2, severity: 2 }] } }, plan: { exercise: {} } },
    ],
    ["an event in words", "OUT-OPIOID-ON-LDN", { checkins: [{ event: "Took opioid", while_on: "LDN" }] }],
    ["an event answered yes", "OUT-LIVER", { checkins: [{ liver_symptoms: true }] }],
    [
      "an event while on naltrexone",
      "OUT-WITHDRAWAL",
      { checkins: [{ event: "withdrawal_symptoms", while_on: "naltrexone" }] },
    ],
    [
      "nights in words",
      "OUT-LDN-INSOMNIA",
      { plan: ldn, checkins: [{ event: "vivid_dreams_or_insomnia", nights: "3 of 7" }] },
    ],
    [
      "pain from its baseline",
      "OUT-PAIN-WORSE",
      { checkins: [{ measure: "pain", baseline: 5, mean: 6.5, days: 7 }] },
    ],
    [
      "pain in percent",
      "OUT-PAIN-WORSE",
      { checkins: [{ measure: "pain", change_percent_from_baseline: "30%", days: 7 }] },
    ],
  ])("%s: %s", (_how, rule, one) => {
    expect(speaks(one)).toContain(rule);
    expect(judged(one).needed.filter((text) => /^(Not read|What|Which|Unit|Status)/.test(text))).toEqual([]);
  });

  it("does not hear what was answered no", () => {
    for (const checkins of [
      [{ event: "took_opioid", value: false }],
      [{ took_opioid: "no" }],
      { liver_symptoms: false },
    ]) {
      expect(speaks({ plan: ldn, checkins }).filter((rule) => rule.startsWith("OUT"))).toEqual([]);
      expect(judged({ plan: ldn, checkins }).needed.join()).not.toContain("checkin");
    }
  });
});

describe("a result that is none", () => {
  const pending = { key: "alt", value: "pending", days_ago: 1 };
  it("does not hide the one before it", () => {
    const labs = [pending, { key: "alt", value: 260, days_ago: 10 }];
    expect(speaks({ labs, plan: ldn })).toContain("LDN-LFT-STOP");
  });
  it("leaves the test missing", () => {
    const labs = [pending, { key: "egfr", value: 90, days_ago: 1 }];
    expect(speaks({ labs, plan: ldn })).toContain("LDN-BASELINE-LABS");
    expect(judged({ labs, plan: ldn }).needed).toContain("Lab result: ALT");
  });
});

it("knows an opioid allergy under its usual slips", () => {
  for (const said of ["opiods", "Opiates - itching", "narcotics", "vicoden", "Percocet"])
    expect(speaks({ allergies: [said], plan: ldn }), said).toContain("LDN-ALLERGY-OPIOID");
});

describe("what is not understood stands with what is needed", () => {
  it.each<[string, object]>([
    ["Not read: medication", { medication: ["tramadol"] }],
    ["Not read: patient, pregnancy", { patient: { pregnancy: "yes" } }],
    ["Not read: medications 1, stopped_on", { medications: [{ ...stopped, stopped_on: "2026-05-01" }] }],
    ['Status of "Norco": on hold', { medications: [{ text: "Norco", status: "on hold" }] }],
    ["Not read: allergies 1, class", { allergies: [{ text: "codeine", class: "opioid" }] }],
    ["What test this is: liver value", { labs: [{ key: "liver value", value: 300 }] }],
    [
      'Result of ALT: "pending". This is not surely a number. Write the number alone.',
      { labs: [{ key: "alt", value: "pending", unit: "U/L" }] },
    ],
    [
      'Result of Opiates, urine screen: "see note" is not read',
      { labs: [{ key: "urine_opioids", value: "see note" }] },
    ],
    [
      "Is this right? Hematocrit 0.55 % is far from what is usual. It looks like L/L, which is 55 %.",
      { labs: [{ key: "hematocrit", value: 0.55, unit: "%" }] },
    ],
    ["Not read: labs 1, mean", { labs: [{ key: "alt", value: 3, mean: 4 }] }],
    ["Which condition this is: carpal tunnel", { conditions: ["carpal tunnel"] }],
    ["Not read: plan, medications", { plan: { medications: ["tramadol"] } }],
    ["Not read: plan ldn, dose", { plan: { ldn: { dose: 9 } } }],
    ['Not read: plan, ldn "9 mg"', { plan: { ldn: "9 mg" } }],
    ["What this is: plan, hormone relaxin", { plan: { hormones: [{ key: "relaxin" }] } }],
    ["What this is: plan, supplement moon dust", { plan: { supplements: ["moon dust"] } }],
    ["Which point this is: Sanyinjiao", { plan: { acupuncture: { points: ["Sanyinjiao"] } } }],
    ["What is meant: plan exercise, progression graded", { plan: { exercise: { progression: "graded" } } }],
    ["Not read: outcomes, phq9", { outcomes: { phq9: { q: 1 } } }],
    ["What this is: check-in ate an opioid", { checkins: [{ event: "ate an opioid" }] }],
    ['Not read: checkins {"pain":8,"days_ago":1}', { checkins: [{ pain: 8, days_ago: 1 }] }],
  ])("%s", (text, one) => expect(judged(one).needed).toContain(text));

  it("is nothing in a case that says only what the format holds", () => {
    const file = JSON.parse(readFileSync(new URL("./scenarios.json", import.meta.url), "utf8")) as {
      scenarios: object[];
    };
    for (const one of file.scenarios)
      expect(judged(one).needed.filter((text) => /^(Not read|What|Which|Unit|Status)/.test(text))).toEqual(
        [],
      );
  });
});

describe("what does not fit is refused", () => {
  it.each<[string, object]>([
    ["medications.0.text", { medications: [{ prn: true }] }],
    ["medications", { medications: "tramadol" }],
    ["medications.0", { medications: [null] }],
    ["medications.0.last_taken_days_ago", { medications: [{ text: "Norco", last_taken_days_ago: -1 }] }],
    [
      "medications.0.last_taken_days_ago",
      { medications: [{ text: "Norco", last_taken_days_ago: "last week" }] },
    ],
    ["allergies.0.text", { allergies: [{ reaction: "hives" }] }],
    ["labs", { labs: { alt: 22 } }],
    ["labs.0.key", { labs: [{ value: 22 }] }],
    ["labs.0.value", { labs: [{ key: "alt", value: -5 }] }],
    ["labs.0.unit", { labs: [{ key: "alt", value: 5, unit: "mmol/L" }] }],
    ["labs.0.units", { labs: [{ name: "Testosterone", result: "6.5", units: "mIU/L" }] }],
    ["labs.0.uln", { labs: [{ key: "alt", value: 5, uln: "high" }] }],
    ["patient.age", { patient: { age: "old" } }],
    ["patient.age", { patient: { age: 200 } }],
    ["patient.age", { patient: { age: -1 } }],
    ["patient.smoker", { patient: { smoker: "sometimes" } }],
    ["patient.pregnancy_status", { patient: { pregnancy_status: "perhaps" } }],
    ["plan.ldn.target_dose_mg", { plan: { ldn: { target_dose_mg: "high" } } }],
    ["plan", { plan: [] }],
    ["id", { id: null }],
  ])("at %s", (path, one) => {
    const { success, error } = Scenario.safeParse({ id: "x", ...one });
    expect(success).toBe(false);
    expect(JSON.stringify(error?.issues)).toContain(path.split(".").at(-1));
  });
});

it("is described whole in docs/clinical-sources.md", () => {
  const page = readFileSync(new URL("../../docs/clinical-sources.md", import.meta.url), "utf8");
  const fields = [
    ...scenarioFields,
    ...lineFields,
    ...allergyFields,
    ...labFields,
    ...planFields,
    ...saidFields,
  ];
  for (const field of [...fields, ...events]) expect(page, field).toContain(`\`${field}\``);
});
