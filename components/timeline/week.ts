/** One week of the list twin. `events` say lane, day and what begins or happens; `pain` is empty for days to come. */
export type WeekRow = {
  week: number;
  starts: string;
  isNow: boolean;
  events: readonly string[];
  pain: string;
};

/** A week as one line to be read: "Week 3, Apr 23. Thu Apr 23: LDN dose, 1 mg. Pain 6.0 from 1 answer." */
export function weekReading({ week, starts, events, pain }: WeekRow): string {
  const name = week > 0 ? `Week ${week}, ${starts}` : starts;
  const happens = events.length === 0 ? "No change" : events.join(". ");
  return `${name}. ${happens}${pain ? `. ${pain}` : ""}.`;
}
