import { ActionForm } from "#components/plan/action-form.tsx";
import type { Answer } from "#lib/forms/answer.ts";
import { Card } from "#ui/card.tsx";
import { TextField } from "#ui/form/text-field.tsx";

type Signed = { at: string; by: string };
type Props = {
  id: string;
  name: string;
  english: string;
  catalogue: Readonly<Record<string, string>>;
  version: string;
  approved: Signed | null;
  last: Signed | null;
  changes: readonly unknown[];
  may: { approve: boolean };
  approve: (form: FormData) => Promise<Answer>;
  hint: string | undefined;
};

/** All sentences of a language beside the English, and a physician's signature under them: until then no patient reads it. */
export function LanguageCard({ id, name, english, catalogue, version, approved, last, ...rest }: Props) {
  const { changes, may, approve, hint } = rest;
  const sentences = Object.entries(catalogue);
  return (
    <Card title={`${english} for patients`} id={`language-${id}`}>
      <p>
        {approved
          ? `Approved by ${approved.by}, ${approved.at}. Patients who chose ${english} read it.`
          : `Not approved. Patients who chose ${english} read English.`}
      </p>
      {!approved && last && (
        <p>
          {changes.length} of its sentences changed since {last.by} approved it, {last.at}.
        </p>
      )}
      <p className="text-ink-2">
        {sentences.length} sentences, with doses and stop words. Version{" "}
        <code className="break-all">{version.slice(0, 12)}</code>.
      </p>
      <details className="my-2">
        <summary className="cursor-pointer font-strong">Read them: English, then {english}</summary>
        <dl className="grid gap-2">
          {sentences.map(([key, said]) => (
            <div key={key}>
              <dt className="text-ink-2">{key}</dt>
              <dd lang={id}>{said}</dd>
            </div>
          ))}
        </dl>
      </details>
      {may.approve && (
        <ActionForm
          action={approve}
          submit={`Approve the ${english}`}
          kind="primary"
          className="grid max-w-md gap-3"
        >
          <p>
            With your signature your clinic says: a physician who reads {english} (
            <span lang={id}>{name}</span>) has read these sentences, and patients may act on them.
          </p>
          <TextField
            id={`password-${id}`}
            name="password"
            type="password"
            label="Your password"
            autoComplete="current-password"
            hint={hint && `In the demo everyone's password is: ${hint}`}
          />
        </ActionForm>
      )}
    </Card>
  );
}
