import { dosesOf } from "#lib/domain/amounts/daily-dose.ts";
import type {
  AskedList,
  CheckInFact,
  Fact,
  Facts,
  LabResult,
  OutcomeFact,
  Surgery,
  TakenLine,
  YesNoUnknown,
} from "#lib/domain/facts/facts.ts";
import type { KnownSex } from "#lib/domain/facts/results/limits.ts";
import { questionsAboutMeasured } from "#lib/domain/facts/results/questions.ts";
import { readResult } from "#lib/domain/facts/results/read-result.ts";
import { inUsUnit } from "#lib/domain/facts/results/units.ts";
import { recognise } from "#lib/domain/medicines/substances.ts";
import { ageOn, type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";

type Of<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;
const of = <Kind extends Fact["kind"]>(rows: readonly Fact[], kind: Kind): Of<Kind>[] =>
  rows.filter((row): row is Of<Kind> => row.kind === kind);

const truth = (known: YesNoUnknown | undefined): boolean | undefined =>
  known === "yes" ? true : known === "no" ? false : undefined;
const daysFrom = (day: string, date: CalendarDate): number => date.compare(parseDate(day));

function lineOn(row: Of<"medication"> | Of<"supplement">, date: CalendarDate): TakenLine {
  const last = row.lastTakenOn ?? row.stoppedOn;
  const ago = last === undefined ? undefined : daysFrom(last, date);
  const stopped = row.status === "stopped" && (ago === undefined || ago >= 0);
  const text = row.dose ? `${row.text} ${row.dose}` : row.text;
  const { matches, stoppedOn } = recognise(text, row.explained);
  // "Stopped 10/30/2026", written in full in a line that nobody has marked as stopped: that day, and it is asked about.
  const written =
    row.status === "active" && stoppedOn && daysFrom(stoppedOn, date) >= 0 ? stoppedOn : undefined;
  const days =
    stopped && last !== undefined
      ? { lastTakenDaysAgo: ago, lastTakenOn: last }
      : written && { lastTakenDaysAgo: daysFrom(written, date), lastTakenOn: written };
  const doses = dosesOf(text, row.dailyDose, matches);
  return { text, stopped, ...days, doses, ...(row.explained ? { explained: row.explained } : {}) };
}

function labOn(row: Of<"lab">, date: CalendarDate, sex: KnownSex): LabResult {
  const read = readResult(row, sex);
  return {
    key: row.key,
    ...read,
    daysAgo: daysFrom(row.takenOn, date),
    takenOn: row.takenOn,
    uln: row.high === undefined ? read.uln : inUsUnit(row.key, row.high, row.unit),
  };
}

// Lower limit for adult men, ng/dL. Source: abim, es_testosterone2018; docs/clinical-sources.md#laboratory.
const LOW_TESTOSTERONE = 264;
/** On how many days a fasting morning testosterone was low; undefined when none was drawn that way. */
function lowMornings(rows: readonly Of<"lab">[], date: CalendarDate): number | undefined {
  const mornings = rows
    .filter(
      ({ key, morning, takenOn }) => key === "testosterone_total" && morning && daysFrom(takenOn, date) >= 0,
    )
    .flatMap((row) => {
      const { value } = readResult(row);
      return value === undefined ? [] : [{ ...row, inUs: value }];
    });
  if (mornings.length === 0) return undefined;
  const low = mornings.filter(({ key, inUs, unit, low: own }) => {
    const limit = own === undefined ? LOW_TESTOSTERONE : inUsUnit(key, own, unit);
    return inUs < limit;
  });
  return new Set(low.map(({ takenOn }) => takenOn)).size;
}

function surgeriesOn(rows: readonly Fact[], planned: YesNoUnknown | undefined, date: CalendarDate) {
  const coming: Surgery[] = of(rows, "surgery")
    .map(({ on, opioidsExpected }) => ({
      inDays: -daysFrom(on, date),
      on,
      opioidsExpected: truth(opioidsExpected),
    }))
    .filter(({ inDays }) => inDays >= 0);
  if (coming.length > 0) return coming;
  if (planned === "yes") return [{}];
  return planned === "no" ? [] : undefined;
}

/** What the patient says up to a date: check-ins, questionnaires, and what was told and not confirmed by a clinician yet. */
export type Reported = {
  outcomes?: readonly OutcomeFact[];
  checkins?: readonly CheckInFact[];
  told?: readonly Fact[];
};

/**
 * Of what was told the safe side alone: it adds a medicine, a surgery, a pregnancy. "None", "stopped" and "not pregnant" take
 * nothing away before a clinician has confirmed them.
 */
const safeSide = (told: readonly Fact[]): Fact[] =>
  told.filter((fact) => {
    if (fact.kind === "pregnancy") return fact.status === "pregnant";
    if (fact.kind === "profile") return fact.surgeryPlanned === "yes";
    if (fact.kind !== "medication" && fact.kind !== "supplement") return true;
    const { matches, unknown } = recognise(fact.text);
    return fact.status === "active" && (unknown || matches.length > 0);
  });

/** Stored facts (oldest first; the later answer counts) as they stand on a date. Results and stops after it do not count. */
export function factsOn(
  rows: readonly Fact[],
  person: { born?: CalendarDate; sex?: "female" | "male" | "unknown" },
  date: CalendarDate,
  reported: Reported = {},
): Facts {
  const told = safeSide(reported.told ?? []);
  const all = [...rows, ...told];
  const planned = of(told, "profile").length > 0 ? "yes" : undefined;
  const known = rows.filter((row) => row.kind !== "lab" || daysFrom(row.takenOn, date) >= 0);
  const profile: Partial<Of<"profile">> = Object.assign({}, ...of(rows, "profile"));
  const said = profile.sex ?? person.sex;
  const sex = said === "unknown" ? undefined : said;
  return {
    patient: {
      age: person.born ? ageOn(date, person.born) : undefined,
      sex,
      smoker: truth(profile.smoker),
      hasUterus: truth(profile.hasUterus),
      menopausalStatus: profile.menopausalStatus === "unknown" ? undefined : profile.menopausalStatus,
      yearsSinceMenopause: profile.yearsSinceMenopause,
      fertilityDesired12Months: truth(profile.fertilityDesired12Months),
    },
    pregnancy: of(told, "pregnancy")[0]?.status ?? of(rows, "pregnancy").at(-1)?.status,
    conditions: [...new Set([...of(rows, "condition"), ...of(rows, "device")].map(({ key }) => key))],
    medications: of(all, "medication").map((row) => lineOn(row, date)),
    supplements: of(all, "supplement").map((row) => lineOn(row, date)),
    allergies: of(rows, "allergy").map(({ text, substance }) => ({ text, substance })),
    labs: of(known, "lab").map((row) => labOn(row, date, sex)),
    measuredAsks: questionsAboutMeasured(of(rows, "measurement"), date.toString()),
    surgeries: surgeriesOn(all, planned ?? profile.surgeryPlanned, date),
    labsSummary: { lowMorningTestosteroneCount: lowMornings(of(rows, "lab"), date) },
    outcomes: reported.outcomes ?? [],
    checkins: reported.checkins ?? [],
    unasked: Object.entries(LISTS).flatMap(([list, kind]) =>
      rows.some((row) => row.kind === kind) ? [] : [list as AskedList],
    ),
  };
}

const LISTS: Readonly<Record<AskedList, Fact["kind"]>> = {
  conditions: "condition",
  medications: "medication",
  supplements: "supplement",
  allergies: "allergy",
};
