import { type CalendarDate, startOfWeek } from "#lib/domain/words/calendar.ts";
import { type Said, say, toText } from "#lib/domain/words/say.ts";
import type { Evidence, Sentence } from "#lib/modalities/modality.ts";
import { goalSaid, NO_PROMISE } from "./goals/said.ts";
import { HABITS, SLEEP_PARTS } from "./habits.ts";
import { bedAt, heartRateLimit, intake, mayAddMinutes, minutesOn, spanOf } from "./limits.ts";
import { type ReductionStep, stepsOf } from "./reductions/reductions.ts";
import type { Exercise, Item, LifestyleBody, Pacing, Sleep, Supplement } from "./schema.ts";
import { supplementFacts } from "./supplements.ts";
import { askText, clockText, minutesText, supplementName, words } from "./words.ts";

const texts = (lines: readonly string[]): Said[] => lines.map((line) => say`${line}`);

function sleepSaid(sleep: Sleep): Said[] {
  const bed = bedAt(sleep);
  return [
    say`Get up at ${clockText(sleep.wakeAt)} every day.`,
    ...(bed ? [say`Go to bed at ${clockText(bed)} or later, when sleepy.`] : []),
    ...(sleep.windDownMinutes > 0
      ? [say`Wind down ${minutesText(sleep.windDownMinutes)} before bed, screens off.`]
      : []),
    ...texts(sleep.parts.flatMap((part) => [...SLEEP_PARTS[part].patient])),
  ];
}

const EFFORT = {
  light: "Go easy. You can talk in full sentences.",
  moderate: "You get warm. You can still talk.",
  vigorous: "It is hard work. You can say only a few words.",
} as const;

// Two-hour, next-day and flare rules: EULAR 2017, expert. With symptoms in the lead, less is always right.
const BY_TIME = [
  "More pain 2 hours later? Do half the next time.",
  "Worse all the next day? Go back a step for a week.",
  "In a flare, do half. You need not stop.",
];
const BY_SYMPTOMS = [
  "Do it only when you feel able. Do less, or skip it, if you feel worse.",
  "The amount does not go up by itself.",
];

/** The minutes to which it rises by itself, before its last day; undefined where it stays as it is. */
function risesTo(move: Exercise, startsOn: CalendarDate): number | undefined {
  if (move.progression !== "fixed_increment" || move.mecfsSpecialistOversight) return undefined;
  if (move.weeklyIncreasePercent === 0) return undefined;
  const { to } = spanOf(move, startsOn);
  const most = to ? minutesOn(move, to, startsOn) : move.goalMinutes;
  return most > move.initialMinutes ? most : undefined;
}

function exerciseSaid(move: Exercise, startsOn: CalendarDate): Said[] {
  const add = mayAddMinutes(move);
  const bySymptoms = move.progression === "symptom_contingent" || move.mecfsSpecialistOversight;
  const most = risesTo(move, startsOn);
  return [
    say`${askText(move, move.initialMinutes)}.`,
    say`${EFFORT[move.intensity]}`,
    ...(most ? [say`It goes up little by little, to ${minutesText(most)}.`] : []),
    ...(add > 0
      ? [say`Did the week go well? You may add ${minutesText(add)}, up to ${move.goalMinutes}.`]
      : []),
    ...texts(bySymptoms ? BY_SYMPTOMS : BY_TIME),
  ];
}

function pacingSaid(move: Pacing): Said[] {
  const beats = move.heartRate && heartRateLimit(move.heartRate);
  return [
    say`${words.rest}`,
    say`Stop after ${minutesText(move.activityMinutes)}. Then rest for ${minutesText(move.restMinutes)}.`,
    ...(move.restsADay > 0
      ? [
          say`Lie down in a dark, quiet room ${move.restsADay === 1 ? "once" : `${move.restsADay} times`} a day.`,
        ]
      : []),
    ...(beats ? [say`Keep your pulse at ${beats} or less.`] : []),
    ...(move.heartRate && !beats ? [say`Your pulse limit is not set yet. Ask us before you use one.`] : []),
    ...texts([
      "It takes energy to think and talk, too.",
      "A crash can come one or two days later. Then cut down at once.",
      "Nothing here goes up by itself.",
    ]),
  ];
}

function supplementSaid(one: Supplement): Said[] {
  const at = one.at.map((time) => words.at[time]);
  const when = at.length < 2 ? at[0] : `${at.slice(0, -1).join(", ")} and ${at.at(-1)}`;
  return [
    say`${supplementName(one)}: ${intake(one)} ${when ?? ""}.`,
    say`If it has not helped after 8 weeks, we stop it.`,
  ];
}

const reductionSaid = ({ medicine, from, to, week }: ReductionStep, startsOn: CalendarDate): Said[] =>
  to.amount === 0
    ? [say`From ${startOfWeek(startsOn, week)}: no more ${medicine} (it was ${from} a day).`]
    : [
        say`From ${startOfWeek(startsOn, week)}: ${medicine}, ${to} a day (it was ${from}).`,
        say`Do not cut it further by yourself.`,
      ];

function block(item: Item, said: readonly Said[], startsOn: CalendarDate, why?: string): Sentence[] {
  const { from, to } = spanOf(item, startsOn);
  const days = [
    ...(item.startWeek > 1 ? [say`This starts on ${from}.`] : []),
    ...(to ? [say`The last day is ${to}.`] : []),
  ];
  return [...said, ...days].map((text, i) => ({
    item: item.key,
    text,
    ...(i === 0 && why ? { why: say`${why}` } : {}),
  }));
}

const WHY = {
  sleep: "This works better than sleeping pills in the long run.",
  exercise: "In fibromyalgia, moving is the help with the best proof.",
  pacing: "Too much effort can make you worse for days.",
};

const ADVICE: ReadonlySet<string> = new Set([...Object.values(EFFORT), ...BY_SYMPTOMS, ...BY_TIME]);

/** The same advice for two kinds of exercise is said once, while the first holds on every day of the second. */
function adviceOnce(sentences: readonly Sentence[], body: LifestyleBody, startsOn: CalendarDate): Sentence[] {
  const moves = new Map(body.movement.map((move) => [move.key, move]));
  const seen = new Map<string, (Item | undefined)[]>();
  return sentences.filter(({ item = "", text }) => {
    const line = toText(text);
    const [before, mine] = [seen.get(line) ?? [], moves.get(item)];
    seen.set(line, [...before, mine]);
    if (line === NO_PROMISE) return before.length === 0;
    if (!ADVICE.has(line) || !mine) return true;
    return !before.some((one) => one && covers(one, mine, startsOn));
  });
}

function covers(one: Item, other: Item, startsOn: CalendarDate): boolean {
  const [a, b] = [spanOf(one, startsOn), spanOf(other, startsOn)];
  return a.from.compare(b.from) <= 0 && (!a.to || (b.to !== undefined && a.to.compare(b.to) >= 0));
}

/** What the patient reads, in the order of the section. */
export const lifestyleSentences = (body: LifestyleBody, startsOn: CalendarDate): readonly Sentence[] =>
  adviceOnce(everySentence(body, startsOn), body, startsOn);

/** The same with every advice at each item, for what is read one item at a time. */
export const everySentence = (body: LifestyleBody, startsOn: CalendarDate): readonly Sentence[] => [
  ...body.sleep.flatMap((sleep) => block(sleep, sleepSaid(sleep), startsOn, WHY.sleep)),
  ...body.movement.flatMap((move) =>
    move.kind === "pacing"
      ? block(move, pacingSaid(move), startsOn, WHY.pacing)
      : block(
          move,
          exerciseSaid(move, startsOn),
          startsOn,
          move.mecfsSpecialistOversight ? undefined : WHY.exercise,
        ),
  ),
  ...body.nutrition.flatMap((one) => block(one, texts(HABITS[one.habit].patient), startsOn)),
  ...body.supplements.flatMap((one) =>
    block(one, supplementSaid(one), startsOn, supplementFacts(one.supplement).patient),
  ),
  ...stepsOf(body).flatMap((one) => reductionSaid(one, startsOn).map((text) => ({ item: one.key, text }))),
  ...body.goals.flatMap((goal) => goalSaid(goal, startsOn)),
];

const MOVEMENT_EVIDENCE = {
  exercise: {
    text: "In fibromyalgia exercise is the only strong recommendation (EULAR 2017); less pain is probable, certainty low to moderate. In ME/CFS it is no treatment.",
    sources: ["eular2017", "bidonde2017", "ng206"],
  },
  pacing: {
    text: "Energy management follows NICE NG206. It is no cure. Heart-rate limits are estimates of low to medium certainty.",
    sources: ["ng206", "workwell", "physiosforme"],
  },
} as const;

/** Evidence beside each item, with what it does not show. */
export const lifestyleEvidence = (body: LifestyleBody): readonly Evidence[] => [
  ...body.sleep.map(({ key }) => ({
    item: key,
    text: "CBT-I is the first treatment of chronic insomnia. Sleep habits alone are not enough.",
    sources: ["acp2016", "aasm2021"],
  })),
  ...body.movement.map(({ key, kind }) => ({ item: key, ...MOVEMENT_EVIDENCE[kind] })),
  ...body.nutrition.map(({ key, habit }) => ({
    item: key,
    text: HABITS[habit].note,
    sources: HABITS[habit].sources,
  })),
  ...body.supplements.map(({ key, supplement }) => {
    const { evidence, sources } = supplementFacts(supplement);
    return { item: key, text: `Evidence: ${evidence}.`, sources };
  }),
  ...body.goals.map(({ key }) => ({
    item: key,
    text: "A goal is measured, not promised. That small goals which a person is sure of work better is convention.",
    sources: ["expert"],
  })),
];
