import "server-only";
import { dayText } from "#lib/domain/calendar.ts";
import { Fact } from "#lib/domain/facts.ts";
import { spokenName } from "#lib/domain/names.ts";
import { dayIn } from "./days.ts";
import type { Tx } from "./guard.ts";

/** A fact as a screen shows it: what is known, who said so, when and from where. */
export type FactView = { id: string; fact: Fact; source: string; recordedAt: string };

/** Entries of a chart that stand at a time; lib/data/facts.ts adds no more. */
export const MOST_FACTS = 1000;

/** The facts that stand, oldest first; a row that no longer fits its schema is left out rather than guessed at. */
export async function currentFacts(tx: Tx, patientId: string): Promise<FactView[]> {
  const rows = await tx.fact.findMany({
    where: { patientId, endedAt: null },
    orderBy: { id: "asc" },
    take: MOST_FACTS,
  });
  return rows.flatMap(({ id, kind, body, source, recordedAt }) => {
    const parsed = Fact.safeParse({ ...(body as object), kind });
    return parsed.success ? [{ id, fact: parsed.data, source, recordedAt: recordedAt.toISOString() }] : [];
  });
}

const SOURCES: Readonly<Record<string, string>> = {
  clinic: "entered here",
  patient: "told by the patient",
  import: "imported",
};

/** A fact with who said so, when and from where, as words: "Dr Osei, Thu May 21, 2026, entered here". */
export type NamedFact = { id: string; fact: Fact; said: string };

/** The facts that stand, oldest first, each with who said it; `zone` is the reader's. */
export async function namedFacts(tx: Tx, patientId: string, zone: string): Promise<NamedFact[]> {
  const facts = await currentFacts(tx, patientId);
  const rows = await tx.fact.findMany({
    where: { id: { in: facts.map(({ id }) => id) } },
    select: { id: true, recordedById: true },
  });
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ recordedById }) => recordedById ?? []))] } },
    select: { id: true, title: true, givenName: true, familyName: true },
  });
  const names = new Map(people.map((person) => [person.id, spokenName(person)]));
  const by = new Map(rows.map(({ id, recordedById }) => [id, recordedById && names.get(recordedById)]));
  return facts.map(({ id, fact, source, recordedAt }) => {
    const on = dayText(dayIn(zone, new Date(recordedAt)), { withYear: true });
    return { id, fact, said: [by.get(id), on, SOURCES[source]].filter(Boolean).join(", ") };
  });
}
