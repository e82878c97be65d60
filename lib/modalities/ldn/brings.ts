import { type Brings, bringsNothing } from "#lib/domain/rules/rule.ts";
import { type CalendarDate, parseDate } from "#lib/domain/words/calendar.ts";
import { CONSENT, evidence } from "./evidence.ts";
import { begins, bestDose, shortestRise } from "./ladder/ladder.ts";
import type { LdnBody } from "./schema.ts";

/** Baseline and later liver and kidney tests. Source: clinical pack, monitoring (FINAL tested the same). */
export const MONITORED_LABS = ["alt", "ast", "bilirubin_total", "creatinine", "egfr"] as const;
// Any day will do: only the lengths between steps are asked for.
const ANY_DAY = parseDate("2026-01-01");

/** Whether anything is prescribed at all, now or later. */
export const prescribes = (body: LdnBody): boolean => body.thenMg !== null || body.steps.length > 0;

/** The first dose as a start is judged: what it is above the dose that was taken before Accord. Hundredths of a mg are noise. */
const firstRise = ({ before }: LdnBody, first: number): number =>
  before ? Math.max(0, Math.round((first - before.mg) * 100) / 100) : first;

/** Nights on the dose that was taken before Accord, up to the first night of the ladder; 0 where there was none. */
const nightsBefore = (body: LdnBody, startsOn: CalendarDate): number =>
  body.before ? (begins(body, startsOn) ?? startsOn).compare(parseDate(body.before.since)) : 0;

/** What the rules see. `startsOn`: then the nights before Accord count for the length of a step too. A ladder that was stopped on or before `on` brings in nothing; without a day a stop counts. */
export function brings(told: LdnBody, on?: CalendarDate, startsOn?: CalendarDate): Brings {
  // A dose that is said to begin with the plan or after it was not taken before it.
  const { before, ...own } = told;
  const body = before && startsOn && nightsBefore(told, startsOn) <= 0 ? own : told;
  const best = bestDose(body);
  const over = body.stoppedOn !== undefined && (!on || on.toString() >= body.stoppedOn);
  if (!best || over) return bringsNothing;
  const rise = shortestRise(body, startsOn ?? ANY_DAY, startsOn ? nightsBefore(body, startsOn) : 0);
  return {
    has: ["ldn"],
    substances: [{ key: "naltrexone", dailyAmount: best.mg }],
    points: [],
    params: {
      "ldn.protocol": body.protocol,
      "ldn.start_dose_mg": firstRise(body, body.steps[0]?.mg ?? best.mg),
      "ldn.target_dose_mg": best.mg,
      ...(rise === undefined ? {} : { "ldn.min_step_days": rise }),
      "ldn.timing": body.timing,
      "ldn.form": body.form.kind === "liquid" ? "oral_liquid" : body.form.kind,
    },
    labs: body.labWeeks.length > 0 ? [...MONITORED_LABS] : [],
  };
}

/** Mood and worry, because naltrexone may change them. Source: RR-REVIEW-8, RR-JUDGE-12. */
export const monitoringInstruments = (body: LdnBody, on: CalendarDate): readonly string[] =>
  brings(body, on).has.length > 0 ? ["phq9", "gad7"] : [];

/** What the room says of consent and evidence: which text, when it is needed, and which version a body holds. */
export const consenting = {
  consent: CONSENT,
  // Doses are taken up to a stop, so it is asked for with one too; but a stop never waits for a newer text than was accepted.
  needsConsent: (body: LdnBody) =>
    prescribes(body) && (!body.stoppedOn || !body.consentVersion || body.consentVersion === CONSENT.version),
  consentGiven: (body: LdnBody) => body.consentVersion,
  evidence: (body: LdnBody) => (prescribes(body) ? evidence : []),
};
