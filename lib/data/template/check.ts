import "server-only";
import { type FindingView, rules, viewOf } from "#lib/data/plan/findings.ts";
import { evaluateWithoutPatient } from "#lib/domain/rules/without-patient.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import type { TemplateSection } from "#lib/modalities/templates.ts";

/** What the rules can say of a template, where there is no patient; and what they cannot. */
export type TemplateCheck = {
  /** `unless`: what a patient's record could say that takes it away. */
  findings: (FindingView & { unless: readonly string[] })[];
  /** Titles of the rules that speak only with a patient, worst first. */
  waiting: readonly string[];
  needed: readonly string[];
};

const titleOf = new Map(rules.map(({ id, title }) => [id, title]));

/** All rules over the parts of a template. A part that does not open brings in nothing: its own errors say so. */
export function checkWithoutPatient(
  sections: readonly TemplateSection[],
  today: CalendarDate,
): TemplateCheck {
  const brings = sections.flatMap((section) => {
    const room = modalityOf(section.modality);
    return room?.open(section).ok ? [room.brings(section, today)] : [];
  });
  const { findings, waiting, needed } = evaluateWithoutPatient(rules, brings);
  return {
    findings: findings.flatMap((finding) =>
      viewOf(finding, [], () => []).map((view) => ({ ...view, unless: finding.unless })),
    ),
    waiting: waiting.map((id) => titleOf.get(id) ?? id),
    needed,
  };
}
