import type { ToldSoFar } from "#lib/domain/reports/told-so-far.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import type { Said } from "#lib/domain/words/say.ts";
import type { Suggestion } from "#lib/modalities/modality.ts";
import { begins, doseOn, type Run, type Tread, treadOn, treads } from "../ladder/ladder.ts";
import { moves } from "../moves.ts";
import type { LdnBody } from "../schema.ts";

/** Everything that a response rule looks at: the ladder on a day, and what was told up to it. */
export type Asked = {
  body: LdnBody;
  told: ToldSoFar;
  date: CalendarDate;
  /** First night of the ladder: weeks, months and years are counted from it. */
  began: CalendarDate;
  tread: Tread;
  /** Today's dose since its first night, whenever in the day it was taken; a change to the morning does not begin it anew. */
  now: Run;
  after: Run | undefined;
  /** Ids of the moves that the room offers on that day; a suggestion never names another. */
  offered: ReadonlySet<string>;
};

/** The question as the rules see it; null before the first night and from a stop on. */
export function askedOn(
  body: LdnBody,
  told: ToldSoFar,
  date: CalendarDate,
  startsOn: CalendarDate,
): Asked | null {
  const all = treads(body, startsOn);
  const tread = treadOn(all, date);
  const found = doseOn(all, date);
  if (!tread || !found) return null;
  const offered = new Set(moves(body, date, startsOn).map(({ id }) => id));
  const began = begins(body, startsOn) ?? startsOn;
  return { body, told, date, began, tread, offered, now: found.now, after: found.after };
}

/** A move by its id, where the room offers it that day. */
export const moveOf = ({ offered }: Asked, id: string): Pick<Suggestion, "move"> =>
  offered.has(id) ? { move: id } : {};

/** Parts of a sentence with commas: "a, b". */
export const listed = (parts: readonly Said[]): Said =>
  parts.flatMap((part, i) => [...(i > 0 ? [", "] : []), ...part]);

/** ISO days in order as words: "Thu May 21 to Sat May 23" where more than two follow each other, else each by itself. */
export function daysSaid(days: readonly string[]): Said {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inARow = days.every((day, i) => day === parseDate(first).add({ days: i }).toString());
  if (days.length < 3 || !inARow) return listed(days.map((day) => [{ day }]));
  return [{ day: first }, " to ", { day: last }];
}
