import { nothingKnown } from "#lib/domain/facts/facts.ts";
import { labName } from "#lib/domain/facts/labs.ts";
import { type Finding, rulesInOrder } from "./findings.ts";
import { judge } from "./judge.ts";
import { contextOf, type RuleContext } from "./known.ts";
import type { Brings, Rule, When } from "./rule.ts";
import { allOf, anyOf, asks, notOf, type Verdict } from "./verdict.ts";

/** What the rules say of a plan that nobody has yet: what holds for anyone, and what only a patient's record decides. */
export type WithoutPatient = {
  /** True of the plan as it stands; of anyone, or `unless` a record says something that takes it away. */
  findings: readonly (Finding & { unless: readonly string[] })[];
  /** Rules that this plan calls for and that speak only with a patient. */
  waiting: readonly string[];
  /** What they will ask the record for. */
  needed: readonly string[];
};

const MEDICINES = "Medicines and supplements";
const SURE_OPS: ReadonlySet<string> = new Set([">", ">="]);

/** What a test asks a patient's record for; null where the plan alone answers. */
function askedOfPatient(when: When): string | null {
  if ("planHasAny" in when || "planPointsAny" in when || "planParam" in when || "plannedLabs" in when)
    return null;
  if ("conditionAny" in when) return "Conditions";
  if ("allergyAny" in when) return "Allergies";
  if ("pregnancyAny" in when) return "Pregnancy status";
  if ("lab" in when) return `Lab result: ${labName(when.lab.key)}`;
  if ("labTimesUln" in when) return `Lab result: ${labName(when.labTimesUln.key)}`;
  if ("labText" in when) return `Lab result: ${labName(when.labText.key)}`;
  if ("labMissing" in when) return `Lab result: ${labName(when.labMissing.key)}`;
  if ("outcome" in when) return "Questionnaires";
  if ("checkin" in when) return "Check-ins";
  if ("fact" in when) return factAsked(when.fact.path);
  return MEDICINES;
}
const factAsked = (path: string): string =>
  path.startsWith("surgery.")
    ? "Planned surgery"
    : path.startsWith("labsSummary.")
      ? "Lab results"
      : "Age, sex and history";

/** Products of the plan are there whatever else somebody takes: more of them never make such a test false. */
const onlyGrows = (when: When): boolean =>
  "takesAny" in when ||
  ("dose" in when && SURE_OPS.has(when.dose.op)) ||
  ("countDistinct" in when && SURE_OPS.has(when.countDistinct.op));

/** As `judge`, with every answer of a record open. */
function judgePlan(when: When, context: RuleContext): Verdict {
  if ("all" in when) return allOf(when.all.map((part) => judgePlan(part, context)));
  if ("any" in when) return anyOf(when.any.map((part) => judgePlan(part, context)));
  if ("not" in when) return notOf(judgePlan(when.not, context), "");
  const asked = askedOfPatient(when);
  if (asked === null) return judge(when, context);
  const planned = onlyGrows(when) ? judge(when, context) : null;
  return planned?.value ? planned : asks(asked);
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ""))];

/** Judge every rule for a plan without a patient, as a template is. A rule that the plan does not touch is not named. */
export function evaluateWithoutPatient(rules: readonly Rule[], brings: readonly Brings[]): WithoutPatient {
  const [context, empty] = [contextOf(nothingKnown, brings), contextOf(nothingKnown, [])];
  const findings: (Finding & { unless: readonly string[] })[] = [];
  const waiting: Rule[] = [];
  const needed: string[] = [];
  for (const rule of rulesInOrder(rules)) {
    const verdict = judgePlan(rule.when, context);
    // What patients report comes in by itself, long after a template was written.
    const isOpen = !verdict.sure && rule.group !== "OUT";
    if (!(verdict.value && verdict.sure) && !(isOpen && isTouched(rule, verdict, empty))) continue;
    needed.push(...verdict.missing);
    if (!verdict.value) waiting.push(rule);
    else
      findings.push({
        ...{ rule: rule.id, severity: rule.severity, because: distinct(verdict.because) },
        unless: distinct(verdict.missing),
      });
  }
  return { findings, waiting: waiting.map(({ id }) => id), needed: distinct(needed).sort() };
}

/** Would the rule say something else of an empty plan. */
const isTouched = (rule: Rule, verdict: Verdict, empty: RuleContext): boolean =>
  JSON.stringify(judgePlan(rule.when, empty)) !== JSON.stringify(verdict);
