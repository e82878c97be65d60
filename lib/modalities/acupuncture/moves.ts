import type { CalendarDate } from "#lib/domain/calendar.ts";
import { say } from "#lib/domain/say.ts";
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
    .flatMap((series) => [more(body, series), end(body, series, date, startsOn)])
    .filter(
      (move) => move !== null && AcupunctureBody.safeParse(move.body).success,
    ) as Move<AcupunctureBody>[];

const replace = (body: AcupunctureBody, next: Series): AcupunctureBody => ({
  ...body,
  series: body.series.map((series) => (series.key === next.key ? next : series)),
});

const more = (body: AcupunctureBody, series: Series): Move<AcupunctureBody> => ({
  id: `more-${series.key}`,
  label: `${MORE} more visits`,
  explain: say`The series grows from ${series.sessions} to ${visits(series.sessions + MORE)}, in the same rhythm.`,
  body: replace(body, { ...series, sessions: series.sessions + MORE }),
});

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
    explain: say`${visits(left)} to come ${left === 1 ? "is" : "are"} taken out. ${visits(due)} stay on record.`,
    body:
      due === 0
        ? { ...body, series: body.series.filter(({ key }) => key !== series.key) }
        : replace(body, kept),
  };
}

const dueReview = ({ reviewAfter }: Series, due: number): number | undefined =>
  reviewAfter !== undefined && reviewAfter <= due ? reviewAfter : undefined;
