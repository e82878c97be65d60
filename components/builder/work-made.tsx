import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { WeekDate } from "#ui/week-date.tsx";

type Made = {
  what: string;
  minutes: number;
  ordinal?: { n: number; of: number };
  target: CalendarDate;
  latest: CalendarDate;
};

/** The work that a signature makes for the front desk: what it adds, moves and takes away. */
export function Creates({ work }: { work: { added: Visits; moved: Visits; takenAway: Visits } }) {
  const { added, moved, takenAway } = work;
  if (added.length + moved.length + takenAway.length === 0)
    return <p>Nothing changes for the front desk to book.</p>;
  return (
    <div className="grid gap-2">
      <VisitsMade visits={added} what="for the front desk to book" />
      <VisitsMade visits={moved} what="on other days" />
      <VisitsMade visits={takenAway} what="no longer needed" />
    </div>
  );
}

type Visits = readonly Made[];

function VisitsMade({ visits, what }: { visits: Visits; what: string }) {
  if (visits.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-strong">
        {visits.length} {visits.length === 1 ? "visit" : "visits"} {what}
      </summary>
      <ul className="mt-1 ml-4 list-disc">
        {visits.map(({ what, minutes, ordinal, target, latest }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: listed once, in order
          <li key={i}>
            {what}
            {ordinal && ` ${ordinal.n} of ${ordinal.of}`}, {minutes} min, about <WeekDate day={target} />, by{" "}
            <WeekDate day={latest} />
          </li>
        ))}
      </ul>
    </details>
  );
}
