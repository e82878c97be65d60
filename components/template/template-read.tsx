import { UnsavedWords } from "#components/builder/unsaved-words.tsx";
import { ActionForm } from "#components/plan/action-form.tsx";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import type { Said as Words } from "#lib/domain/words/say.ts";
import type { Act, Answer } from "#lib/forms/answer.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { TextArea, TextField } from "#ui/form/text-field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Said } from "#ui/said.tsx";
import { WeekDate } from "#ui/week-date.tsx";

type Draft = {
  number: number;
  label: string;
  summary: string;
  empty: boolean;
  check: { mustFix: number; toAnswer: number };
};

/** What the form of the template's words asks for. */
const WORDS = ["label", "summary"];

/** The open draft: its words, the way to its parts, and publishing it. */
export function DraftCard({
  templateId,
  draft,
  save,
  publish,
  discard,
}: {
  templateId: string;
  draft: Draft;
  save: (before: { label: string; summary: string }, form: FormData) => Promise<Answer>;
  publish: Act;
  discard: Act;
}) {
  const { label, summary } = draft;
  return (
    <Card
      title={`Draft of version ${draft.number}`}
      aside={<ButtonLink href={`/templates/${templateId}/edit`}>Edit its parts</ButtonLink>}
    >
      <ActionForm
        action={save.bind(null, { label, summary })}
        submit="Save these words"
        className="grid max-w-md gap-3"
      >
        <TextField
          name="label"
          label="Name of the template"
          defaultValue={label}
          maxLength={120}
          autoComplete="off"
        />
        <TextArea
          name="summary"
          label="What it is for"
          hint="One or two sentences for your colleagues. No patient's name."
          rows={2}
          maxLength={400}
          defaultValue={summary}
          optional
        />
      </ActionForm>
      <div className="mt-4 grid gap-3 border-t border-line pt-3">
        <ForAnyone {...draft.check} />
        <UnsavedWords names={WORDS} stops="form:has([data-publish])">
          The name or what it is for is typed and not saved. Save these words, or put back what was there,
          then publish. Nothing was published.
        </UnsavedWords>
        <ActionForm action={publish} submit={`Publish version ${draft.number}`} kind="primary">
          <p data-publish="">
            {draft.empty
              ? "It has no parts yet. Add one, then publish."
              : "Plans may start from it as soon as it is published. A published version never changes."}
          </p>
        </ActionForm>
        <details>
          <summary className="cursor-pointer text-ink-2">Put this draft away</summary>
          <ActionForm action={discard} submit="Put it away" kind="danger" className="mt-2 grid gap-2">
            <p>The draft is gone for good. What is published stays as it is.</p>
          </ActionForm>
        </details>
      </div>
    </Card>
  );
}

/** What stands in the way of signing any plan of it, whoever the patient is. */
function ForAnyone({ mustFix, toAnswer }: Draft["check"]) {
  if (mustFix + toAnswer === 0) return null;
  const said = [
    ...(mustFix > 0 ? [`${mustFix} to fix`] : []),
    ...(toAnswer > 0 ? [`${toAnswer} to answer`] : []),
  ];
  return (
    <Notice kind={mustFix > 0 ? "stop" : "caution"}>
      In every plan from this template: {said.join(" and ")} before it can be signed. The parts say what.
    </Notice>
  );
}

type Read = {
  withdrawn: boolean;
  number: number;
  startsOn: CalendarDate;
  published: readonly unknown[];
  parts: readonly { modality: string; label: string; sentences: readonly { text: Words; why?: Words }[] }[];
};

/** What the version says, in the words that a patient would read, as if the plan began on the day that is named. */
export function TemplateSections({ template }: { template: Read }) {
  const { number, startsOn, published, parts, withdrawn } = template;
  const standing = withdrawn ? "withdrawn" : "in use";
  return (
    <Card
      title={published.length > 0 ? `Version ${number}, ${standing}` : `Draft of version ${number}`}
      aside={
        <>
          Dates as if the plan began on <WeekDate day={startsOn} />
        </>
      }
    >
      {parts.length === 0 && <p className="text-ink-2">No parts yet.</p>}
      {parts.map(({ modality, label, sentences }) => (
        <section key={modality} className="mb-3">
          <h3 className="font-strong">{label}</h3>
          {sentences.length === 0 && <p className="text-ink-2">Starts empty.</p>}
          <ul className="ml-4 list-disc">
            {sentences.map(({ text }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: read once, in order
              <li key={i}>
                <Said said={text} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

type Decision = { number: number; offered: boolean; why: string; by: string; at: string };

/** Who published which version, and when; who withdrew the template or offered it again, and why. */
export function TemplateVersions({
  published,
  decisions,
}: {
  published: readonly { number: number; at: string; by: string }[];
  decisions: readonly Decision[];
}) {
  if (published.length === 0) return null;
  return (
    <Card title="Versions">
      <ul>
        {decisions.map(({ number, offered, why, by, at }) => (
          <li key={`decision ${number}`}>
            {offered ? "Offered again" : "Withdrawn"} by {by}, {at}
            {why && `: ${why}`}
          </li>
        ))}
        {published.map(({ number, at, by }) => (
          <li key={number}>
            Version {number}, published by {by}, {at}
          </li>
        ))}
      </ul>
    </Card>
  );
}
