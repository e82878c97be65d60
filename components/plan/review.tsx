import Link from "next/link";
import { PastDaysList } from "#components/builder/past-days.tsx";
import { UnsavedWords } from "#components/builder/unsaved-words.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { TextArea, TextField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";
import { ActionForm } from "./action-form.tsx";
import { Needed, type ShownFinding } from "./findings.tsx";

type Placed = ShownFinding & { modality: string | null; elsewhere?: boolean };

type UnsettledProps = { finding: Placed; planId: string; first: string; word?: string };

/** One check that is open, and the way to it. `word` stands for "Must fix" where it does not stand in the way. */
const Unsettled = ({ finding, planId, first, word }: UnsettledProps) => (
  <Notice kind={finding.severity} title={finding.title} {...(word ? { word } : {})}>
    <p className="text-ink-2">Because of: {finding.because.join("; ") || "this plan"}</p>
    <Link prefetch={false} href={`/plans/${planId}/edit/${finding.modality ?? first}#${finding.rule}`}>
      Go to it
    </Link>
  </Notice>
);

/** What is open, what was decided, and where to mend it. */
function SafetySummary({
  planId,
  findings,
  open,
  first,
}: {
  planId: string;
  findings: readonly Placed[];
  open: { mustFix: number; toAnswer: number };
  first: string;
}) {
  const answered = findings.filter(({ answer }) => answer);
  const unsettled = findings.filter(
    ({ severity, answer, elsewhere }) =>
      !elsewhere && (severity === "stop" || (severity === "caution" && !answer)),
  );
  const elsewhere = findings.filter(
    (finding) => finding.elsewhere && finding.severity !== "info" && !finding.answer,
  );
  return (
    <>
      <p className="mb-2 font-strong">
        {open.mustFix} must fix, {open.toAnswer} to answer, {answered.length} answered
      </p>
      <ul className="grid gap-2">
        {unsettled.map((finding) => (
          <li key={finding.rule}>
            <Unsettled {...{ finding, planId, first }} />
          </li>
        ))}
        {elsewhere.map((finding) => (
          <li key={finding.rule}>
            <Unsettled {...{ finding, planId, first }} word="Open elsewhere" />
          </li>
        ))}
        {answered.map(({ rule, title, answer }) => (
          <li key={rule}>
            {title}: {answer?.decision}. {answer?.reason} <span className="text-ink-2">({answer?.by})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Lowers = { parts: readonly string[]; mustFix: number; toAnswer: number };

/** Why it may be signed although something is open: it only takes risk away, and what is open lies elsewhere. */
function LowersRisk({ lowers: { parts, mustFix, toAnswer } }: { lowers: Lowers }) {
  return (
    <Notice kind="info" title="This version only lowers risk" className="mb-2">
      <p>
        It makes less of: {parts.join(", ")}. It adds nothing and raises nothing, so it does not wait for
        checks in other parts.
      </p>
      {mustFix + toAnswer > 0 && (
        <p className="mt-1">
          Open in other parts: {mustFix} must fix, {toAnswer} to answer. They are signed as open and go to the
          inbox.
        </p>
      )}
    </Notice>
  );
}

/** The consent texts that this signature stands on, and the way to them on paper. */
export function Consents({
  planId,
  parts,
}: {
  planId: string;
  parts: readonly { label: string; consent: { version: string; points: readonly string[] } | null }[];
}) {
  const asked = parts.flatMap(({ label, consent }) => (consent ? [{ label, consent }] : []));
  if (asked.length === 0) return null;
  return (
    <>
      {asked.map(({ label, consent }) => (
        <details key={label} className="mt-3">
          <summary className="cursor-pointer font-strong">
            {label}: consent text {consent.version}
          </summary>
          <ul className="mt-1 ml-4 list-disc">
            {consent.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </details>
      ))}
      <p className="mt-3">
        <ButtonLink href={`/plans/${planId}/sign/consent`}>Consent on paper</ButtonLink>
      </p>
    </>
  );
}

/** Safety at a glance: what is open, what was decided, what nobody has answered. */
export function SafetyCard({
  check,
  past,
  lowers,
  ...summary
}: {
  planId: string;
  past: readonly { modality: string; label: string; mended: unknown }[];
  lowers: Lowers | null;
  check: { findings: readonly Placed[]; needed: readonly string[]; unread: readonly string[] };
  open: { mustFix: number; toAnswer: number };
  first: string;
}) {
  return (
    <Card title="Safety">
      {check.unread.length > 0 && (
        <Notice
          kind="stop"
          className="mb-2"
          title="The chart holds an entry that no rule can read. Write it anew or take it off the chart before you sign."
        />
      )}
      <PastDaysList planId={summary.planId} past={past} />
      {lowers && <LowersRisk lowers={lowers} />}
      <SafetySummary findings={check.findings} {...summary} />
      <div className="mt-3">
        <Needed needed={check.needed} />
      </div>
    </Card>
  );
}

/** The physician's own sentence for the patient. */
export function WhyForm({ save, why }: { save: Act; why: string }) {
  return (
    <ActionForm action={save} submit="Save this sentence" className="mt-3 grid gap-2">
      <TextArea
        name="why"
        label="Why, in your words"
        hint="One or two plain sentences. Leave doses and dates out: the plan adds them."
        rows={2}
        maxLength={600}
        defaultValue={why}
        optional
      />
    </ActionForm>
  );
}

const WHY = ["why"];
type Signed = { number: number; patient: { givenName: string }; may: { sign: boolean } };

/** The signature: who signs types the password once more. */
export function SignCard({ draft, sign, hint }: { draft: Signed; sign: Act; hint?: string }) {
  const { number, patient, may } = draft;
  return (
    <Card title={`Sign version ${number}`} className="mt-4">
      <UnsavedWords names={WHY} stops="form:has([name=password])">
        Your sentence for the patient is not saved. Save it, or clear it, then sign. Nothing was signed.
      </UnsavedWords>
      {may.sign ? (
        <ActionForm
          action={sign}
          submit={`Sign plan version ${number}`}
          kind="primary"
          className="grid max-w-md gap-3"
        >
          <p>{patient.givenName} sees it as soon as it is signed. A signed version never changes.</p>
          <TextField
            name="password"
            type="password"
            label="Your password"
            autoComplete="current-password"
            hint={hint && `In the demo everyone's password is: ${hint}`}
          />
        </ActionForm>
      ) : (
        <p>A physician of the care team signs this plan.</p>
      )}
    </Card>
  );
}
