import { type CalendarDate, startOfWeek, weekOf } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { Move } from "#lib/modalities/modality.ts";
import { sessionDay } from "./needs.ts";
import { AcupunctureBody, type Series } from "./schema.ts";
import { visits } from "./words.ts";

/** At most four more where it helped a little. Source: immpact2008, expert (reassessment rule). */
const MORE = 4;

/** What a clinician may do with a series that runs: a few more visits, or no further ones. */
export const moves = (
  body: AcupunctureBody,
  date: CalendarDate,
  startsOn: CalendarDate,
): readonly Move<AcupunctureBody>[] =>
  body.series
    .flatMap((series) => [more(body, series, date, startsOn), end(body, series, date, startsOn)])
    .filter(
      (move) => move !== null && AcupunctureBody.safeParse(move.body).success,
    ) as Move<AcupunctureBody>[];

const replace = (body: AcupunctureBody, next: Series): AcupunctureBody => ({
  ...body,
  series: body.series.map((series) => (series.key === next.key ? next : series)),
});

/** Four more in the same rhythm; where that rhythm is past, in a series of their own that begins from the day on. */
function more(
  body: AcupunctureBody,
  series: Series,
  date: CalendarDate,
  startsOn: CalendarDate,
): Move<AcupunctureBody> | null {
  const grown: Series = { ...series, sessions: series.sessions + MORE };
  const head = { id: `more-${series.key}`, label: `${MORE} more visits` };
  if (sessionDay(series, grown.sessions - MORE + 1, startsOn).compare(date) >= 0)
    return {
      ...head,
      explain: say`The series grows from ${series.sessions} to ${visits(grown.sessions)}, in the same rhythm.`,
      body: replace(body, grown),
    };
  // The longest course holds for both series together.
  if (!AcupunctureBody.safeParse(replace(body, grown)).success) return null;
  const next = anew(body, series, date, startsOn);
  return {
    ...head,
    explain: say`${visits(MORE)} follow in the same rhythm, from the week of ${startOfWeek(startsOn, next.firstWeek)}.`,
    body: { ...body, series: [...body.series, next] },
  };
}

/** The same treatment as a new series, in the first week of the plan that begins on the day or later. */
function anew(body: AcupunctureBody, series: Series, date: CalendarDate, startsOn: CalendarDate): Series {
  const week = weekOf(date, startsOn);
  const taken = body.series.map(({ key }) => Number(key.slice(1)));
  return {
    ...series,
    key: `a${Math.max(...taken) + 1}`,
    sessions: MORE,
    firstWeek: startOfWeek(startsOn, week).compare(date) < 0 ? week + 1 : week,
    reviewAfter: undefined,
  };
}

/** Keeps the visits whose day has come; the rest are taken out, and those already booked are flagged to the desk. */
function end(
  body: AcupunctureBody,
  series: Series,
  date: CalendarDate,
  startsOn: CalendarDate,
): Move<AcupunctureBody> | null {
  const due = Array.from({ length: series.sessions }, (_, i) => sessionDay(series, i + 1, startsOn)).filter(
    (day) => day.compare(date) <= 0,
  ).length;
  if (due === series.sessions) return null;
  const left = series.sessions - due;
  const kept: Series = { ...series, sessions: due, reviewAfter: dueReview(series, due) };
  return {
    id: `end-${series.key}`,
    label: "End the series",
    explain: say`${visits(left)} to come ${left === 1 ? "is" : "are"} taken out. ${stays(due)}`,
    body:
      due === 0
        ? { ...body, series: body.series.filter(({ key }) => key !== series.key) }
        : replace(body, kept),
  };
}

const stays = (due: number): string =>
  due === 0 ? "The series leaves the plan." : `${visits(due)} ${due === 1 ? "stays" : "stay"} on record.`;

const dueReview = ({ reviewAfter }: Series, due: number): number | undefined =>
  reviewAfter !== undefined && reviewAfter <= due ? reviewAfter : undefined;
