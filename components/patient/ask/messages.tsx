export type MessageLine = { id: string; mine: boolean; author: string; body: string; sent: string };

/** The messages of a thread, oldest first. */
export function Messages({ messages }: { messages: readonly MessageLine[] }) {
  return (
    <ol className="mb-6 grid gap-3">
      {messages.map((message) => (
        <li
          key={message.id}
          className={`rounded-lg border border-line p-4 ${message.mine ? "bg-surface" : "bg-primary-soft"}`}
        >
          <p className="text-base text-ink-2">
            {message.mine ? "You" : message.author}, {message.sent}
          </p>
          <p className="break-words whitespace-pre-line">{message.body}</p>
        </li>
      ))}
    </ol>
  );
}
