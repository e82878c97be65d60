import Link from "next/link";
import { Tag } from "#ui/tag.tsx";

export type ThreadLine = { id: string; about: string; answered: boolean; from: string; sent: string };

/** The patient's threads, newest first; nothing where there are none. */
export function MyThreads({ threads }: { threads: readonly ThreadLine[] }) {
  if (threads.length === 0) return null;
  return (
    <section aria-labelledby="threads" className="mt-10">
      <h2 id="threads" className="mb-1 text-xl font-head">
        Your messages
      </h2>
      <ul className="divide-y divide-line">
        {threads.map((thread) => (
          <li key={thread.id} className="py-2">
            <Link
              href={`/my/ask/${thread.id}`}
              className="inline-flex min-h-(--target) items-center font-strong"
            >
              {thread.about}
            </Link>{" "}
            {thread.answered && <Tag tint="info">Answered</Tag>}
            <p className="text-base text-ink-2">
              {thread.answered ? `${thread.from}, ${thread.sent}` : `Sent ${thread.sent}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
