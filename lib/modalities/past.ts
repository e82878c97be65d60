import { canonical } from "#lib/domain/plan/canonical.ts";

/**
 * What a body asks for on the days before some day, by item, as plain data: the version in force and the next one have to
 * agree on it. An item that is taken out has no entry; one of which nothing is past has an empty one.
 */
export type Past = Readonly<Record<string, readonly unknown[]>>;

/** Does a new body leave the past as it was: what it still holds began as it began, and nothing new begins before today. */
export const keepsPast = (before: Past, after: Past): boolean =>
  Object.entries(after).every(([item, days]) => canonical(days) === canonical(before[item] ?? []));
