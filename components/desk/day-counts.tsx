import type { ScheduleDay } from "#lib/domain/scheduling/desk.ts";

/** The day in numbers, as one line. */
export function DayCounts({ day: { visits, free, day, today } }: { day: ScheduleDay }) {
  const count = (status: string) => visits.filter((visit) => visit.status === status).length;
  const late = visits.filter((visit) => visit.state.endsWith("late")).length;
  const parts = [
    ["Booked", count("booked")],
    ["Here", count("arrived")],
    ["In room", count("inRoom")],
    ["Late", late],
    ["Done", count("done")],
    ["Did not come", count("didNotCome")],
    ["Cancelled", count("cancelled")],
    [day === today ? "Free half hours left" : "Free half hours", free.length],
  ] as const;
  return (
    <ul aria-label="The day in numbers" className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-xs text-ink-2">
      {parts
        .filter(([word, number]) => number > 0 || word.startsWith("Free"))
        .map(([word, number]) => (
          <li key={word}>
            {word} <span className="font-strong text-ink">{number}</span>
          </li>
        ))}
    </ul>
  );
}
