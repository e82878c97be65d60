import type { Facts } from "#lib/domain/facts/facts.ts";
import { questionsAbout } from "#lib/domain/facts/results/questions.ts";
import { judge } from "./judge.ts";
import { ASK_AGAIN } from "./judge-values.ts";
import { contextOf, type RuleContext } from "./known.ts";
import { type Brings, type Rule, SEVERITIES, type Severity } from "./rule.ts";
import type { Verdict } from "./verdict.ts";

/** What a rule says about this patient and plan, and the facts that made it say so. */
export type Finding = { rule: string; severity: Severity; because: readonly string[] };
/** Findings in reading order, and what is needed to complete the check. Never show one without the other. */
export type Findings = { findings: readonly Finding[]; needed: readonly string[] };

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ""))];

/** Surgery rules look at one operation at a time, so that the days of one never meet the opioids of another. */
function judgeRule(rule: Rule, context: RuleContext): Verdict {
  const surgeries = context.facts.surgeries ?? [];
  if (surgeries.length < 2) return judge(rule.when, { ...context, surgery: surgeries[0] });
  const verdicts = surgeries.map((surgery) => judge(rule.when, { ...context, surgery }));
  const missing = verdicts.flatMap((verdict) => (verdict.sure && !verdict.value ? [] : verdict.missing));
  const hits = verdicts.filter(({ value }) => value);
  const sure = hits.some((hit) => hit.sure) || verdicts.every((verdict) => verdict.sure);
  return { value: hits.length > 0, sure, because: hits.flatMap(({ because }) => because), missing };
}

/** Stop before caution before info; then by group, in the order in which the rules first name it; then as they are ordered. */
export function rulesInOrder(rules: readonly Rule[]): Rule[] {
  const place = new Map(rules.map((rule, at) => [rule.id, at]));
  const groups = [...new Set(rules.map(({ group }) => group))];
  const key = ({ id, severity, group }: Rule): number =>
    SEVERITIES.indexOf(severity) * 1e6 + groups.indexOf(group) * 1e4 + (place.get(id) ?? 0);
  return [...rules].sort((a, b) => key(a) - key(b));
}

/**
 * Answers come in by themselves: a questionnaire that nobody filled in is no gap in the chart. One that was filled in without
 * what a rule looks at is (PHQ-9 without its ninth answer).
 */
const isAsked =
  ({ group }: Rule) =>
  (missing: string): boolean =>
    group !== "OUT" || missing.startsWith(ASK_AGAIN);

/**
 * Judge every rule for a patient and a plan. Total: any well-formed facts give an answer. A missing value makes
 * its test false and is listed in `needed` when it could still change the answer of the rule that asked for it.
 */
export function evaluate(rules: readonly Rule[], facts: Facts, brings: readonly Brings[]): Findings {
  const context = contextOf(facts, brings);
  const findings: Finding[] = [];
  const needed: string[] = context.unrecognised.map((text) => `What this is: ${text}`);
  needed.push(...questionsAbout(facts.labs), ...(facts.measuredAsks ?? []));
  for (const rule of rulesInOrder(rules)) {
    const verdict = judgeRule(rule, context);
    if (!verdict.sure || verdict.value) needed.push(...verdict.missing.filter(isAsked(rule)));
    if (verdict.value)
      findings.push({ rule: rule.id, severity: rule.severity, because: distinct(verdict.because) });
  }
  return { findings, needed: distinct(needed) };
}
