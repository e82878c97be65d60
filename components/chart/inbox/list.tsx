import Link from "next/link";
import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { Icon } from "#ui/icon.tsx";
import { Tag } from "#ui/tag.tsx";
import { CallPatient } from "./contact-form.tsx";
import { KIND_LOOK, type Kind } from "./words.ts";

export type InboxLine = {
  id: string;
  kind: Kind;
  patientId: string;
  name: string;
  because: { text: string };
  raised: string;
  phone?: string;
};
type Undo = (item: { patientId: string; itemId: string }) => Act;

/** Open items by risk, oldest first inside each; `current` is the one that is open beside the list. */
export function InboxList({ items, current }: { items: readonly InboxLine[]; current?: string }) {
  const kinds = (Object.keys(KIND_LOOK) as Kind[]).filter((kind) => items.some((item) => item.kind === kind));
  return kinds.map((kind) => {
    const { plural, icon } = KIND_LOOK[kind];
    const those = items.filter((item) => item.kind === kind);
    return (
      <section key={kind} className="mb-4" id={kind}>
        <h2 className="mb-1 flex items-center gap-2 font-head">
          <Icon name={icon} className="text-ink-2" />
          {plural}
          <span className="font-normal text-ink-2">{those.length}</span>
        </h2>
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {those.map(({ id, name, because, raised, phone }) => (
            <li key={id}>
              <Link
                href={`/inbox/${id}`}
                aria-current={id === current ? "true" : undefined}
                className="block px-3 py-2 text-ink no-underline hover:bg-surface-2 aria-[current]:bg-primary-soft"
              >
                <span className="font-strong">{name}</span>{" "}
                <span className="text-xs text-ink-2">{raised}</span>
                <span className="block break-words">{because.text}</span>
              </Link>
              {phone && (
                <p className="px-3 pb-2">
                  <CallPatient phone={phone} />
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** What this person dealt with last, each with its undo. */
export function DoneList({ done, undo }: { done: readonly InboxLine[]; undo: Undo }) {
  if (done.length === 0) return null;
  return (
    <section className="mb-4">
      <h2 className="mb-1 font-head">Done by you</h2>
      <ul className="divide-y divide-line">
        {done.map(({ id, patientId, kind, name, because }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 py-1.5">
            <Tag tint="ok" icon="ok">
              {KIND_LOOK[kind].word}
            </Tag>
            <span className="min-w-0 flex-1 break-words">
              {name}: {because.text}
            </span>
            <ActionForm action={undo({ patientId, itemId: id })} submit="Undo" className="grid gap-1" />
          </li>
        ))}
      </ul>
    </section>
  );
}
