import { type CalendarDate, dayText, shortDayText, weekOf } from "#lib/domain/calendar.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import { LANES, type LaneId, type Layout, type TimelineInput } from "./timeline-layout.ts";
import type { WeekReading } from "./timeline-reader.tsx";
import { toDate, toNumber } from "./timeline-scale.ts";
import { countStates, VISIT_WORDS, type VisitState } from "./timeline-strips.ts";
import { type Outcome, SERIES_WORDS, type Series, weekMeans } from "./timeline-trend.ts";

/** "Plan timeline, 16 weeks, now in week 6". */
export function timelineTitle({ weeks, today, startsOn }: TimelineInput): string {
  const week = weekOf(toDate(today), toDate(startsOn));
  const now = week < 1 ? `starts ${dayText(toDate(startsOn))}` : `now in week ${week}`;
  return `Plan timeline, ${weeks} weeks, ${now}`;
}

const isNow = (mark: Mark, today: number) =>
  toNumber(mark.from) <= today && (mark.to === undefined || toNumber(mark.to) >= today);

/** The drawing in a few sentences: dose now and next, visits counted, next blood test, pain. */
export function timelineSummary(input: TimelineInput): string {
  const today = toNumber(input.today);
  const treads = input.marks
    .filter((mark) => mark.kind === "tread" && mark.as !== "invalid")
    .sort((a, b) => a.from.compare(b.from));
  const now = treads.find((mark) => isNow(mark, today));
  const next = treads.find((mark) => toNumber(mark.from) > today);
  const sessions = input.marks.filter((mark) => mark.kind === "session");
  const states = sessions.map((mark) => stateOf(mark, input));
  const test = input.marks
    .filter((mark) => mark.lane === "labs" && dayOf(mark, input).compare(toDate(input.today)) >= 0)
    .sort((a, b) => a.from.compare(b.from))[0];
  const wrong = input.marks.filter((mark) => mark.as === "invalid");
  return [
    now && `Dose now: ${now.label}.`,
    next && `Next: ${next.label} from ${dayText(next.from)}.`,
    sessions.length > 0 && `Acupuncture: ${countStates(states)}.`,
    test && `Next blood test: ${test.label}, ${dayText(dayOf(test, input))}.`,
    input.outcomes && painWords(input.outcomes),
    ...wrong.map((mark) => `Must fix: ${mark.label}.`),
  ]
    .filter(Boolean)
    .join(" ");
}

/** First and latest 7-day mean of pain; too few answers are said, not filled in. */
function painWords(outcomes: readonly Outcome[]): string {
  const answers = outcomes
    .flatMap(({ day, pain }) => (pain === null ? [] : [{ day: toNumber(day), value: pain }]))
    .sort((a, b) => a.day - b.day);
  const means = weekMeans(answers).flatMap(({ mean }) => (mean === null ? [] : [mean.toFixed(1)]));
  const [first, latest] = [means[0], means.at(-1)];
  if (!first || !latest) return "Not enough answers about pain to say.";
  return `Pain, average of 7 days, 0 to 10: first ${first}, latest ${latest}.`;
}

const stateOf = (mark: Mark, { visits }: TimelineInput): VisitState =>
  (mark.need === undefined ? undefined : visits?.[mark.need]?.state) ?? "toBook";
const dayOf = (mark: Mark, { visits }: TimelineInput): CalendarDate => {
  const day = mark.need === undefined ? undefined : visits?.[mark.need]?.day;
  return day === undefined ? mark.from : toDate(day);
};

/** One week of the list twin. `events` say lane, day and what begins or happens. */
export type WeekRow = {
  week: number;
  starts: string;
  isNow: boolean;
  events: readonly { key: string; text: string }[];
  pain: string;
};

/** The whole drawing as rows by week, each event on the week it begins or happens in. */
export function weekRows(input: TimelineInput): readonly WeekRow[] {
  const start = toDate(input.startsOn);
  const from = toDate(input.from ?? input.startsOn);
  const thisWeek = weekOf(toDate(input.today), start);
  const events = input.marks.map((mark) => eventOf(mark, input));
  return Array.from({ length: input.weeks }, (_, i) => {
    const first = from.add({ days: 7 * i });
    const week = weekOf(first, start);
    const inWeek = (day: CalendarDate) => day.compare(first) >= 0 && day.compare(first.add({ days: 7 })) < 0;
    // What began before the first week shown is still going on there: it is listed with that week.
    const mine = events.filter(({ day, mark }) => inWeek(day) || (i === 0 && isRunning(mark, day, first)));
    return {
      week,
      starts: shortDayText(first),
      isNow: week === thisWeek,
      events: mine.sort((a, b) => a.day.compare(b.day)).map(({ key, text }) => ({ key, text })),
      pain: first.compare(toDate(input.today)) > 0 ? "" : painOf(input, inWeek),
    };
  });
}

/** Index of the week of today among those shown; before the first week it is the first. */
export const weekNow = ({ today, from, startsOn }: TimelineInput): number =>
  Math.max(0, weekOf(toDate(today), toDate(from ?? startsOn)) - 1);

/** Each week as one line to be read, with its place in the drawing. */
export function weekReadings(input: TimelineInput, { scale }: Layout): readonly WeekReading[] {
  const width = scale.perDay * 7;
  return weekRows(input).map(({ week, starts, events, pain }, i) => {
    const happens = events.length === 0 ? "No change" : events.map(({ text }) => text).join(". ");
    const answers = pain ? `. ${pain}` : "";
    const name = week > 0 ? `Week ${week}, ${starts}` : starts;
    return { key: starts, x: i * width, width, text: `${name}. ${happens}${answers}.` };
  });
}

const isRunning = (mark: Mark, day: CalendarDate, first: CalendarDate): boolean =>
  (mark.kind === "tread" || mark.kind === "bar") &&
  day.compare(first) < 0 &&
  (mark.to === undefined || mark.to.compare(first) >= 0);

const laneWord = (id: LaneId): string => LANES.find((lane) => lane.id === id)?.title ?? "";
const AS_WORDS = { hold: "hold, ", stepBack: "step back, ", invalid: "must fix, " } as const;

function eventOf(mark: Mark, input: TimelineInput) {
  const day = dayOf(mark, input);
  const visit = mark.kind !== "tread" && mark.kind !== "bar";
  const until = mark.to && !visit ? ` until ${dayText(mark.to)}` : "";
  const state = visit ? `, ${VISIT_WORDS[stateOf(mark, input)]}` : "";
  const as = mark.as ? AS_WORDS[mark.as] : "";
  const text = `${dayText(day)}: ${laneWord(mark.lane)}, ${as}${mark.label}${until}${state}`;
  return { key: mark.key, mark, day, text };
}

function painOf({ outcomes, series }: TimelineInput, inWeek: (day: CalendarDate) => boolean): string {
  if (!outcomes) return "";
  const asked: Series = series?.[0] ?? "pain";
  const values = outcomes.filter(({ day }) => inWeek(toDate(day))).flatMap((outcome) => outcome[asked] ?? []);
  if (values.length === 0) return "No answers";
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${SERIES_WORDS[asked]} ${mean.toFixed(1)} from ${values.length} ${values.length === 1 ? "answer" : "answers"}`;
}
