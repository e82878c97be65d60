import { ActionForm } from "#components/plan/action-form.tsx";
import { CONTENT_KINDS, type ContentChange } from "#lib/domain/rules/content.ts";
import type { Act } from "#lib/forms/answer.ts";
import { Card } from "#ui/card.tsx";
import { TextField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";

type Signed = { at: string; by: string };
type Standing = { approved: Signed | null; last: Signed | null; changes: readonly ContentChange[] };

const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;

/** "3 rules, 1 template": how many of each kind differ. */
const differing = (changes: readonly ContentChange[]): string =>
  CONTENT_KINDS.map((kind) => [changes.filter((change) => change.kind === kind).length, kind] as const)
    .filter(([n]) => n > 0)
    .map(([n, word]) => counted(n, word))
    .join(", ");

/** Approved by whom and when; or that it is not, and since when it differs. */
export function ContentStandingNotice({ approved, last, changes }: Standing) {
  if (approved)
    return (
      <Notice kind="ok" word="Approved" title="Approved by your clinic">
        <p>
          {approved.by}, {approved.at}.
        </p>
      </Notice>
    );
  if (last)
    return (
      <Notice
        kind="caution"
        word="Not approved"
        title={`Clinical content: changed since the last approval: ${differing(changes) || "its order"}`}
      >
        <p>
          The last approval was by {last.by}, {last.at}. A physician approves what changed before the clinic
          relies on it.
        </p>
      </Notice>
    );
  return (
    <Notice kind="caution" word="Not approved" title="Clinical content: not yet approved by your clinic">
      <p>No physician of your clinic has approved this version by signature.</p>
    </Notice>
  );
}

const HOW = { new: "New", changed: "Changed", removed: "Removed" } as const;

/** What differs from the approved content, by id and title. */
export function ContentChanges({ changes }: { changes: readonly ContentChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Card title="Changed since the last approval" aside={differing(changes)}>
      <ul className="grid gap-1">
        {changes.map(({ id, title, how }) => (
          <li key={id}>
            <span className="font-strong">{HOW[how]}</span> {title}{" "}
            <code className="text-xs text-ink-2">{id}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A physician's signature under this version. */
export function ApproveCard({ approve, hint }: { approve: Act; hint: string | undefined }) {
  return (
    <Card title="Approve this version">
      <ActionForm
        action={approve}
        submit="Approve the clinical content"
        kind="primary"
        className="grid max-w-md gap-3"
      >
        <p>
          With your signature your clinic says: a physician has read these rules, protocols, templates and
          tables and they may be used here. An approval stays on record and is never changed.
        </p>
        <TextField
          name="password"
          type="password"
          label="Your password"
          autoComplete="current-password"
          hint={hint && `In the demo everyone's password is: ${hint}`}
        />
      </ActionForm>
    </Card>
  );
}
