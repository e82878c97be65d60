import { type ScaleKey, scaleOf } from "#lib/domain/reports/check-in.ts";
import { type CalendarDate, dayText, shortDayText, weekOf } from "#lib/domain/words/calendar.ts";
import { LANES, laneOf } from "#lib/modalities/lanes.ts";
import type { Mark } from "#lib/modalities/modality.ts";
import type { TimelineInput } from "./layout.ts";
import { toDate, toNumber } from "./scale.ts";
import { countStates, VISIT_WORDS, type VisitMark } from "./strips.ts";
import { type OutcomeMark, weekMeans } from "./trend.ts";
import type { WeekRow } from "./week.ts";

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
  const sessions = LANES.flatMap(({ id, title }) => {
    const own = input.marks.filter((mark) => mark.kind === "session" && mark.lane === id);
    return own.length > 0 ? [`${title}: ${countStates(own.map((mark) => stateOf(mark, input)))}.`] : [];
  });
  const test = input.marks
    .filter((mark) => mark.lane === "labs" && dayOf(mark, input).compare(toDate(input.today)) >= 0)
    .sort((a, b) => a.from.compare(b.from))[0];
  const wrong = input.marks.filter((mark) => mark.as === "invalid");
  return [
    now && `Dose now: ${now.label}.`,
    next && `Next: ${next.label} from ${dayText(next.from)}.`,
    ...sessions,
    test && `Next blood test: ${test.label}, ${dayText(dayOf(test, input))}.`,
    input.outcomes && painWords(input.outcomes),
    ...wrong.map((mark) => `Must fix: ${mark.label}.`),
  ]
    .filter(Boolean)
    .join(" ");
}

/** First and latest 7-day mean of pain; too few answers are said, not filled in. */
function painWords(outcomes: readonly OutcomeMark[]): string {
  const answers = outcomes
    .flatMap(({ day, pain }) => (typeof pain === "number" ? [{ day: toNumber(day), value: pain }] : []))
    .sort((a, b) => a.day - b.day);
  const means = weekMeans(answers).flatMap(({ mean }) => (mean === null ? [] : [mean.toFixed(1)]));
  const [first, latest] = [means[0], means.at(-1)];
  if (!first || !latest) return "Not enough answers about pain to say.";
  return `Pain, average of 7 days, 0 to 10: first ${first}, latest ${latest}.`;
}

const stateOf = (mark: Mark, { visits }: TimelineInput): VisitMark =>
  (mark.need === undefined ? undefined : visits?.[mark.need]?.state) ?? "toBook";
const dayOf = (mark: Mark, { visits }: TimelineInput): CalendarDate => {
  const day = mark.need === undefined ? undefined : visits?.[mark.need]?.day;
  return day === undefined ? mark.from : toDate(day);
};

/** The whole drawing as rows by week, each event on the week it begins or happens in. */
export function weekRows(input: TimelineInput): readonly WeekRow[] {
  const start = toDate(input.startsOn);
  const from = toDate(input.from ?? input.startsOn);
  const first = toNumber(from);
  const today = toNumber(input.today);
  const weekAt = (day: number) => Math.floor((day - first) / 7);
  const events = input.marks.map((mark) => eventOf(mark, input)).sort((a, b) => a.day - b.day);
  // What began before the first week shown is still going on there: it is listed with that week.
  const inWeek = Map.groupBy(events, ({ day, mark }) => (isRunning(mark, day, first) ? 0 : weekAt(day)));
  const pain = painByWeek(input, weekAt);
  return Array.from({ length: input.weeks }, (_, i) => {
    const begins = from.add({ days: 7 * i });
    return {
      week: weekOf(begins, start),
      starts: shortDayText(begins),
      isNow: weekOf(begins, start) === weekOf(toDate(input.today), start),
      events: (inWeek.get(i) ?? []).map(({ text }) => text),
      pain: first + 7 * i > today || !input.outcomes ? "" : (pain.get(i) ?? "No answers"),
    };
  });
}

/** Index of the week of today among those shown; before the first week it is the first. */
export const weekOfToday = ({ today, from, startsOn }: TimelineInput): number =>
  Math.max(0, weekOf(toDate(today), toDate(from ?? startsOn)) - 1);

const isRunning = (mark: Mark, day: number, first: number): boolean =>
  (mark.kind === "tread" || mark.kind === "bar") &&
  day < first &&
  (mark.to === undefined || toNumber(mark.to) >= first);

const AS_WORDS = { hold: "hold, ", stepBack: "step back, ", invalid: "must fix, " } as const;

function eventOf(mark: Mark, input: TimelineInput) {
  const day = dayOf(mark, input);
  const visit = mark.kind !== "tread" && mark.kind !== "bar";
  const until = mark.to && !visit ? ` until ${dayText(mark.to)}` : "";
  const state = visit ? `, ${VISIT_WORDS[stateOf(mark, input)]}` : "";
  const as = mark.as ? AS_WORDS[mark.as] : "";
  const before = mark.before ? ` (${mark.before.label})` : "";
  const text = `${dayText(day)}: ${laneOf(mark.lane).title}, ${as}${mark.label}${until}${state}${before}`;
  return { mark, day: toNumber(day), text };
}

/** "Pain 4.2 from 6 answers", by index of the week shown; a week without an answer is missing. */
function painByWeek({ outcomes = [], series }: TimelineInput, weekAt: (day: number) => number) {
  const asked: ScaleKey = series?.[0] ?? "pain";
  const answers = outcomes.flatMap((outcome) => {
    const value = outcome[asked] ?? null;
    return value === null ? [] : [{ week: weekAt(toNumber(outcome.day)), value }];
  });
  return new Map(
    [...Map.groupBy(answers, ({ week }) => week)].map(([week, own]) => {
      const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
      const count = `${own.length} ${own.length === 1 ? "answer" : "answers"}`;
      return [week, `${scaleOf(asked).name} ${mean.toFixed(1)} from ${count}`] as const;
    }),
  );
}
