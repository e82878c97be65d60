import { byImportance, type Change } from "#lib/domain/plan/changes.ts";
import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { AcupunctureBody, Series } from "./schema.ts";
import { minutes, rhythm, visits } from "./words.ts";

/** Differences in plain words, most important first. */
export function changes(
  before: AcupunctureBody | null,
  after: AcupunctureBody | null,
  startsOn: CalendarDate,
): readonly Change[] {
  const old = new Map((before?.series ?? []).map((series) => [series.key, series]));
  const now = new Map((after?.series ?? []).map((series) => [series.key, series]));
  const out: Change[] = [];
  for (const series of now.values()) {
    const was = old.get(series.key);
    out.push(...(was ? seriesChanges(was, series, startsOn) : [added(series, startsOn)]));
  }
  for (const series of old.values()) if (!now.has(series.key)) out.push(removed(series));
  return out.sort(byImportance);
}

const change = (
  kind: Change["kind"],
  item: string,
  clinician: Said,
  patient: Said,
  why?: string,
): Change => ({
  modality: "acupuncture",
  item,
  kind,
  clinician: why ? say`${clinician} Why: ${why}` : clinician,
  patient: why ? say`${patient} ${why}` : patient,
});

const added = (series: Series, startsOn: CalendarDate): Change =>
  change(
    "add",
    series.key,
    say`Acupuncture added: ${visits(series.sessions)}, ${rhythm(series)}, from the week of ${startOfWeek(startsOn, series.firstWeek)}.`,
    say`You get ${visits(series.sessions)} of acupuncture, ${rhythm(series)}.`,
    series.why,
  );

const removed = (series: Series): Change =>
  change(
    "stop",
    series.key,
    say`Acupuncture series of ${visits(series.sessions)} is taken out.`,
    say`This acupuncture is no longer in your plan. We will call you about booked visits.`,
  );

function seriesChanges(was: Series, now: Series, startsOn: CalendarDate): readonly Change[] {
  const out: Change[] = [];
  const add = (kind: Change["kind"], clinician: Said, patient: Said) =>
    out.push(change(kind, now.key, clinician, patient, now.why === was.why ? undefined : now.why));
  if (was.sessions !== now.sessions)
    add(
      now.sessions < was.sessions ? "stop" : "add",
      say`Visits: ${was.sessions} becomes ${now.sessions}.`,
      say`You now have ${visits(now.sessions)}, not ${was.sessions}.`,
    );
  if (was.perWeek !== now.perWeek)
    add("move", say`Rhythm: ${rhythm(was)} becomes ${rhythm(now)}.`, say`You now come ${rhythm(now)}.`);
  if (was.firstWeek !== now.firstWeek)
    add(
      "move",
      say`First visit: week ${was.firstWeek} becomes week ${now.firstWeek}.`,
      say`The first visit is in the week of ${startOfWeek(startsOn, now.firstWeek)}.`,
    );
  if (was.reviewAfter !== now.reviewAfter)
    add(
      "move",
      say`Review after visit: ${was.reviewAfter ?? "none"} becomes ${now.reviewAfter ?? "none"}.`,
      now.reviewAfter === undefined
        ? say`There is no check of this acupuncture any more.`
        : say`We check after visit ${now.reviewAfter} if it helps.`,
    );
  return [...out, ...treatmentChanges(was, now)];
}

const list = (codes: readonly string[]): string => (codes.length === 0 ? "none" : codes.join(", "));

function treatmentChanges(was: Series, now: Series): readonly Change[] {
  const out: Change[] = [];
  const add = (clinician: Said, patient: Said) => out.push(change("text", now.key, clinician, patient));
  const gained = now.points.filter((code) => !was.points.includes(code));
  const lost = was.points.filter((code) => !now.points.includes(code));
  if (gained.length + lost.length > 0)
    add(say`Points added: ${list(gained)}. Taken out: ${list(lost)}.`, say`We use other points.`);
  if (was.electro.on !== now.electro.on)
    add(
      now.electro.on ? say`Current on, ${now.electro.hz} Hz.` : say`Current off.`,
      now.electro.on
        ? say`We add a weak current. It feels like light tapping.`
        : say`We leave out the current.`,
    );
  else if (
    now.electro.on &&
    (was.electro.hz !== now.electro.hz || was.electro.minutes !== now.electro.minutes)
  )
    add(
      say`Current: ${was.electro.hz} Hz for ${minutes(was.electro.minutes)} becomes ${now.electro.hz} Hz for ${minutes(now.electro.minutes)}.`,
      say`We set the current in another way.`,
    );
  if (was.retentionMin !== now.retentionMin)
    add(
      say`Needles stay in: ${was.retentionMin} becomes ${minutes(now.retentionMin)}.`,
      say`The needles stay in for about ${minutes(now.retentionMin)}.`,
    );
  if (was.minutes !== now.minutes)
    add(
      say`Visit: ${was.minutes} becomes ${minutes(now.minutes)}.`,
      say`A visit now takes ${minutes(now.minutes)}.`,
    );
  return out;
}
