import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { say } from "#lib/domain/words/say.ts";
import type { Sentence } from "#lib/modalities/modality.ts";
import { pointOf } from "./points.ts";
import type { AcupunctureBody, Series } from "./schema.ts";

/** How often, as it is said: perWeek → words. */
export const RHYTHM_LABEL: Record<string, string> = {
  0.25: "one every 4 weeks",
  0.5: "one every 2 weeks",
  1: "one a week",
  2: "two a week",
  3: "three a week",
};
export const rhythm = (series: Pick<Series, "perWeek">): string =>
  RHYTHM_LABEL[series.perWeek] ?? `${series.perWeek} a week`;

export const visits = (count: number): string => (count === 1 ? "1 visit" : `${count} visits`);
export const minutes = (count: number): string => (count === 1 ? "1 minute" : `${count} minutes`);

/** Whether any point of the body lies over the lung. */
export const isOverLung = (body: AcupunctureBody): boolean =>
  body.series.some(({ points }) => points.some((code) => pointOf(code)?.overLung));

const seriesSentences = (series: Series, startsOn: CalendarDate): readonly Sentence[] => [
  {
    item: series.key,
    text: say`You have ${visits(series.sessions)} of acupuncture, ${rhythm(series)}. The first is in the week of ${startOfWeek(startsOn, series.firstWeek)}. We book each visit with you.`,
    ...(series.why ? { why: say`${series.why}` } : {}),
  },
  {
    item: series.key,
    text: say`A visit takes ${minutes(series.minutes)}. The needles stay in for about ${minutes(series.retentionMin)}.${
      series.electro.on ? " A weak current feels like light tapping. Say stop at any time." : ""
    }`,
  },
  ...(series.reviewAfter === undefined
    ? []
    : [
        {
          item: series.key,
          text: say`After visit ${series.reviewAfter} we check if it helps. If not, we stop or change it.`,
        },
      ]),
];

/** Source: pack, consent_items and adverse_events (Witt 2009). */
const ALWAYS: readonly Sentence[] = [
  { item: "before", text: say`Eat a little before you come. Tell us if you feel faint.` },
  {
    item: "after",
    text: say`You may bruise or feel tired. Rest after a visit. Do not drive if you are drowsy.`,
  },
  {
    item: "evidence",
    text: say`In studies it helped a bit more than sham needles. It helped more than no care. We will check what it does for you.`,
  },
];
const LUNG: Sentence = {
  item: "lung",
  text: say`Do you get chest pain or short breath after a visit? Call 911. This is very rare.`,
};

/** What the patient reads, in order: each series, then what holds at every visit. */
export function sentences(body: AcupunctureBody, startsOn: CalendarDate): readonly Sentence[] {
  if (body.series.length === 0) return [];
  return [
    ...body.series.flatMap((series) => seriesSentences(series, startsOn)),
    ...(isOverLung(body) ? [LUNG] : []),
    ...ALWAYS,
  ];
}
