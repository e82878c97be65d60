import { type CalendarDate, startOfWeek, weekdaysText } from "#lib/domain/words/calendar.ts";
import { doseText } from "#lib/domain/words/dose.ts";
import { type Said, say } from "#lib/domain/words/say.ts";
import type { Evidence, Sentence } from "#lib/modalities/modality.ts";
import { DRAW_RULES, drawRules } from "./labs.ts";
import { type Visit, visitsOfBody } from "./needs.ts";
import type { HormonesBody, Rhythm, Therapy, Time } from "./schema.ts";
import { lastDays, takenDoses } from "./stretches.ts";
import { formOf, therapyFacts } from "./therapies.ts";

/** Labels of the editor and the views. */
export const words = {
  name: "Hormones",
  empty: "No hormone is in this plan.",
  visits: "Blood tests and talks",
  therapies: "Products",
  orders: "Blood draws",
  times: { waking: "On waking", midday: "Midday", evening: "Evening", bedtime: "Bedtime" } satisfies Record<
    Time,
    string
  >,
  rhythms: {
    daily: "Every day",
    weekdays: "On weekdays",
    twoWeekly: "Every second week",
    cyclic: "Some nights of each 28",
  } satisfies Record<Rhythm["kind"], string>,
  honest: "No hormone is an established treatment of fibromyalgia or ME/CFS.",
};

const AT = {
  waking: "when you get up",
  midday: "at midday",
  evening: "in the evening",
  bedtime: "at bedtime",
};
const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;

type Timed = Pick<Therapy, "therapy" | "rhythm">;
/** When in the day, as it is said of a product: melatonin of "bedtime" is taken 1 to 2 hours before bed. */
const atText = ({ therapy }: Pick<Therapy, "therapy">, at: Time): string =>
  therapyFacts(therapy).at?.[at] ?? AT[at];

/** "every day when you get up", "on Mon and Thu", "at bedtime on 12 nights of each 28". */
export function rhythmText({ therapy, rhythm }: Timed): string {
  const said = (at: Time) => atText({ therapy }, at);
  if (rhythm.kind === "daily") return `every day ${listed(rhythm.at.map(said))}`;
  if (rhythm.kind === "weekdays") return `${said(rhythm.at)} on ${weekdaysText(rhythm.days)}`;
  if (rhythm.kind === "twoWeekly") return `${said(rhythm.at)} on every second ${weekdaysText([rhythm.day])}`;
  return `${said(rhythm.at)} on the first ${rhythm.nights} nights of each 28`;
}

type Run = { from: CalendarDate; to: CalendarDate };
/** Days in order as runs without a gap. */
function runsOf(days: readonly CalendarDate[]): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && day.compare(last.to) === 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/**
 * When a dose is taken on the days ahead. A rhythm that is counted from the start of the product names its days:
 * "at bedtime: Thu Jun 4 to Mon Jun 15"; a run that begins before `until` is told to its end.
 */
export function intakeWhen(item: Therapy, days: readonly CalendarDate[], until: CalendarDate): Said {
  const { rhythm } = item;
  if (rhythm.kind === "daily" || rhythm.kind === "weekdays") return say`${rhythmText(item)}`;
  const runs = runsOf(days).filter(({ from }) => from.compare(until) < 0);
  return [
    ...say`${atText(item, rhythm.at)}: `,
    ...runs.flatMap(({ from, to }, i) => [
      ...(i === 0 ? [] : [", "]),
      ...(to.compare(from) > 0 ? say`${from} to ${to}` : say`${from}`),
    ]),
  ];
}

const PRODUCT = { patch: " patch", gel: " gel", injection: " shot" } as const;
/** "levothyroxine", "estradiol patch": generic name in lower case, and the form where it is not swallowed. */
export const genericName = (item: Therapy): string =>
  therapyFacts(item.therapy).name + (PRODUCT[item.form as keyof typeof PRODUCT] ?? "");
/** The same at the head of a line: "Estradiol patch". */
export const productName = (item: Therapy): string => {
  const name = genericName(item);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** How one intake is taken. */
export function takeHow(item: Therapy, at: Time): Said {
  const verb = formOf(item.therapy, item.form)?.verb ?? "Take";
  if (verb === "Wear") return say`Take the old patch off. Put a new one on.`;
  if (verb === "Inject") return say`Have your shot ${atText(item, at)}.`;
  return say`${verb} it ${atText(item, at)}.`;
}

/** How a product is used: what holds for its form, then for the therapy; a time that is said already is not said again. */
export function howLines(item: Therapy): readonly string[] {
  const { how, at: own } = therapyFacts(item.therapy);
  const times: readonly Time[] = item.rhythm.kind === "daily" ? item.rhythm.at : [item.rhythm.at];
  const said = times.flatMap((at) => own?.[at] ?? []);
  const lines = [...(formOf(item.therapy, item.form)?.how ?? []), ...how];
  return lines.filter((line) => !said.some((time) => line.includes(time)));
}

function opening(item: Therapy, first: CalendarDate): readonly Said[] {
  const verb = formOf(item.therapy, item.form)?.verb ?? "Take";
  const name = genericName(item);
  if (verb === "Wear")
    return [
      say`From ${first}: wear the ${name}, ${item.dose} a day.`,
      say`Put a new patch on ${weekdaysText(item.rhythm.kind === "weekdays" ? item.rhythm.days : [])}.`,
    ];
  if (verb === "Inject")
    return [say`From ${first}: ${name}, ${item.dose}.`, say`You have it ${rhythmText(item)}.`];
  return [say`From ${first}: ${name}, ${item.dose}.`, say`${verb} it ${rhythmText(item)}.`];
}

/** How a course ends: its last day, or the last day on which something is taken, where that comes before it. */
export function lastSaid(item: Therapy, startsOn: CalendarDate): readonly Said[] {
  const last = lastDays(item, startsOn);
  if (!last) return [];
  const { end, taken } = last;
  if (taken.compare(end) === 0) return [say`The last day is ${end}.`];
  if (formOf(item.therapy, item.form)?.verb === "Wear")
    return [say`The last new patch is on ${taken}. Take it off after ${end}.`];
  return [say`The last dose is on ${taken}.`];
}

/** What the patient reads of one product: dose, changes, last day, and how it is used. */
export function productSentences(item: Therapy, startsOn: CalendarDate): readonly Sentence[] {
  const facts = therapyFacts(item.therapy);
  const [first, ...steps] = takenDoses(item, startsOn);
  const texts: Said[] = [
    ...opening(item, first?.from ?? startsOn),
    ...steps.map(({ from, dose }) => say`From ${from}: ${dose}.`),
    ...lastSaid(item, startsOn),
    ...howLines(item).map((line) => say`${line}`),
  ];
  return texts.map((text, i) => ({
    item: item.key,
    text,
    ...(i === 0 ? { why: say`${facts.evidence}` } : {}),
  }));
}

const rulesOf = (visit: Visit): readonly Said[] =>
  drawRules(visit.labs).map((rule) => say`${DRAW_RULES[rule].patient}`);

/** Is it in the first half year of a product that it belongs to, or of the part: that may come into a plan that runs. */
function isSoon(
  { items, target }: Visit,
  { therapies, orders }: HormonesBody,
  startsOn: CalendarDate,
): boolean {
  const own = therapies.filter(({ key }) => items.includes(key));
  const weeks = (own.length > 0 ? own : therapies).map(({ startWeek }) => startWeek);
  const first = weeks.length > 0 ? Math.max(...weeks) : Math.min(...orders.map(({ week }) => week));
  return target.compare(startOfWeek(startsOn, first + 26)) < 0;
}

/** What the patient reads of the draws and talks of the first half year; a rule that holds for each draw is said once. */
export function visitSentences(body: HormonesBody, startsOn: CalendarDate): readonly Sentence[] {
  const visits = visitsOfBody(body, startsOn).filter((visit) => isSoon(visit, body, startsOn));
  const draws = visits.filter(({ type }) => type === "bloodDraw");
  const alike = new Set(draws.map((visit) => JSON.stringify(rulesOf(visit)))).size === 1;
  const talks = visits.filter(({ type, after }) => type === "review" && !after);
  return [
    ...draws.flatMap((visit): Sentence[] => [
      {
        item: visit.items[0],
        text: say`Blood test between ${visit.earliest} and ${visit.latest}.`,
        ...(visit.why ? { why: say`${visit.why}` } : {}),
      },
      ...(alike ? [] : rulesOf(visit).map((text) => ({ item: visit.items[0], text }))),
    ]),
    ...(alike && draws[0] ? rulesOf(draws[0]).map((text) => ({ text })) : []),
    ...(draws.length > 0 ? [{ text: say`We go over each result with you.` }] : []),
    ...talks.map(({ items, earliest, latest }) => ({
      item: items[0],
      text: say`We talk it over between ${earliest} and ${latest}.`,
    })),
  ];
}

/** What the patient reads: products first, then their visits. */
export const hormonesSentences = (body: HormonesBody, startsOn: CalendarDate): readonly Sentence[] => [
  ...body.therapies.flatMap((item) => productSentences(item, startsOn)),
  ...visitSentences(body, startsOn),
];

/** Evidence beside each product, with what it does not show. */
export const hormonesEvidence = (body: HormonesBody): readonly Evidence[] =>
  body.therapies.map((item) => {
    const facts = therapyFacts(item.therapy);
    return {
      item: item.key,
      text: `${facts.evidence} ${words.honest}`,
      sources: [...new Set([...facts.sources, "eular2017"])],
    };
  });

/** "Use 25 to 150 micrograms; at most 300 a day in all": the bounds beside the dose field. */
export function boundsText(item: Therapy): string {
  const form = formOf(item.therapy, item.form);
  if (!form) return "";
  const [low, high] = form.usual.map((amount) => doseText({ amount, unit: form.unit }));
  return `Usual ${low} to ${high} at one time.`;
}
