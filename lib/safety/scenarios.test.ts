import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { modalities } from "#lib/modalities/index.ts";
import { allRules } from "./index.ts";
import { readScenario, Scenarios } from "./scenario.ts";

type Expected = {
  expected: { findings: { rule: string; severity: string }[]; exact_for: string[]; must_not: string[] };
};
const file = JSON.parse(readFileSync(new URL("./scenarios.json", import.meta.url), "utf8")) as {
  scenarios: ({ id: string; title: string } & Expected)[];
};
const rules = allRules(modalities);

const findingsOf = (one: unknown) => {
  const [scenario] = Scenarios.parse([one]);
  if (!scenario) throw new Error("A scenario that reads as nothing");
  const { facts, brings } = readScenario(scenario);
  return evaluate(rules, facts, brings);
};

describe.each(file.scenarios.map((one) => [`${one.id} ${one.title}`, one] as const))("%s", (_name, one) => {
  const found = findingsOf(one).findings.map(({ rule, severity }) => ({ rule, severity }));
  it("finds exactly what is to be found", () => {
    const exact = (list: { severity: string }[]) =>
      list.filter(({ severity }) => one.expected.exact_for.includes(severity));
    expect(new Set(exact(found))).toEqual(new Set(exact(one.expected.findings)));
    expect(found).toEqual(expect.arrayContaining(one.expected.findings));
  });
  it("does not cry wolf", () => {
    for (const rule of one.expected.must_not)
      expect(found.map((finding) => finding.rule)).not.toContain(rule);
  });
});

const plan = { ldn: { start_dose_mg: 1.5, target_dose_mg: 4.5, min_step_days: 14 } };
const idsOf = (one: object): string[] =>
  findingsOf({ id: "x", plan, ...one }).findings.map(({ rule }) => rule);

describe("what a list of medicines means", () => {
  it.each([
    [
      "stopped without a date counts as active",
      { medications: [{ text: "Norco", status: "stopped" }] },
      "LDN-OPIOID-CURRENT",
    ],
    [
      "a depot never runs out",
      { medications: [{ text: "Sublocade", status: "stopped", last_taken_days_ago: 200 }] },
      "LDN-BUP-DEPOT",
    ],
    ["kratom among the supplements", { supplements: [{ text: "Kratom tea" }] }, "LDN-OPIOID-LIKE"],
    [
      "a patch counts ten days",
      { medications: [{ text: "fentanyl 25 mcg/hr patch", status: "stopped", last_taken_days_ago: 9 }] },
      "LDN-OPIOID-WASHOUT",
    ],
    [
      "day ten of a patch is the lower limit",
      { medications: [{ text: "Duragesic", status: "stopped", last_taken_days_ago: 10 }] },
      "LDN-OPIOID-WASHOUT-SHORT",
    ],
    ["Contrave holds naltrexone", { medications: [{ text: "Contrave 8/90" }] }, "LDN-DUPLICATE"],
    ["an antidiarrheal", { medications: [{ text: "Imodium A-D prn" }] }, "LDN-ANTIDIARRHEAL"],
    [
      "a term that may be an opioid is asked about",
      { medications: [{ text: "T3" }] },
      "GEN-UNRECOGNISED-MED",
    ],
    [
      "oxy is oxycodone until someone says otherwise",
      { medications: [{ text: "oxy 5" }] },
      "LDN-OPIOID-CURRENT",
    ],
    [
      "a misspelled opioid asks to be confirmed",
      { medications: [{ text: "methadne 5 mg" }] },
      "GEN-OPIOID-POSSIBLE-MATCH",
    ],
  ])("%s", (_why, facts, rule) => expect(idsOf(facts)).toContain(rule));

  it.each([
    [
      "seven days after a short-acting opioid is no stop",
      { medications: [{ text: "Norco", status: "stopped", last_taken_days_ago: 7 }] },
      "LDN-OPIOID-WASHOUT",
    ],
    [
      "ten days after it nothing is left to wait",
      { medications: [{ text: "Norco", status: "stopped", last_taken_days_ago: 10 }] },
      "LDN-OPIOID-WASHOUT-SHORT",
    ],
    [
      "OxyContin with its generic in brackets is one product",
      { medications: [{ text: "OxyContin (oxycodone) 10 mg", status: "stopped", last_taken_days_ago: 8 }] },
      "LDN-OPIOID-WASHOUT-SHORT",
    ],
    ["an allergy is no use", { allergies: [{ text: "codeine - nausea" }] }, "LDN-OPIOID-CURRENT"],
    [
      "hydrocortisone cream is no tablet",
      { medications: [{ text: "hydrocortisone 2.5 % topical ointment" }] },
      "HOR-HC-DIABETES",
    ],
    [
      "a salt is no supplement",
      { medications: [{ text: "Synthroid 50 mcg" }, { text: "atorvastatin calcium 20 mg" }] },
      "HOR-TH-MINERALS",
    ],
    [
      "one SSRI under two names is one",
      { medications: [{ text: "Zoloft" }, { text: "sertraline 50" }] },
      "MED-SNRI-DUP",
    ],
    [
      "a vitamin D dose that nobody stated is not high",
      { supplements: [{ text: "vitamin D3 5000 IU" }] },
      "HOR-VITD-UL",
    ],
    [
      "a stopped antidepressant clashes with nothing",
      { medications: [{ text: "Zoloft", status: "stopped" }], supplements: [{ text: "st johns wort" }] },
      "SUP-SJW-SEROTONERGIC",
    ],
  ])("%s", (_why, facts, rule) => expect(idsOf(facts)).not.toContain(rule));

  it("asks for the date of an opioid that was stopped without one, and for a dose that nobody stated", () => {
    const { needed } = findingsOf({
      id: "x",
      plan,
      medications: [{ text: "Norco", status: "stopped" }],
      supplements: [{ text: "vitamin d" }],
    });
    expect(needed.join("; ")).toMatch(/Date of the last dose: .*Norco/);
    expect(needed.join("; ")).toMatch(/Daily dose of .*vitamin d/);
  });
  it.each([
    ["B6 25 mg", "Vitamin D3 5000 IU + B6 25 mg daily", "HOR-VITD-UL", "SUP-B6-UL"],
    ["half of a tablet", "B6 150 mg 1/2 tab daily", "", "SUP-B6-UL"],
    ["once a month", "Vitamin D3 50,000 IU once a month", "", "HOR-VITD-UL"],
  ])("gives each substance of a line its own amount: %s", (_what, text, fires, not) => {
    const ids = idsOf({ supplements: [{ text }] });
    if (fires) expect(ids).toContain(fires);
    expect(ids).not.toContain(not);
  });
  it.each([
    "B6 100 mg daily as needed",
    "B6 100 mg one to two tabs daily",
    "B6 100 mg loading, then 50 mg daily",
    "B6 100 mg daily bid",
  ])("asks how much a day where the line leaves it open: %s", (text) => {
    const { needed } = findingsOf({ id: "x", plan, supplements: [{ text }] });
    expect(needed.join("; ")).toContain(`Daily dose of Supplement "${text}"`);
  });
  it("adds up doses of the list and of the plan", () => {
    const both = {
      plan: { supplements: [{ key: "vitamin_d", daily_dose: 3000 }] },
      supplements: [{ text: "vit d", daily_dose: 2000 }],
    };
    expect(idsOf(both)).toContain("HOR-VITD-UL");
  });
  it("asks for what an LDN plan needs and nobody recorded", () => {
    expect(findingsOf({ id: "x", plan }).needed).toEqual(
      expect.arrayContaining([
        "Lab result: ALT",
        "Age",
        "Pregnancy status",
        "Planned surgery",
        "Questionnaire: PHQ-9",
      ]),
    );
  });
  it("reads answers and check-ins in the shapes that they come in", () => {
    for (const outcomes of [
      { phq9: { item9: 1 } },
      { phq9: { items: [0, 0, 0, 0, 0, 0, 0, 0, 1] } },
      [{ instrument: "phq9", item: 9, value: 1 }],
    ])
      expect(idsOf({ outcomes })).toEqual(expect.arrayContaining(["OUT-PHQ9-ITEM9", "LDN-SUICIDE"]));
    expect(idsOf({ checkins: [{ event: "took_opioid" }] })).toContain("OUT-OPIOID-ON-LDN");
    expect(idsOf({ plan: {}, checkins: [{ event: "took_opioid" }] })).not.toContain("OUT-OPIOID-ON-LDN");
  });
});
