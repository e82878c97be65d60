import Link from "next/link";
import type { VisitStatus } from "#lib/domain/access/plan-life.ts";
import type { Said as Sentence } from "#lib/domain/words/say.ts";
import { Said } from "#ui/said.tsx";
import { Tag, type TagTint } from "#ui/tag.tsx";

export type DayVisit = {
  id: string;
  time: string;
  what: string;
  record: boolean;
  status: VisitStatus;
  state: string;
  patient: { id: string; name: string; digest: readonly Sentence[] } | null;
};

const TINT: Record<VisitStatus, TagTint> = {
  booked: "plain",
  arrived: "info",
  inRoom: "info",
  done: "ok",
  didNotCome: "caution",
  cancelled: "plain",
};

/** The day's visits in order, each with what the plan says in a line. */
export function DayVisits({ visits }: { visits: readonly DayVisit[] }) {
  return (
    <ol className="divide-y divide-line">
      {visits.map(({ id, time, what, record, status, state, patient }) => (
        <li key={id} className="grid grid-cols-[4.75rem_1fr] gap-x-3 py-2.5">
          <span className="font-strong">{time}</span>
          <div className="min-w-0">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              {patient ? (
                <Link href={`/patients/${patient.id}`} className="inline-block py-1 font-strong">
                  {patient.name}
                </Link>
              ) : (
                <span>Not on your care team</span>
              )}
              <span>{what}</span>
              <Tag tint={TINT[status]}>{state}</Tag>
              {record && (
                <Link href={`/sessions/${id}`} prefetch={false} className="inline-block py-1">
                  Visit record<span className="sr-only"> of {patient?.name ?? time}</span>
                </Link>
              )}
            </div>
            <p className="text-ink-2">
              {patient?.digest.map((said, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: generated sentences in their order
                <span key={i}>
                  <Said said={said} />{" "}
                </span>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
