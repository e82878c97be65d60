import { DECISIONS } from "#lib/domain/plan/signing.ts";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import type { Act } from "#lib/forms/answer.ts";
import { Select, TextArea } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";
import { ActionForm } from "./action-form.tsx";

/** A finding as this page shows it; see lib/data/plan/findings.ts. */
export type ShownFinding = {
  rule: string;
  severity: "stop" | "caution" | "info";
  digest: string;
  title: string;
  text: string;
  action: string;
  because: readonly string[];
  /** Days that it comes to, where there are any. */
  dates?: readonly Sentence[];
  sources: readonly string[];
  confidence: string;
  answer: { decision: string; reason: string; by: string } | null;
};

const choices = Object.entries(DECISIONS).map(([value, label]) => ({ value, label }));

/** What the rules say about this part, worst first, with what fired them, and a place for the decision. */
function Findings({
  label,
  findings,
  answer,
}: {
  label: string;
  findings: readonly ShownFinding[];
  answer?: Act;
}) {
  if (findings.length === 0) return null;
  return (
    <ul className="grid gap-2" aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.rule} id={finding.rule}>
          <Finding finding={finding} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

function Finding({ finding, answer }: { finding: ShownFinding; answer?: Act }) {
  const { severity, title, text, action, because, dates = [], rule, sources, confidence } = finding;
  const decided = finding.answer;
  return (
    <Notice
      kind={severity === "caution" && decided ? "ok" : severity}
      word={decided ? "Answered" : undefined}
      title={title}
    >
      <p>{text}</p>
      <p className="mt-1">
        <span className="font-strong">What to do:</span> {action}
      </p>
      {dates.map((said, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
        <p key={i} className="mt-1 font-strong">
          <Said said={said} />
        </p>
      ))}
      {because.length > 0 && <p className="mt-1 text-ink-2">Because of: {because.join("; ")}</p>}
      {decided && (
        <p className="mt-1">
          {decided.decision}. {decided.reason} <span className="text-ink-2">({decided.by})</span>
        </p>
      )}
      <details className="mt-1">
        <summary className="cursor-pointer font-strong">Why</summary>
        <p className="text-ink-2">
          Rule {rule}. Confidence: {confidence}.
        </p>
        <ul className="ml-4 list-disc text-ink-2">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
      {severity === "caution" && answer && <Decision finding={finding} answer={answer} />}
    </Notice>
  );
}

function Decision({ finding, answer }: { finding: ShownFinding; answer: Act }) {
  const id = (name: string) => `${finding.rule}-${name}`;
  return (
    <details className="mt-2" open={finding.answer === null}>
      <summary className="cursor-pointer font-strong">
        {finding.answer ? "Change the decision" : "Record decision"}
      </summary>
      <ActionForm action={answer} submit="Save decision" className="mt-2 grid max-w-lg gap-2">
        <input type="hidden" name="rule" value={finding.rule} />
        <input type="hidden" name="digest" value={finding.digest} />
        <Select id={id("decision")} name="decision" label="Decision" options={choices} placeholder="Choose" />
        <TextArea id={id("reason")} name="reason" label="Reason" rows={2} maxLength={600} />
      </ActionForm>
    </details>
  );
}

/** What a rule asked for and nobody has answered. Stands wherever findings stand: silence is not safety. */
export function Needed({ needed }: { needed: readonly string[] }) {
  if (needed.length === 0) return null;
  return (
    <details className="rounded-md border border-line bg-surface p-3" open={needed.length <= 6}>
      <summary className="cursor-pointer font-strong">Needed to complete the check: {needed.length}</summary>
      <ul className="ml-5 mt-1 list-disc">
        {needed.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}

type Judged = { findings: readonly ShownFinding[]; needed: readonly string[]; answer?: Act };

/** What stands between this part and a signature, before anything else: what must be fixed, what must be answered. */
export function OpenFindings({ findings, answer }: Judged) {
  const open = findings.filter(({ severity }) => severity !== "info");
  if (open.length === 0) return null;
  return (
    <div className="mb-4">
      <Findings label="To fix or to answer" findings={open} answer={answer} />
    </div>
  );
}

/** What is good to know, and what the rules could not judge: never "no findings" without that. */
export function OtherFindings({
  findings,
  needed,
  none = "No findings for this part.",
}: Judged & { none?: string }) {
  return (
    <section aria-label="Safety check" className="mt-4 grid gap-3">
      <Findings label="Notes" findings={findings.filter(({ severity }) => severity === "info")} />
      {findings.length === 0 && (
        <p className="text-ink-2">
          {needed.length === 0 ? none : "No findings from what is known. Some answers are missing."}
        </p>
      )}
      <Needed needed={needed} />
    </section>
  );
}
