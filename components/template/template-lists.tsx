import Link from "next/link";
import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { Rows } from "#ui/card.tsx";
import { Select, TextField } from "#ui/form/text-field.tsx";
import { Tag } from "#ui/tag.tsx";

type Start = {
  mark: string;
  label: string;
  summary: string;
  parts: readonly { id: string; label: string; hint: string }[];
};
type Own = {
  id: string;
  label: string;
  summary: string;
  parts: readonly string[];
  published: { number: number; at: string; by: string } | null | undefined;
  draft: number | null;
  withdrawn: { by: string; at: string; why: string } | null;
};

/** The clinic's own, with the version in use and the open draft. */
export function OwnList({ own }: { own: readonly Own[] }) {
  if (own.length === 0) return <p className="text-ink-2">None yet. Make one below.</p>;
  return (
    <Rows>
      {own.map(({ id, label, summary, parts, published, draft, withdrawn }) => (
        <li key={id} className="grid gap-0.5 py-2">
          <p className="flex flex-wrap items-center gap-2">
            <Link prefetch={false} href={`/templates/${id}`} className="font-strong">
              {label}
            </Link>
            {withdrawn && <Tag tint="caution">Withdrawn</Tag>}
            {published ? (
              <Tag tint={withdrawn ? "plain" : "ok"}>Version {published.number}</Tag>
            ) : (
              <Tag tint="plain">Not published</Tag>
            )}
            {draft && <Tag tint="info">Draft of version {draft}</Tag>}
          </p>
          {summary && <p>{summary}</p>}
          <p className="text-ink-2">
            {parts.join(", ") || "No parts yet"}.
            {published && ` Published by ${published.by}, ${published.at}.`}
            {withdrawn && ` Withdrawn by ${withdrawn.by}, ${withdrawn.at}: ${withdrawn.why}`}
          </p>
        </li>
      ))}
    </Rows>
  );
}

/** The built-in ones, each with what its parts start from. */
export function BuiltInList({ starts }: { starts: readonly Start[] }) {
  return (
    <Rows>
      {starts.map(({ mark, label, summary, parts }) => (
        <li key={mark} className="py-2">
          <details>
            <summary className="cursor-pointer">
              <span className="font-strong">{label}</span> <span className="text-ink-2">{summary}</span>
            </summary>
            <ul className="mt-1 ml-4 list-disc">
              {parts.map((part) => (
                <li key={part.id}>
                  {part.label}: <span className="text-ink-2">{part.hint}</span>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </Rows>
  );
}

/** Begin another: from which one, and its name. */
export function NewTemplate({ starts, start }: { starts: readonly Start[]; start: Act }) {
  return (
    <ActionForm action={start} submit="Start the template" kind="primary" className="grid max-w-md gap-3">
      <p className="text-ink-2">
        A draft opens. Nobody starts a plan from it until you publish it. To use a plan that you signed, open
        that plan and choose “Make a template of this plan”.
      </p>
      <Select
        name="from"
        label="Start from"
        options={starts.map(({ mark, label }) => ({ value: mark, label }))}
        placeholder="Choose one"
      />
      <TextField name="label" label="Name of the template" maxLength={120} autoComplete="off" />
    </ActionForm>
  );
}
