import type { Fact } from "#lib/domain/facts/facts.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { type Said, say } from "#lib/domain/words/say.ts";

/** Naltrexone is stopped at least 72 h before. Source: whately2023, spaqi2021, goel2024 (24 to 96 h are quoted). */
const STOP_DAYS = 3;
/** Restart after the last short-acting opioid. Source: perioperative (label_naltrexone). */
const RESTART_DAYS = { min: 7, suggested: 10 };
/** How far ahead a surgery is named (design): three months, more than the 30 days of rule LDN-SURGERY. */
const AHEAD_DAYS = 90;
/** How long after it the restart is still to be settled (design). */
const AFTER_DAYS = 30;

/** A planned surgery with the days on which naltrexone is stopped and may begin again. */
export type SurgeryDates = {
  on: CalendarDate;
  /** Opioids are expected; false where nobody has said. */
  expected: boolean;
  /** First day without a dose: the last dose is then more than 72 h before. */
  stopFrom: CalendarDate;
  /** First days of a restart if the last opioid is taken on the day of surgery; a day later for each day after it. */
  restart: CalendarDate;
  restartSuggested: CalendarDate;
};

/**
 * Surgeries near a date at which opioids are expected or may be: those to come, the next one first, then the past ones,
 * the last one first. None for those said to be without. `ever`: a past one stays until its restart is settled.
 */
export function surgeryDates(
  facts: readonly Fact[],
  date: CalendarDate,
  { ever = false }: { ever?: boolean } = {},
): readonly SurgeryDates[] {
  return facts
    .flatMap((fact) => (fact.kind === "surgery" && fact.opioidsExpected !== "no" ? [fact] : []))
    .map((fact) => ({ on: parseDate(fact.on), expected: fact.opioidsExpected === "yes" }))
    .filter(({ on }) => on.compare(date) <= AHEAD_DAYS && (ever || on.compare(date) >= -AFTER_DAYS))
    .sort((a, b) => inOrder(a.on.compare(date), b.on.compare(date)))
    .map(({ on, expected }) => ({
      on,
      expected,
      stopFrom: on.subtract({ days: STOP_DAYS }),
      restart: on.add({ days: RESTART_DAYS.min }),
      restartSuggested: on.add({ days: RESTART_DAYS.suggested }),
    }));
}

/** By days from a date: what is to come before what is past, each nearest first. */
const inOrder = (a: number, b: number): number => (a >= 0 && b >= 0 ? a - b : b - a);

/** The next surgery and the last past one, whichever there are; the next one leads. */
export function nextAndLast<One extends Pick<SurgeryDates, "on">>(
  all: readonly One[],
  date: CalendarDate,
): readonly One[] {
  const comes = ({ on }: One) => on.compare(date) >= 0;
  return [all.find(comes), all.find((one) => !comes(one))].filter((one) => one !== undefined);
}

/** For the clinician: "Surgery Thu Dec 3, opioids expected. No dose from Mon Nov 30 …". */
export function surgerySaid({ on, expected, stopFrom, restart, restartSuggested }: SurgeryDates): Said {
  const opioids = expected ? "opioids expected" : "ask whether opioids are expected";
  return say`Surgery ${on}, ${opioids}. No dose from ${stopFrom} (72 h before). Restart 7 to 10 days after the last short-acting opioid: if that is the day of surgery, earliest ${restart}, suggested ${restartSuggested}; each further day of opioids moves it a day. Tell anesthesia.`;
}

/** For the patient, before it and after it. Short sentences; nothing is to be done without the clinic. */
export function surgeryForPatient({ on, stopFrom }: SurgeryDates, date: CalendarDate): readonly Said[] {
  if (date.compare(on) > 0)
    return [
      say`You had surgery on ${on}.`,
      say`Do not start low-dose naltrexone again until we tell you.`,
      say`Tell us the day of your last opioid dose.`,
    ];
  return [
    say`You have surgery on ${on}.`,
    say`Take no low-dose naltrexone from ${stopFrom} on.`,
    say`Tell the surgery team that you take it.`,
    say`Do not start it again until we tell you.`,
    say`Has the date changed? Call us.`,
  ];
}
