import type { PatientReports } from "#lib/domain/reports/patient-reports.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import type { MoveSuggestion } from "#lib/modalities/suggestion.ts";
import { begins, type DosePeriod, type DoseRun, doseOn, treadOn, treads } from "../ladder/ladder.ts";
import { moves } from "../moves.ts";
import type { LdnBody } from "../schema.ts";

/** Everything that a response rule looks at: the ladder on a day, and what was told up to it. */
export type ResponseContext = {
  body: LdnBody;
  told: PatientReports;
  date: CalendarDate;
  /** First night of the ladder: weeks, months and years are counted from it. */
  began: CalendarDate;
  tread: DosePeriod;
  /** Today's dose since its first night, whenever in the day it was taken; a change to the morning does not begin it anew. */
  now: DoseRun;
  after: DoseRun | undefined;
  /** Ids of the moves that the room offers on that day; a suggestion never names another. */
  offered: ReadonlySet<string>;
};

/** The question as the rules see it; null before the first night and from a stop on. */
export function responseContext(
  body: LdnBody,
  told: PatientReports,
  date: CalendarDate,
  startsOn: CalendarDate,
): ResponseContext | null {
  const all = treads(body, startsOn);
  const tread = treadOn(all, date);
  const found = doseOn(all, date);
  if (!tread || !found) return null;
  const offered = new Set(moves(body, date, startsOn).map(({ id }) => id));
  const began = begins(body, startsOn) ?? startsOn;
  return { body, told, date, began, tread, offered, now: found.now, after: found.after };
}

/** A move by its id, where the room offers it that day. */
export const moveOf = ({ offered }: ResponseContext, id: string): Pick<MoveSuggestion, "move"> =>
  offered.has(id) ? { move: id } : {};

/** Parts of a sentence with commas: "a, b". */
export const withCommas = (parts: readonly Said[]): Said =>
  parts.flatMap((part, i) => [...(i > 0 ? [", "] : []), ...part]);

/** ISO days in order as words: "Thu May 21 to Sat May 23" where more than two follow each other, else each by itself. */
export function daysSaid(days: readonly string[]): Said {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inARow = days.every((day, i) => day === parseDate(first).add({ days: i }).toString());
  if (days.length < 3 || !inARow) return withCommas(days.map((day) => [{ day }]));
  return [{ day: first }, " to ", { day: last }];
}
