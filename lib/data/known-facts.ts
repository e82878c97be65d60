import "server-only";
import { dayText } from "#lib/domain/calendar.ts";
import { Fact } from "#lib/domain/facts.ts";
import { spokenName } from "#lib/domain/names.ts";
import { dayIn } from "./days.ts";
import type { Tx } from "./guard.ts";

/** A fact as a screen shows it: what is known, who said so, when and from where. */
export type FactView = {
  id: string;
  fact: Fact;
  source: string;
  recordedAt: string;
  recordedById: string | null;
};

/** Entries of a chart that stand at a time; lib/data/facts.ts adds no more. */
export const MOST_FACTS = 1000;

/** The facts that stand, oldest first; a row that no longer fits its schema is left out rather than guessed at. */
export const currentFacts = async (tx: Tx, patientId: string): Promise<FactView[]> =>
  factsFrom(await tx.fact.findMany({ where: { patientId, endedAt: null }, ...STANDING }));

/** The facts that stand, in their order, as part of a larger read of a patient. */
export const STANDING = { orderBy: { id: "asc" }, take: MOST_FACTS } as const;

type FactRow = Pick<FactView, "id" | "source" | "recordedById"> & {
  kind: string;
  body: unknown;
  recordedAt: Date;
};

/** Rows → facts, without those that no longer fit their schema. */
export const factsFrom = (rows: readonly FactRow[]): FactView[] =>
  rows.flatMap(({ kind, body, recordedAt, id, source, recordedById }) => {
    const parsed = Fact.safeParse({ ...(body as object), kind });
    const said = { id, source, recordedById, recordedAt: recordedAt.toISOString() };
    return parsed.success ? [{ ...said, fact: parsed.data }] : [];
  });

const SOURCES: Readonly<Record<string, string>> = {
  clinic: "entered here",
  patient: "told by the patient",
  import: "imported",
};

/** A fact with who said so, when and from where, as words: "Dr Osei, Thu May 21, 2026, entered here". */
export type NamedFact = { id: string; fact: Fact; said: string };

/** The names of people as they are spoken, by id; one who may not be seen is missing. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.flatMap((id) => id ?? []))];
  if (asked.length === 0) return new Map();
  const people = await tx.person.findMany({
    where: { id: { in: asked } },
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  return new Map(people.map((person) => [person.id, spokenName(person)]));
}

/** The facts that stand, oldest first, each with who said it; `zone` is the reader's. */
export const namedFacts = async (tx: Tx, patientId: string, zone: string): Promise<NamedFact[]> =>
  withNames(tx, await currentFacts(tx, patientId), zone);

/** The same from facts that are at hand. */
export async function withNames(tx: Tx, facts: readonly FactView[], zone: string): Promise<NamedFact[]> {
  const names = await namesOf(
    tx,
    facts.map(({ recordedById }) => recordedById),
  );
  return facts.map(({ id, fact, source, recordedAt, recordedById }) => {
    const on = dayText(dayIn(zone, new Date(recordedAt)), { withYear: true });
    const by = recordedById && names.get(recordedById);
    return { id, fact, said: [by, on, SOURCES[source]].filter(Boolean).join(", ") };
  });
}

const MOST_CHANGES = 200;

/**
 * One entry as it was opened, and the entry that stands in its place by now: itself where nothing changed, null where it was
 * taken off the chart. Null when this patient has no such entry.
 */
export async function factAndStanding(
  tx: Tx,
  patientId: string,
  factId: string,
  zone: string,
): Promise<{ opened: NamedFact; standing: NamedFact | null } | null> {
  const opened = await tx.fact.findFirst({ where: { id: factId, patientId } });
  let last = opened;
  for (let i = 0; last?.endedAt && i < MOST_CHANGES; i++)
    last = await tx.fact.findFirst({ where: { replacesId: last.id, patientId } });
  const [first] = await withNames(tx, factsFrom(opened ? [opened] : []), zone);
  const [now = null] = await withNames(tx, factsFrom(last ? [last] : []), zone);
  return first ? { opened: first, standing: now } : null;
}
