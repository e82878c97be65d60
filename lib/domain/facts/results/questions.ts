import type { Fact, LabResult } from "#lib/domain/facts/facts.ts";
import { sayOfMeasured } from "./measured.ts";

const isRead = ({ value, text, asks = [] }: LabResult) => (value !== undefined || text) && asks.length === 0;

/** What has to be asked about results; not of one that a later result of the same test stands for. */
export const questionsAbout = (labs: readonly LabResult[]): string[] =>
  labs.flatMap((result) => {
    const { key, asks = [], daysAgo = Number.MAX_SAFE_INTEGER } = result;
    const later = labs.some(
      (other) => other.key === key && isRead(other) && (other.daysAgo ?? Number.MAX_SAFE_INTEGER) < daysAgo,
    );
    return later ? [] : asks;
  });

type Measurement = Extract<Fact, { kind: "measurement" }>;

/** What is asked about a measurement on the chart; undefined for one that is believed or was said to be right. */
function questionOf({ key, value, unit, confirmed = [] }: Measurement): string | undefined {
  const said = sayOfMeasured(key, value, unit);
  if (!said) return undefined;
  if ("unit" in said) return said.unit;
  const question = "ask" in said ? said.ask : said.cannotBe;
  return confirmed.includes(question) ? undefined : `Is this right? ${question}`;
}

/** What has to be asked about measurements (oldest entry first) up to a day; not of one that a later one stands for. */
export const questionsAboutMeasured = (all: readonly Measurement[], day: string): string[] => {
  const rows = all.filter(({ on }) => on <= day);
  return rows.flatMap((row, at) => {
    const later = rows.some(
      (other, place) =>
        other.key === row.key &&
        (other.on > row.on || (other.on === row.on && place > at)) &&
        questionOf(other) === undefined,
    );
    return later ? [] : (questionOf(row) ?? []);
  });
};
