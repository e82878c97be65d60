import { WeekDate } from "#components/ui/week-date.tsx";
import { parseDate, startOfWeek } from "#lib/domain/calendar.ts";
import { LAST_WEEK } from "./schema.ts";

/** What every part of the editor takes: its piece, its place in the body, and the errors by path. */
export type PartProps<Part> = {
  item: Part;
  path: string;
  startsOn: string;
  errors: Readonly<Record<string, string>>;
  onChange: (next: Part) => void;
};

/** The day a plan week begins, where the week is one. */
export function WeekStarts({ startsOn, week }: { startsOn: string; week: number }) {
  if (!Number.isInteger(week) || week < 1 || week > LAST_WEEK) return null;
  return <WeekDate day={startOfWeek(parseDate(startsOn), week)} />;
}
