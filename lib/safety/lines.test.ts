import { describe, expect, it } from "vitest";
import { type Facts, nothingKnown, type TakenLine } from "#lib/domain/facts/facts.ts";
import { factsOn } from "#lib/domain/rules/facts-on.ts";
import { evaluate } from "#lib/domain/rules/findings.ts";
import { bringsNothing } from "#lib/domain/rules/rule.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { modalities } from "#lib/modalities/index.ts";
import { medicineLines } from "#tests/support/medicine-lines.ts";
import { allRules } from "./index.ts";

const { notTaken, quiet } = medicineLines;

const rules = allRules(modalities);
const ldn = { ...bringsNothing, has: ["ldn"], substances: [{ key: "naltrexone" }] };
const judged = (facts: Facts) => evaluate(rules, facts, [ldn]);
const withLine = (line: Partial<TakenLine> & { text: string }): Facts => ({
  ...nothingKnown,
  medications: [{ stopped: false, ...line }],
});
const fires = (facts: Facts, rule: string): boolean =>
  judged(facts).findings.some((one) => one.rule === rule);

describe("a line that was not fully read", () => {
  it("is a caution, and needed with the words that were not read", () => {
    const facts = withLine({ text: "Lyrica 75, cymbalta, zydolan" });
    expect(fires(facts, "GEN-UNRECOGNISED-MED")).toBe(true);
    expect(judged(facts).needed).toContain(
      'What this is: "Lyrica 75, cymbalta, zydolan" (not read: zydolan)',
    );
  });
  it("is a caution no more once a clinician explained the word", () => {
    const explained = [{ word: "zydolan", means: "nothing", by: "Dr. A", at: "2026-05-21", content: "1" }];
    expect(fires(withLine({ text: "Lyrica zydolan", explained }), "GEN-UNRECOGNISED-MED")).toBe(false);
    const opioid = explained.map((one) => ({ ...one, means: "tramadol" }));
    expect(fires(withLine({ text: "Lyrica zydolan", explained: opioid }), "LDN-OPIOID-CURRENT")).toBe(true);
  });
});

it.each(notTaken)("%s: asked about, and no opioid that is taken", (text) => {
  const facts = withLine({ text });
  expect(fires(facts, "LDN-OPIOID-CURRENT")).toBe(false);
  expect(fires(facts, "GEN-UNRECOGNISED-MED")).toBe(true);
  expect(judged(facts).needed.some((needed) => needed.includes(text.trim()))).toBe(true);
});

it("raises no question about everyday lines", () => {
  for (const text of quiet) expect(fires(withLine({ text }), "GEN-UNRECOGNISED-MED"), text).toBe(false);
});

it("counts an opioid that a line says was stopped as one whose last day is asked for", () => {
  const facts = withLine({ text: "tramadol stopped last month" });
  expect(fires(facts, "LDN-OPIOID-CURRENT")).toBe(true);
  expect(judged(facts).needed.some((needed) => needed.startsWith("Date of the last dose"))).toBe(true);
});

it("reads the day of a stop that is written in full, and still asks", () => {
  const on = parseDate("2026-11-30");
  const medication = {
    kind: "medication" as const,
    text: "tramadol stopped 2026-06-01",
    status: "active" as const,
  };
  const facts = factsOn([medication], {}, on);
  expect(facts.medications[0]?.lastTakenDaysAgo).toBe(182);
  expect(fires(facts, "LDN-OPIOID-CURRENT")).toBe(false);
  expect(fires(facts, "GEN-UNRECOGNISED-MED")).toBe(true);
});

it("takes an allergy written among the medicines for an allergy", () => {
  expect(fires(withLine({ text: "allergic to naltrexone" }), "LDN-ALLERGY")).toBe(true);
});
