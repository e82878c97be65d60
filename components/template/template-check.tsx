import { OpenFindings, OtherFindings, type ShownFinding } from "#components/plan/findings.tsx";

type Found = ShownFinding & { unless: readonly string[] };
type Check = { findings: readonly Found[]; waiting: readonly string[]; needed: readonly string[] };

/** A finding that a patient's record could take away says by what. */
const shown = (findings: readonly Found[]): ShownFinding[] =>
  findings.map(({ unless, ...finding }) => ({
    ...finding,
    because: [
      ...finding.because,
      ...(unless.length > 0 ? [`unless a patient's record says otherwise (${unless.join(", ")})`] : []),
    ],
  }));

/** What holds for anyone, before the part's fields. It is decided on in each plan, not here. */
export const TemplateFindings = ({ findings }: { findings: readonly Found[] }) => (
  <OpenFindings findings={shown(findings)} needed={[]} />
);

/** What is good to know, and what no rule can say before there is a patient. Never "no findings" without that. */
export function TemplateWaiting({ findings, waiting, needed }: Check) {
  return (
    <>
      <OtherFindings
        findings={shown(findings)}
        needed={[]}
        none="Nothing in this part that holds for everyone."
      />
      {waiting.length > 0 && (
        <details className="mt-3 rounded-md border border-line bg-surface p-3">
          <summary className="cursor-pointer font-strong">
            {waiting.length === 1 ? "1 rule needs" : `${waiting.length} rules need`} a patient to judge, in
            the whole template
          </summary>
          <p className="mt-1">They are judged in each plan. They will ask for: {needed.join("; ")}.</p>
          <ul className="ml-5 mt-1 list-disc text-ink-2">
            {waiting.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
