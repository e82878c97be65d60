import "server-only";
import { asDate, asDay } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import type { CheckInFact, Facts, OutcomeFact } from "#lib/domain/facts/facts.ts";
import { scoresOf } from "#lib/domain/reports/check-in.ts";
import {
  looksBack,
  REPORTED_DAYS,
  reportedEvents,
  reportedLately,
  reportedOn,
} from "#lib/domain/reports/reported-events.ts";
import type { ReportedDay } from "#lib/domain/reports/side-effects.ts";
import { factsOn, type Reported } from "#lib/domain/rules/facts-on.ts";
import type { Rule } from "#lib/domain/rules/rule.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { instrumentOf, newestOf, outcomeOf, type PainOn, painAboveStart } from "#lib/instruments/index.ts";
import { outcomeRules } from "#lib/safety/outcomes.ts";
import { currentFacts, knownAndTold } from "./known-facts.ts";

/** What a patient told from day to day, up to a day; oldest first. `startsOn` is day 1 of the plan. */
export type ReportRecord = {
  days: readonly ReportedDay[];
  pains: readonly PainOn[];
  startsOn: CalendarDate | null;
};

/** More days than this nobody has told of: eleven years. */
const MAX_DAYS = 4000;
/** Filled-in questionnaires that are looked through, newest first. */
const MAX_FILLED = 400;

/** Check-ins and "took opioid pain medicine" at a dose: what the rules may count over. */
export async function recordOf(
  tx: Tx,
  patientId: string,
  startsOn: CalendarDate | null,
  upTo: CalendarDate,
): Promise<ReportRecord> {
  // Twice the days of a rule: whether it spoke last week already is asked as well.
  const lately = { gte: asDate(upTo.subtract({ days: 2 * REPORTED_DAYS })), lte: asDate(upTo) };
  const rows = await tx.checkIn.findMany({
    where: {
      patientId,
      day: { lte: asDate(upTo) },
      OR: [{ day: lately }, { scales: { path: ["pain"], gte: 0 } }],
    },
    orderBy: { day: "desc" },
    take: MAX_DAYS,
    select: { day: true, scales: true, events: true },
  });
  const opioids = await tx.doseLog.findMany({
    where: { patientId, why: "tookOpioid", day: lately },
    select: { day: true },
  });
  const told = rows
    .reverse()
    .map(({ day, scales, events }) => ({ day: asDay(day), events, pain: scoresOf(scales).pain }));
  return {
    days: [...told, ...opioids.map(({ day }) => ({ day: asDay(day), events: ["took_opioid"] }))],
    pains: told.flatMap(({ day, pain }) => (pain === null ? [] : [{ day, pain }])),
    startsOn,
  };
}

function painFact({ pains, startsOn }: ReportRecord, day: string): CheckInFact[] {
  const percent = painAboveStart(pains, startsOn, parseDate(day));
  return percent === null
    ? []
    : [{ measure: "pain", changePercentFromBaseline: percent, days: REPORTED_DAYS }];
}

/** What the latest questionnaires say, each instrument as one: what is left out later takes nothing back. */
export async function questionnaireOutcomes(
  tx: Tx,
  patientId: string,
  today: CalendarDate,
): Promise<OutcomeFact[]> {
  const rows = await tx.assessment.findMany({
    where: { patientId, day: { lte: asDate(today) } },
    orderBy: [{ day: "desc" }, { savedAt: "desc" }],
    take: MAX_FILLED,
    select: { instrument: true, answers: true, score: true, day: true },
  });
  const outcomes = rows.reverse().flatMap(({ answers, score, day, ...row }) => {
    const instrument = instrumentOf(row.instrument);
    if (!instrument) return [];
    const outcome = outcomeOf(instrument, { answers, score: score as { [name: string]: unknown } });
    return [{ ...outcome, daysAgo: today.compare(parseDate(asDay(day))) }];
  });
  return [...Map.groupBy(outcomes, ({ instrument }) => instrument).values()].flatMap(
    (own) => newestOf(own) ?? [],
  );
}

/** All that a patient reported, as it stands for whoever writes or signs a plan today. */
export async function reportedTo(
  tx: Tx,
  patientId: string,
  startsOn: CalendarDate | null,
  today: CalendarDate,
): Promise<Reported> {
  const record = await recordOf(tx, patientId, startsOn, today);
  return {
    outcomes: await questionnaireOutcomes(tx, patientId, today),
    checkins: [...reportedLately(record.days, today.toString()), ...painFact(record, today.toString())],
  };
}

/** What the rules of group OUT are judged beside: what the patient takes, and what the plan in force brings in. */
export type Beside = { facts: Facts; has: readonly string[] };

export async function besideOf(
  tx: Tx,
  patientId: string,
  has: readonly string[],
  today: CalendarDate,
): Promise<Beside> {
  const { known, told } = knownAndTold(await currentFacts(tx, patientId));
  return { facts: factsOn(known, {}, today, { told }), has };
}

/** The rules that speak about what was told on a day; a measure speaks on the days on which it was told. */
export function rulesOn(record: ReportRecord, { facts, has }: Beside, day: string): readonly Rule[] {
  const measured = record.pains.some((each) => each.day === day) ? painFact(record, day) : [];
  return reportedEvents(
    outcomeRules,
    { ...facts, checkins: [...reportedOn(record.days, day), ...measured] },
    has,
  );
}

/** The rules that speak about one filled-in questionnaire. */
export const rulesAbout = (outcome: OutcomeFact, { facts, has }: Beside): readonly Rule[] =>
  reportedEvents(outcomeRules, { ...facts, checkins: [], outcomes: [outcome] }, has);

/**
 * The rules that begin to speak with an answer on a day. One that looks back over days speaks once: not again while it
 * spoke on any of the days before.
 */
export function newRules(
  before: ReportRecord,
  after: ReportRecord,
  beside: Beside,
  day: string,
): readonly Rule[] {
  const spoke = (at: string) => new Set(rulesOn(before, beside, at).map(({ id }) => id));
  const already = spoke(day);
  const earlier = Array.from({ length: REPORTED_DAYS - 1 }, (_, i) =>
    parseDate(day).subtract({ days: i + 1 }),
  );
  return rulesOn(after, beside, day).filter(
    (rule) =>
      !already.has(rule.id) &&
      !(looksBack(rule) && earlier.some((each) => spoke(each.toString()).has(rule.id))),
  );
}
