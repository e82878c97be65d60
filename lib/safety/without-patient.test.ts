import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Facts, nothingKnown } from "#lib/domain/facts/facts.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import type { Brings } from "#lib/domain/rules/rule.ts";
import { evaluateWithoutPatient } from "#lib/domain/rules/without-patient.ts";
import { modalities, modalityOf } from "#lib/modalities/index.ts";
import { lifestyleBlank, newSupplement } from "#lib/modalities/lifestyle/defaults.ts";
import { templateSections, templates } from "#lib/modalities/templates.ts";
import { allRules } from "./index.ts";
import { readScenario, Scenarios } from "./scenario.ts";

const rules = allRules(modalities);
const check = (brings: readonly Brings[]) => evaluateWithoutPatient(rules, brings);
const found = (brings: readonly Brings[]) => check(brings).findings.map(({ rule }) => rule);
const lifestyle = (body: object): Brings[] =>
  [modalityOf("lifestyle")].flatMap(
    (room) => room?.brings({ shape: room.shape, body: { ...lifestyleBlank(), ...body } }) ?? [],
  );
const supplement = (key: "vitamin_d" | "magnesium", amount: number) =>
  lifestyle({ supplements: [{ ...newSupplement("s-1", key), amount }] });

const text = readFileSync(new URL("./scenarios.json", import.meta.url), "utf8");
const cases = Scenarios.parse(JSON.parse(text).scenarios).map((one) => readScenario(one));
/** Plans of the scenarios, and every template as it is built in. */
const plans: Brings[][] = [
  ...cases.map(({ brings }) => brings),
  ...templates.map((template) =>
    templateSections(template).flatMap((section) => modalityOf(section.modality)?.brings(section) ?? []),
  ),
];
const people: Facts[] = [nothingKnown, ...cases.map(({ facts }) => facts)];

describe("a plan that nobody has yet", () => {
  it("is told of an upper limit that is the same for everyone, and of one that a result can lift", () => {
    expect(check(supplement("magnesium", 400)).findings).toMatchObject([{ rule: "SUP-MG-UL", unless: [] }]);
    expect(check(supplement("vitamin_d", 6000)).findings).toMatchObject([
      { rule: "HOR-VITD-UL", severity: "caution", unless: ["Lab result: 25-hydroxyvitamin D, total"] },
    ]);
    expect(found(supplement("magnesium", 350))).toEqual([]);
    expect(found(supplement("vitamin_d", 2000))).toEqual([]);
  });

  it("is told what two of its own parts do to each other", () => {
    const thyroid: Brings = {
      ...{ has: ["hormone:levothyroxine"], points: [], params: {}, labs: [] },
      substances: [{ key: "levothyroxine" }],
    };
    expect(found([thyroid, ...supplement("magnesium", 200)])).toContain("HOR-TH-MINERALS");
    expect(found([thyroid])).not.toContain("HOR-TH-MINERALS");
  });

  it("says which rules wait for a patient, and what they will ask", () => {
    const ldn: Brings = {
      ...{ has: ["ldn"], points: [], params: {}, labs: [] },
      substances: [{ key: "naltrexone", dailyAmount: 1.5 }],
    };
    const { waiting, needed, findings } = check([ldn]);
    expect(waiting).toContain("LDN-OPIOID-CURRENT");
    expect(needed).toEqual(expect.arrayContaining(["Medicines and supplements", "Pregnancy status"]));
    expect(findings.filter(({ severity }) => severity === "stop")).toEqual([]);
  });

  it("is silent where there is nothing", () =>
    expect(check([])).toEqual({ findings: [], waiting: [], needed: [] }));
});

describe("for every plan of the scenarios and every built-in template", () => {
  it("what is said for anyone is said for each patient too", () => {
    for (const brings of plans)
      for (const facts of people) {
        const said = evaluate(rules, facts, brings).findings.map(({ rule }) => rule);
        for (const { rule, unless } of check(brings).findings)
          if (unless.length === 0) expect(said, rule).toContain(rule);
      }
  });

  it("no patient meets a finding of the plan that was neither said nor named as waiting", () => {
    const reported = new Set(rules.filter(({ group }) => group === "OUT").map(({ id }) => id));
    for (const brings of plans) {
      const { findings, waiting } = check(brings);
      const known = new Set([...findings.map(({ rule }) => rule), ...waiting]);
      for (const facts of people) {
        const without = new Set(evaluate(rules, facts, []).findings.map(({ rule }) => rule));
        for (const { rule } of evaluate(rules, facts, brings).findings)
          if (!without.has(rule) && !reported.has(rule)) expect(known, rule).toContain(rule);
      }
    }
  });
});
