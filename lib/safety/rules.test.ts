import { describe, expect, it } from "vitest";
import { CONDITION_KEYS } from "#lib/domain/facts/conditions.ts";
import { labOf } from "#lib/domain/facts/labs.ts";
import { substances } from "#lib/domain/medicines/substance-index.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import type { When } from "#lib/domain/rules/rule.ts";
import { gradeOf, hardSentences } from "#lib/domain/words/reading.ts";
import { modalities } from "#lib/modalities/index.ts";
import { caseFor, casesAgainst, narrowed } from "#tests/support/case-for.ts";
import { allRules, sources } from "./index.ts";

const rules = allRules(modalities);

const OF_THE_PACK: Readonly<Record<string, number>> = {
  ldn: 46,
  acupuncture: 26,
  hormones: 58,
  lifestyle: 61,
};

it("holds the 213 rules of the clinical pack, each id once, and those of every further room", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const own = Object.fromEntries(modalities.map((room) => [room.id, room.rules.length]));
  expect(own).toMatchObject(OF_THE_PACK);
  const further = modalities.filter(({ id }) => !(id in OF_THE_PACK)).flatMap((room) => room.rules);
  expect(rules.length).toBe(213 + further.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const firesIn = ({ facts, brings }: ReturnType<typeof caseFor>) =>
    evaluate(rules, facts, brings).findings.find((finding) => finding.rule === id);

  it("speaks when all that it asks for is there, and says what made it speak", () => {
    const finding = firesIn(caseFor(rule.when));
    expect(finding?.severity).toBe(rule.severity);
    expect(finding?.because.length).toBeGreaterThan(0);
  });
  it("speaks for each of its alternatives alone", () => {
    for (const when of narrowed(rule.when)) {
      const { facts, brings } = caseFor(when);
      const { findings } = evaluate([rule], facts, brings);
      expect(findings[0]?.rule, JSON.stringify(when)).toBe(id);
    }
  });
  it("is silent when one part of it is not there, and only that part", () => {
    const parts = "all" in rule.when ? rule.when.all : [rule.when];
    for (const [at, one] of casesAgainst(rule.when).entries()) {
      expect(firesIn(one), `part ${at + 1}`).toBeUndefined();
      const holding = parts.map(
        (when) => evaluate([{ ...rule, when }], one.facts, one.brings).findings.length > 0,
      );
      expect(holding, `part ${at + 1}`).toEqual(parts.map((_, n) => n !== at));
    }
  });
  it("has a source that exists, and sentences for both readers", () => {
    for (const source of rule.source) expect(sources).toHaveProperty(source);
    expect(rule.clinician.length).toBeGreaterThan(4);
    expect(rule.action.text.length).toBeGreaterThan(1);
  });
  it("speaks to the patient at grade 6 or below, sentence by sentence", () => {
    expect(gradeOf(rule.patient)).toBeLessThanOrEqual(6);
    expect(hardSentences(rule.patient)).toEqual([]);
  });
});

/** The words that a condition uses, by kind. */
function wordsIn(when: When): { terms: string[]; conditions: string[]; labs: string[] } {
  const parts = "all" in when ? when.all : "any" in when ? when.any : "not" in when ? [when.not] : [];
  const inner = parts.map(wordsIn);
  const own = when as Record<string, { key?: string } & readonly string[]>;
  return {
    terms: [...(own.takesAny ?? []), ...(own.takesCurrentAny ?? []), ...inner.flatMap(({ terms }) => terms)],
    conditions: [...(own.conditionAny ?? []), ...inner.flatMap(({ conditions }) => conditions)],
    labs: [own.lab, own.labTimesUln, own.labText, own.labMissing]
      .flatMap((lab) => lab?.key ?? [])
      .concat(inner.flatMap(({ labs }) => labs)),
  };
}

it("names only substances, classes, conditions and laboratory values that are in the tables", () => {
  const classes = new Set([...substances.values()].flatMap((one) => one.classes));
  for (const { id, when } of rules) {
    const { terms, conditions, labs } = wordsIn(when);
    for (const term of terms) {
      const known = term.startsWith("class:") ? classes.has(term.slice(6)) : substances.has(term);
      expect(known, `${id} ${term}`).toBe(true);
    }
    for (const key of conditions) expect(CONDITION_KEYS, id).toContain(key);
    for (const key of labs) expect(labOf(key), `${id} ${key}`).toBeDefined();
  }
});
