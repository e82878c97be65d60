import Link from "next/link";
import type { ReactNode } from "react";
import type { DoseSince } from "#lib/domain/reports/outlook.ts";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Tag } from "#ui/tag.tsx";
import { WeekDate } from "#ui/week-date.tsx";
import { KIND_LOOK } from "./words.ts";

type Item = { id: string; kind: keyof typeof KIND_LOOK; because: { text: string } };
type Thread = { id: string; about: string; waits: boolean; from: string; sent: string };
type Visits = {
  next: { what: string; when: string; with: string } | null;
  toBook: readonly { id: string; what: string; due: string; over: boolean }[];
};

/** Visits that are still to be booked are many and far: the next few are said, the rest is folded. */
const SOON = 4;

/** What waits on this chart: decisions, the next dose, messages, and visits to book. */
export function OpenItems({
  patientId,
  inbox,
  next,
  visits,
  threads,
}: {
  patientId: string;
  inbox: readonly Item[];
  next: DoseSince | null;
  visits: Visits;
  threads: readonly Thread[];
}) {
  const waiting = threads.filter(({ waits }) => waits);
  const [soon, later] = [visits.toBook.slice(0, SOON), visits.toBook.slice(SOON)];
  const nothing = inbox.length + waiting.length + visits.toBook.length === 0 && !next && !visits.next;
  if (nothing) return <p className="text-ink-2">Nothing is open.</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {inbox.map(({ id, kind, because }) => (
          <Line key={id}>
            <Tag tint={KIND_LOOK[kind].tint} icon={KIND_LOOK[kind].icon}>
              {KIND_LOOK[kind].word}
            </Tag>{" "}
            <Link href={`/inbox/${id}`}>{because.text}</Link>
          </Line>
        ))}
        {next && (
          <Line icon="steps">
            Dose goes to {next.label} on <WeekDate day={next.from} />
          </Line>
        )}
        {waiting.map(({ id, about, sent }) => (
          <Line key={id} icon="ask">
            <Link href={`/patients/${patientId}/threads/${id}`}>
              {about}, {sent}
            </Link>
          </Line>
        ))}
        {visits.next && (
          <Line icon="visit">
            {visits.next.what}, {visits.next.when}, {visits.next.with}
          </Line>
        )}
        <ToBook needs={soon} />
      </ul>
      {later.length > 0 && (
        <details className="border-t border-line">
          <summary className="py-1.5 text-ink-2">{later.length} more to book later</summary>
          <ul className="divide-y divide-line">
            <ToBook needs={later} />
          </ul>
        </details>
      )}
    </>
  );
}

const ToBook = ({ needs }: { needs: Visits["toBook"] }) =>
  needs.map(({ id, what, due, over }) => (
    <Line key={id} icon="toBook">
      {what}, to book {due} {over && <Tag tint="caution">Late</Tag>}
    </Line>
  ));

/** One open thing; what does not fit runs on beside its picture. */
const Line = ({ icon, children }: { icon?: IconName; children: ReactNode }) => (
  <li className="flex gap-2 py-1.5">
    {icon && <Icon name={icon} className="mt-0.5 text-ink-2" />}
    <span className="min-w-0">{children}</span>
  </li>
);
