import type { Rule } from "#lib/domain/rules/rule.ts";

const LEVEL: Record<Rule["severity"], string> = { stop: "Must fix", caution: "Check", info: "Note" };

/** Every rule to be read before it is approved: its words for clinician and patient, its act and its sources. */
export function RuleList({
  rules,
  groups,
  cite,
}: {
  rules: readonly Rule[];
  /** Groups with their words, in order. */
  groups: readonly (readonly [group: string, words: string])[];
  cite: (source: string) => string;
}) {
  return groups.map(([group, words]) => {
    const own = rules.filter((rule) => rule.group === group);
    return own.length === 0 ? null : (
      <details key={group} className="mb-1">
        <summary className="cursor-pointer py-1 font-strong">
          {words}: {own.length} {own.length === 1 ? "rule" : "rules"}
        </summary>
        <ul className="divide-y divide-line border-t border-line">
          {own.map((rule) => (
            <li key={rule.id} className="grid gap-0.5 py-2">
              <p>
                <span className="font-strong">
                  {LEVEL[rule.severity]}: {rule.title}
                </span>{" "}
                <code className="text-xs text-ink-2">{rule.id}</code>
              </p>
              <p>{rule.clinician}</p>
              <p>What to do: {rule.action.text}</p>
              <p className="text-ink-2">To the patient: {rule.patient}</p>
              <p className="text-xs text-ink-2">
                Sources: {rule.source.map(cite).join("; ")}. Confidence {rule.confidence}.
              </p>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
