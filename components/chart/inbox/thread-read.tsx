import { ActionForm } from "#components/plan/action-form.tsx";
import type { Act } from "#lib/forms/answer.ts";
import { Card } from "#ui/card.tsx";
import { TextArea } from "#ui/form/text-field.tsx";

type Thread = {
  about: string;
  messages: readonly { id: string; byPatient: boolean; author: string; body: string; sent: string }[];
};

/** A conversation, oldest first, with a place to answer. */
export function ThreadRead({ thread, reply, close }: { thread: Thread; reply?: Act; close?: Act }) {
  return (
    <div className="grid gap-3">
      <ol className="grid gap-2" aria-label={`Conversation: ${thread.about}`}>
        {thread.messages.map(({ id, byPatient, author, body, sent }) => (
          <li
            key={id}
            className={`max-w-prose rounded-lg border border-line p-3 ${byPatient ? "bg-surface-2" : "ml-6 bg-surface"}`}
          >
            <p className="text-xs text-ink-2">
              <span className="font-strong text-ink">{author}</span>, {sent}
            </p>
            <p className="whitespace-pre-line break-words">{body}</p>
          </li>
        ))}
      </ol>
      {reply && (
        <ActionForm action={reply} submit="Send and close" kind="primary" className="grid max-w-prose gap-2">
          <TextArea
            name="body"
            label="Answer"
            hint="Plain words. The patient reads it with the clinic's name and yours."
            rows={4}
            maxLength={2000}
          />
        </ActionForm>
      )}
      {close && <ActionForm action={close} submit="Close without an answer" />}
    </div>
  );
}

/** A conversation in a card of its own, under what it is about. */
export const InboxThread = ({ thread, reply }: { thread: Thread; reply?: Act | undefined }) => (
  <Card title={thread.about}>
    <ThreadRead thread={thread} {...(reply ? { reply } : {})} />
  </Card>
);
