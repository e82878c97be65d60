import Link from "next/link";

type Thread = { id: string; about: string; status: string; from: string; sent: string };

/** The last conversations with the patient, open or not. */
export function ThreadList({ patientId, threads }: { patientId: string; threads: readonly Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="py-1 font-strong">Conversations: {threads.length}</summary>
      <ul className="divide-y divide-line">
        {threads.map(({ id, about, status, from, sent }) => (
          <li key={id} className="py-1.5">
            <Link href={`/patients/${patientId}/threads/${id}`}>{about}</Link>{" "}
            <span className="text-ink-2">
              {status}, last from {from}, {sent}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
