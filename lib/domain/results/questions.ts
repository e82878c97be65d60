import type { LabResult } from "#lib/domain/facts.ts";

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
