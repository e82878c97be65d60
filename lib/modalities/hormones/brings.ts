import type { Brings } from "#lib/domain/rules/rule.ts";
import { parseDate } from "#lib/domain/words/calendar.ts";
import { visitsOfBody } from "./needs.ts";
import { type HormonesBody, peakPerDay } from "./schema.ts";
import { therapyFacts } from "./therapies.ts";

// Which labs are planned does not depend on when the plan starts.
const ANY_START = parseDate("2026-01-05");

/** A hormone by key, its classes, the substances with their greatest daily amount, and the labs that are planned. */
export function hormonesBrings(body: HormonesBody): Brings {
  const facts = body.therapies.map(({ therapy }) => therapyFacts(therapy));
  const classes = new Set(facts.flatMap(({ classes }) => classes));
  const substances = new Set(facts.map(({ substance }) => substance));
  const dailyAmount = (key: string): number =>
    Number(
      peakPerDay(body.therapies.filter(({ therapy }) => therapyFacts(therapy).substance === key)).toFixed(4),
    );
  return {
    has: [
      ...new Set(body.therapies.map(({ therapy }) => `hormone:${therapy}`)),
      ...[...classes].map((name) => `hormone_class:${name}`),
      ...(body.therapies.length > 0 ? ["hormone_class:any"] : []),
    ],
    substances: [...substances].map((key) => ({ key, dailyAmount: dailyAmount(key) })),
    points: [],
    params: { "hormones.any_compounded": body.therapies.some(({ compounded }) => compounded) },
    labs: [...new Set(visitsOfBody(body, ANY_START).flatMap(({ labs }) => labs))],
  };
}
