import type { Rule, Severity } from "#lib/domain/rules/rule.ts";

/** What a rule said about a draft, as the signer sees it. `digest` stands for the facts that fired it. */
export type JudgedFinding = { rule: string; severity: Severity; digest: string };
/** A recorded decision; it holds while the digest is the same. */
export type StandingAnswer = { rule: string; because: string };

/** The words a decision may have. */
export const DECISIONS = {
  stopped: "Stopped, confirmed with the patient",
  benefit: "Benefit outweighs",
  changed: "Changed the plan",
  notApplicable: "Not applicable",
} as const;
export type FindingDecision = keyof typeof DECISIONS;

/**
 * How a rule weighs on a plan that is to be signed. What a patient told (group OUT) cannot be mended by editing a plan or a
 * fact, and a better plan must not wait for it: it is answered, like a caution. Why: docs/decisions.
 */
export const severityInPlan = ({ group, severity }: Pick<Rule, "group" | "severity">): Severity =>
  group === "OUT" && severity === "stop" ? "caution" : severity;

/** Does this answer still speak about this finding: same rule, same facts. */
export const answers = (answer: StandingAnswer, finding: JudgedFinding): boolean =>
  answer.rule === finding.rule && answer.because === finding.digest;

/**
 * What stands between a draft and a signature: every stop, and every caution without a decision on the same facts, but for
 * what is open in parts that a version which only lowers risk does not touch.
 */
export function openFindings<F extends JudgedFinding & { elsewhere?: boolean }>(
  findings: readonly F[],
  given: readonly StandingAnswer[],
) {
  const here = findings.filter(({ elsewhere }) => !elsewhere);
  return {
    mustFix: here.filter((finding) => finding.severity === "stop"),
    toAnswer: here.filter(
      (finding) => finding.severity === "caution" && !given.some((answer) => answers(answer, finding)),
    ),
  };
}

/** "1 thing must be fixed and 2 answered before you can sign.", or null when nothing is open. */
export function whyNotSigned(mustFix: number, toAnswer: number): string | null {
  const parts = [
    mustFix > 0 ? `${mustFix} ${mustFix === 1 ? "thing" : "things"} must be fixed` : "",
    toAnswer > 0 ? `${toAnswer} ${toAnswer === 1 ? "check" : "checks"} must be answered` : "",
  ].filter(Boolean);
  return parts.length === 0 ? null : `${parts.join(" and ")} before this plan can be signed.`;
}
