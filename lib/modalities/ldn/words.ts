import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { mg } from "#lib/domain/words/dose.ts";
import { listed, phrases, type Said, say } from "#lib/domain/words/say.ts";
import type { Sentence } from "#lib/modalities/modality.ts";
import { prescribes } from "./brings.ts";
import type { Form, Timing } from "./form.ts";
import { type DosePeriod, type DoseRun, runOn, runs, treads } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";
import { amountSaid, type Intake, intakes } from "./units.ts";

/** What patients and clinicians call it, in a heading and in a sentence. Generic name; the desk never reads it. */
const NAMES = phrases({ full: "Naltrexone, low dose", short: "naltrexone" });
export const NAME = NAMES.full;
export const TIMING_LABEL = { bedtime: "Bedtime", morning: "Morning", divided: "Half and half" } as const;
export const FORM_LABEL = { capsule: "Capsules", tablet: "Tablets", liquid: "Liquid" } as const;
export const KIND_LABEL = { step: "Step", hold: "Hold", stepBack: "Step back" } as const;

/** "1.5 mg at bedtime", "1 capsule of 1.5 mg in the morning". */
export const atMoment = (what: Said, moment: Intake["moment"]): Said =>
  moment === "bedtime" ? say`${what} at bedtime` : say`${what} in the morning`;
const doseAt = ({ mg: amount, moment }: Intake): Said => atMoment(say`${mg(amount)}`, moment);

/** "1.5 mg at bedtime"; for a divided dose both halves with their moments. */
export const doseSaid = (amount: number, timing: Timing): Said =>
  say`${listed(intakes(amount, timing).map(doseAt))}`;

type DayDose = Pick<DoseRun, "mg" | "timing">;
/** "1.5 mg at bedtime", "3 mg a day, in two halves": the dose of a whole day. */
export const dayDoseSaid = ({ mg: amount, timing }: DayDose): Said =>
  timing === "divided" ? say`${mg(amount)} a day, in two halves` : doseAt({ mg: amount, moment: timing });

/** Another time of day for the same dose. */
export function fromTimeSaid({ from, timing }: Pick<DoseRun, "from" | "timing">): Said {
  if (timing === "bedtime") return say`From ${from} you take it at bedtime.`;
  if (timing === "morning") return say`From ${from} you take it in the morning.`;
  return say`From ${from} you take it in two halves.`;
}

const whySaid = (why: string | undefined): Pick<Sentence, "why"> => (why ? { why: say`${why}` } : {});

/** A hold or a step back is called so where the dose before it makes it one. */
function treadSaid(tread: DosePeriod, before: DosePeriod | undefined): Said {
  const dose = doseSaid(tread.mg, tread.timing);
  if (!before) return say`From ${tread.from}: ${dose}.`;
  if (tread.kind === "hold" && before.mg === tread.mg) return say`From ${tread.from}: stay on ${dose}.`;
  if (tread.kind === "stepBack" && before.mg > tread.mg) return say`From ${tread.from}: back to ${dose}.`;
  return say`From ${tread.from}: ${dose}.`;
}

/** Advice that goes with every ladder. Sources: pack, timing (missed dose), LDN-OPIOID rules, perioperative, RR-HOLD, RR-STOP. */
const ALWAYS: readonly Sentence[] = [
  { item: "missed", text: say`If you miss a dose, skip it. Never take two.` },
  {
    item: "opioid",
    text: say`Do not take opioid pain medicine with it. This means tramadol, codeine cough syrup and kratom too.`,
  },
  {
    item: "surgery",
    text: say`Will you have surgery? Tell us early. You may need to stop about 3 days before.`,
  },
  {
    item: "feelingWorse",
    text: say`Do you sleep worse, or have vivid dreams? Stay on the dose you are on. Tell us.`,
  },
  {
    item: "stopRule",
    text: say`Is your skin yellow, or your urine dark? Do you have a rash with swelling? Stop, and call us at once.`,
  },
  {
    item: "evidence",
    text: say`The FDA has not approved it for this use. A pharmacy makes it for you. In the two largest studies it helped pain no more than a dummy pill. Some people do feel better. We will check if you do. If not, it makes sense to stop.`,
  },
];

/** Source: pack, stopping: opioid tolerance is not raised and may be lower. */
const AFTER_STOP: Sentence = {
  item: "afterStop",
  text: say`After you stop, opioids can act more strongly. Ask us before you take any.`,
};

/** Whether a stop has come by a day. A planned one changes nothing before it: doses are still to be taken. */
export const hasStopped = ({ stoppedOn }: LdnBody, day: CalendarDate): boolean =>
  stoppedOn !== undefined && day.toString() >= stoppedOn;

/** The stop with its day, true before it and after it. */
const stopSaid = (stop: CalendarDate): Said =>
  say`Your low-dose naltrexone stops on ${stop}. Take none from that day.`;

/** The advice on a day: none before a dose is planned, the usual until a stop, with the stop beside it, then what holds after. */
export function advice(body: LdnBody, day: CalendarDate): readonly Sentence[] {
  if (!prescribes(body)) return [];
  if (!body.stoppedOn) return ALWAYS;
  if (hasStopped(body, day)) return [AFTER_STOP];
  return [{ item: "stop", text: stopSaid(parseDate(body.stoppedOn)) }, ...ALWAYS, AFTER_STOP];
}

/** The clinician's sentences, each once, in the order of the ladder. */
export const whyOf = (body: LdnBody): readonly string[] =>
  [
    ...new Set(
      [body.why, ...body.steps.map((step) => step.why)].filter((why) => why !== undefined && why !== ""),
    ),
  ] as string[];

/** How a dose is taken, with every moment: "1 capsule of 1.5 mg at bedtime". */
export const amountsSaid = (run: Pick<DoseRun, "mg" | "timing">, form: Form): Said =>
  say`${listed(
    intakes(run.mg, run.timing).map((one) => atMoment(amountSaid(one.mg, form), one.moment)),
    { and: false },
  )}`;

/** "Thu May 7 to Wed May 20: 1.5 mg. 1 capsule of 1.5 mg at bedtime." */
export const runSaid = (run: DoseRun, form: Form): Said => {
  const [dose, amounts] = [mg(run.mg), amountsSaid(run, form)];
  return run.to
    ? say`${run.from} to ${run.to}: ${dose}. ${amounts}.`
    : say`From ${run.from}, until your review: ${dose}. ${amounts}.`;
};

/** The stairs in one line: "1.5 mg now, 3 mg from Thu May 21, 4.5 mg from Thu Jun 4." */
export function stairsSaid(body: LdnBody, startsOn: CalendarDate, date: CalendarDate): Said {
  const stop = body.stoppedOn && parseDate(body.stoppedOn);
  if (stop && date.compare(stop) >= 0) return say`Stopped on ${stop}. Do not take it.`;
  const all = treads(body, startsOn);
  const found = runOn(all, date);
  // Two changes ahead are enough for one line; the list under it has them all.
  const coming = runs(all)
    .filter((run) => run.from.compare(date) > 0)
    .slice(0, 2);
  const shown = [...(found ? [found.now] : []), ...coming];
  // The time of day is named where it changes.
  const changes = shown.some(({ timing }) => timing !== shown[0]?.timing);
  const dose = (run: DoseRun) => (changes ? stepDoseSaid(run) : say`${mg(run.mg)}`);
  const parts = [
    ...(found ? [say`${dose(found.now)} now`] : []),
    ...coming.map((run) => say`${dose(run)} from ${run.from}`),
    ...(stop ? [say`none from ${stop}`] : []),
  ];
  if (parts.length === 0) return say`No dose is planned yet.`;
  return say`${listed(parts, { and: false })}.`;
}

/** "1.5 mg at bedtime", "3 mg in two halves": on a step of the stairs. */
const stepDoseSaid = ({ mg: amount, timing }: DayDose): Said =>
  timing === "divided" ? say`${mg(amount)} in two halves` : doseAt({ mg: amount, moment: timing });

const AS_FORM = {
  capsule: say`You take naltrexone, low dose, as capsules.`,
  tablet: say`You take naltrexone, low dose, as tablets.`,
  liquid: say`You take naltrexone, low dose, as liquid.`,
} as const;

/** What the patient reads, in order: what to take and when it changes, then the advice that always holds. */
export function sentences(body: LdnBody, startsOn: CalendarDate): readonly Sentence[] {
  if (body.stoppedOn) return untilStop(body, startsOn, parseDate(body.stoppedOn));
  if (!prescribes(body)) return [];
  const before: readonly Sentence[] = body.before
    ? [
        {
          item: "before",
          text: say`Before this plan you took ${mg(body.before.mg)}, since ${parseDate(body.before.since)}.`,
        },
      ]
    : [];
  const intro: Sentence = {
    item: "ladder",
    text: AS_FORM[body.form.kind],
    ...whySaid(body.why),
  };
  return [...before, intro, ...ladderSentences(body, startsOn), ...unitSentences(body, startsOn), ...ALWAYS];
}

const ladderSentences = (body: LdnBody, startsOn: CalendarDate): readonly Sentence[] =>
  treads(body, startsOn).map((tread, i, all): Sentence => {
    const text = treadSaid(tread, all[i - 1]);
    return {
      item: tread.key,
      text: tread.to ? text : say`${text} Stay on it until your review.`,
      ...whySaid(tread.why),
    };
  });

/** How many units make each dose, where that is more than one thing to count. */
function unitSentences(body: LdnBody, startsOn: CalendarDate): readonly Sentence[] {
  const seen = new Set<number>();
  return treads(body, startsOn)
    .flatMap((tread) => intakes(tread.mg, tread.timing))
    .filter(({ mg: amount }) => !seen.has(amount) && seen.add(amount))
    .map(({ mg: amount }) => ({
      item: "units",
      text: say`For ${mg(amount)} take ${amountSaid(amount, body.form)}.`,
    }));
}

/** Nobody says here which day it is: the doses up to the stop and their advice stand beside the stop, each with its day. */
function untilStop(body: LdnBody, startsOn: CalendarDate, stop: CalendarDate): readonly Sentence[] {
  const ladder = ladderSentences(body, startsOn);
  const intro = { item: "ladder", text: stopSaid(stop), ...whySaid(body.why) };
  if (ladder.length === 0) return [intro, AFTER_STOP];
  return [
    intro,
    ...ladder,
    { item: "stop", text: say`From ${stop}: none.` },
    ...unitSentences(body, startsOn),
    ...ALWAYS,
    AFTER_STOP,
  ];
}
