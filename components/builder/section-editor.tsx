import { ActionForm } from "#components/plan/action-form.tsx";
import type { Answer, Saved } from "#lib/forms/answer.ts";
import { editorOf } from "#lib/modalities/editors.ts";
import { PastDays, type Rewritten } from "./past-days.tsx";
import { SectionForm } from "./section-form.tsx";

export type EditedSection = {
  modality: string;
  label: string;
  included: boolean;
  /** What the next change is made on; null while the part is not included. */
  revision: number | null;
  body: unknown;
  protocols: readonly { id: string; label: string; summary: string; body: unknown }[];
  evidence: readonly { item: string; text: string; sources: readonly string[] }[];
};

type Set = (body: unknown, form: FormData) => Promise<Answer>;

type Drafted = {
  past: readonly Rewritten[];
  inForce: boolean;
  may: { edit: boolean };
  startsOn: { toString(): string };
  patient: { today: { toString(): string } };
};

/** What the editor of one part of a plan's draft is drawn with. */
export const editorFormOf = (draft: Drafted, part: EditedSection & { mayWrite: boolean }) => ({
  ...{ part, past: draft.past, inForce: draft.inForce },
  readOnly: !part.mayWrite || !draft.may.edit,
  startsOn: draft.startsOn.toString(),
  today: draft.patient.today.toString(),
});

/** A part of the plan in its room's editor; or, where it takes no part yet, the ways to begin it. */
export async function SectionEditor({
  part,
  set,
  of = "plan",
  past = [],
  ...form
}: {
  part: EditedSection;
  startsOn: string;
  today: string;
  readOnly: boolean;
  /** Is a version of the plan in force. */
  inForce?: boolean;
  /** Parts of a draft in which days have gone by since it was written. */
  past?: readonly Rewritten[];
  save: (body: unknown, revision: number | null) => Promise<Saved>;
  set: Set;
  /** What the part belongs to, as the reader calls it. */
  of?: "plan" | "template";
}) {
  if (!part.included) return <Begin part={part} set={set} of={of} readOnly={form.readOnly} />;
  const Editor = await editorOf(part.modality);
  if (!Editor) return null;
  return (
    <>
      <PastDays past={past.find(({ modality }) => modality === part.modality)} set={set} />
      <SectionForm
        Editor={Editor}
        body={part.body}
        revision={part.revision}
        {...form}
        impersonal={of === "template"}
      />
      <EvidenceNotes notes={part.evidence} />
      {!form.readOnly && (
        <details className="mt-3">
          <summary className="cursor-pointer text-ink-2">Take this part out of the {of}</summary>
          <ActionForm action={set.bind(null, null)} submit="Take it out" kind="danger" className="mt-2">
            <p>
              The draft will no longer hold it. What is {of === "plan" ? "signed" : "published"} stays as it
              is.
            </p>
          </ActionForm>
        </details>
      )}
    </>
  );
}

function Begin({
  part,
  set,
  of,
  readOnly,
}: {
  part: EditedSection;
  set: Set;
  of: string;
  readOnly: boolean;
}) {
  if (readOnly)
    return (
      <p>
        {part.label} is not part of this {of}.
      </p>
    );
  return (
    <>
      <p className="mb-2">
        {part.label} is not part of this {of} yet. Start from:
      </p>
      <ul className="grid gap-2">
        {part.protocols.map((protocol) => (
          <li key={protocol.id} className="rounded-md border border-line p-3">
            <ActionForm
              action={set.bind(null, protocol.body)}
              submit={`Start with ${protocol.label}`}
              className="grid gap-1"
            >
              <p className="font-strong">{protocol.label}</p>
              <p className="text-ink-2">{protocol.summary}</p>
            </ActionForm>
          </li>
        ))}
        <li>
          <ActionForm action={set.bind(null, part.body)} submit="Start empty" />
        </li>
      </ul>
    </>
  );
}

/** What is known for and against, next to the item that it is about, each with where it was published. */
function EvidenceNotes({ notes }: { notes: EditedSection["evidence"] }) {
  const said = [...new Map(notes.map(({ text, sources }) => [text, sources]))];
  if (said.length === 0) return null;
  return (
    <details className="mt-3 rounded-md border border-info-line bg-info-soft px-3 py-2">
      <summary className="cursor-pointer font-strong text-info-ink">Evidence, for and against</summary>
      <ul className="mt-1 ml-4 grid list-disc gap-1.5">
        {said.map(([text, sources]) => (
          <li key={text}>
            {text} <cite className="text-ink-2">{sources.join(" ")}</cite>
          </li>
        ))}
      </ul>
    </details>
  );
}
