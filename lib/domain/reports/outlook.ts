import { type CalendarDate, weekOf } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import { type DayAnswers, SCALE_KEYS, type ScaleKey, scaleWord } from "./check-in.ts";
import { type Trend, trendOf } from "./trend.ts";

/** The dose in force and the day since which it holds: "1.5 mg". */
export type DoseSince = { label: string; from: CalendarDate };
type Asked = {
  answers: readonly DayAnswers[];
  startsOn: CalendarDate;
  today: CalendarDate;
  dose?: DoseSince;
};

/** Days before a change of dose that are compared with those since (design). */
const WINDOW_DAYS = 14;
/** Fewer answers on either side say nothing (ux P3). */
const MIN_ANSWERS = 7;
/** Points of ten from which a difference is named; below, "about the same". Source: design, as in trend.ts. */
const MIN_POINTS = 1;

const one = (value: number): string => value.toFixed(1);
const name = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "pain 6.4 to 5.5", "pain about the same, 6.1"; null while it is too early to say. */
export function movedText(scale: ScaleKey, trend: Trend): string | null {
  if (trend.kind === "tooEarly") return null;
  if (trend.kind === "same") return `${scaleWord(scale)} about the same, ${one(trend.last)}`;
  return `${scaleWord(scale)} ${one(trend.first)} to ${one(trend.last)}`;
}

function trends(answers: readonly DayAnswers[], today: CalendarDate): Said[] {
  const all = SCALE_KEYS.map((scale) => ({ scale, trend: trendOf(answers, scale, today) }));
  const told = all.flatMap(({ scale, trend }) => movedText(scale, trend) ?? []);
  const silent = all.filter(({ trend }) => trend.kind === "tooEarly").map(({ scale }) => scaleWord(scale));
  return [
    ...told.map((text) => say`${name(text)}.`),
    ...(silent.length > 0 ? [say`Not enough answers to say about ${listed(silent)}.`] : []),
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function valuesOf(answers: readonly DayAnswers[], scale: ScaleKey, from: CalendarDate, until: CalendarDate) {
  const [first, end] = [from.toString(), until.toString()];
  return answers.flatMap((answer) => {
    const value = answer[scale];
    return value === null || answer.day < first || answer.day >= end ? [] : [value];
  });
}

/** What changed since the dose changed; silent for a first dose, which has nothing before it. */
function sinceDose({ answers, startsOn, today, dose }: Asked): Said[] {
  if (!dose || dose.from.compare(startsOn) <= 0) return [];
  const tomorrow = today.add({ days: 1 });
  const pairs = SCALE_KEYS.map((scale) => ({
    scale,
    before: valuesOf(answers, scale, dose.from.subtract({ days: WINDOW_DAYS }), dose.from),
    after: valuesOf(answers, scale, dose.from, tomorrow),
  })).filter(({ before, after }) => Math.min(before.length, after.length) >= MIN_ANSWERS);
  if (pairs.length === 0)
    return [say`Not enough answers to say what changed since ${dose.label} (${dose.from}).`];
  const moved = pairs.flatMap(({ scale, before, after }) => {
    const [first, last] = [mean(before), mean(after)];
    if (Math.abs(last - first) < MIN_POINTS) return [];
    return [`${scaleWord(scale)} ${last < first ? "lower" : "higher"}, ${one(first)} to ${one(last)}`];
  });
  const what = moved.length > 0 ? moved.join("; ") : "no clear change";
  return [say`Since ${dose.label} (${dose.from}): ${what}.`];
}

/** The dose of a ladder that is taken on a day and the next one, from its treads; treads that cannot be right are left out. */
export function dosesAround(
  marks: readonly { kind: string; from: CalendarDate; to?: CalendarDate; label: string; as?: string }[],
  today: CalendarDate,
): { now?: DoseSince; next?: DoseSince } {
  const treads = marks
    .filter(({ kind, as }) => kind === "tread" && as !== "invalid")
    .toSorted((a, b) => a.from.compare(b.from));
  const past = treads.filter(({ from }) => from.compare(today) <= 0);
  const last = past.at(-1);
  // After the last day of a ladder that was stopped no dose is in force.
  const now = last?.to && last.to.compare(today) < 0 ? undefined : last;
  // A hold is the same dose again: the dose holds since the first tread that has it without a break.
  const change = past.findLastIndex(({ label }) => label !== now?.label);
  const next = treads.find(({ from, label }) => from.compare(today) > 0 && label !== now?.label);
  return {
    now: now && { label: now.label, from: past[change + 1]?.from ?? now.from },
    next: next && { label: next.label, from: next.from },
  };
}

/**
 * How it goes, for the clinician, above the timeline: week, each scale first against last fourteen days, what changed
 * since the dose did, and how many evenings were answered. Never a cause, and "not enough answers" below seven.
 */
export function outlookOf(asked: Asked): readonly Said[] {
  const { answers, startsOn, today } = asked;
  const evenings = today.compare(startsOn);
  if (evenings < 0) return [say`The plan starts on ${startsOn}.`];
  const week = say`Week ${weekOf(today, startsOn)}.`;
  const told = answers.filter(
    ({ day, ...said }) =>
      day >= startsOn.toString() && day < today.toString() && SCALE_KEYS.some((each) => said[each] !== null),
  ).length;
  if (answers.length === 0) return [week, say`No answers yet.`];
  const count = evenings > 0 ? [say`${told} of ${evenings} evenings answered.`] : [];
  return [week, ...trends(answers, today), ...sinceDose(asked), ...count];
}
