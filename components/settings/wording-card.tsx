import { ActionForm } from "#components/plan/action-form.tsx";
import type { Answer } from "#lib/forms/answer.ts";
import { Card } from "#ui/card.tsx";
import { TextArea } from "#ui/form/text-field.tsx";
import { Tag } from "#ui/tag.tsx";

type Questionnaire = {
  id: string;
  name: string;
  /** Whose the words are, as the program knows it. */
  owner: string;
  texts: number;
  /** The file to start from: placeholders where the licensed words go. */
  example: string;
  inUse: {
    licence: string;
    fits: boolean;
    attribution: string | null;
    added: string;
    questions: readonly string[];
  } | null;
  earlier: readonly { licence: string; added: string; withdrawn: string }[];
};

/** One questionnaire whose words the clinic brings: offered or not, under which licence, and what was before. */
export function WordingCard({
  questionnaire: { id, name, owner, texts, example, inUse, earlier },
  withdraw,
}: {
  questionnaire: Questionnaire;
  withdraw: (() => Promise<Answer>) | null;
}) {
  return (
    <Card title={name} aside={inUse?.fits ? <Tag tint="ok">Offered</Tag> : <Tag>Not offered</Tag>}>
      <p className="text-ink-2">
        Name in the file: <code>{id}</code>. {texts} texts. {owner}
      </p>
      {inUse && <InUse {...inUse} withdraw={withdraw} />}
      <details className="mt-2">
        <summary className="min-h-(--target) cursor-pointer font-strong">The file to start from</summary>
        <TextArea
          id={`example-${id}`}
          label="Put your licensed words in place of each text; leave out what you do not need."
          value={example}
          readOnly
          rows={10}
          className="font-mono"
        />
      </details>
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-(--target) cursor-pointer font-strong">Used before</summary>
          <ul className="divide-y divide-line">
            {earlier.map(({ licence, added, withdrawn }) => (
              <li key={`${added} ${withdrawn}`} className="py-1.5">
                <b>{licence}</b>. From {added}, withdrawn {withdrawn}. The words were removed.
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function InUse({
  licence,
  fits,
  attribution,
  added,
  questions,
  withdraw,
}: NonNullable<Questionnaire["inUse"]> & { withdraw: (() => Promise<Answer>) | null }) {
  return (
    <>
      {!fits && <p>The words in use do not fit the questionnaire as it is now. Bring them anew.</p>}
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="font-strong">Licence on record</dt>
        <dd className="break-words">{licence}</dd>
        {attribution && (
          <>
            <dt className="font-strong">Said to patients</dt>
            <dd className="break-words">{attribution}</dd>
          </>
        )}
        <dt className="font-strong">Brought</dt>
        <dd>{added}</dd>
      </dl>
      <details className="mt-2">
        <summary className="min-h-(--target) cursor-pointer font-strong">Read the words</summary>
        <ol className="ml-6 list-decimal">
          {questions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </details>
      {withdraw && (
        <details className="mt-2">
          <summary className="min-h-(--target) cursor-pointer font-strong">Withdraw it</summary>
          <p className="mb-2">
            Patients are not asked any more, and the words are removed from Accord. The licence stays on
            record, and so does every answer with its score.
          </p>
          <ActionForm action={withdraw} submit="Withdraw this wording" kind="danger" />
        </details>
      )}
    </>
  );
}
