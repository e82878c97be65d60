type Record = {
  id: string;
  by: string;
  at: string;
  lines: readonly { asked: string; said: string }[];
};

/** Records of contacts, newest first: who wrote each and when, what was asked and said. */
export function ContactList({ contacts }: { contacts: readonly Record[] }) {
  return (
    <ul className="divide-y divide-line">
      {contacts.map(({ id, by, at, lines }) => (
        <li key={id} className="py-2 first:pt-0 last:pb-0">
          <p className="text-ink-2">
            {by}, {at}
          </p>
          <dl className="grid gap-x-4 @min-[30rem]:grid-cols-[14rem_1fr]">
            {lines.map(({ asked, said }) => (
              <div key={asked} className="contents">
                <dt className="text-ink-2">{asked}</dt>
                <dd className="min-w-0 whitespace-pre-line break-words">{said}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
