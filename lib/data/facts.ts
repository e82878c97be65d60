import "server-only";
import { z } from "zod";
import { dayText } from "#lib/domain/calendar.ts";
import { mustMakeSense } from "#lib/domain/fact-sense.ts";
import { Fact } from "#lib/domain/facts.ts";
import { spokenName } from "#lib/domain/names.ts";
import { Conflict } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { dayIn, now } from "./days.ts";
import { type Tx, write } from "./guard.ts";
import { ofPatient } from "./scope.ts";

/** A fact as a screen shows it: what is known, who said so, when and from where. */
export type FactView = { id: string; fact: Fact; source: string; recordedAt: string };

/** The facts that stand, oldest first; a row that no longer fits its schema is left out rather than guessed at. */
export async function currentFacts(tx: Tx, patientId: string): Promise<FactView[]> {
  const rows = await tx.fact.findMany({
    where: { patientId, endedAt: null },
    orderBy: { id: "asc" },
    take: 1000,
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

const row = (patientId: string, { kind, ...body }: Fact, actor: Actor) => ({
  patientId,
  kind,
  body,
  source: "clinic",
  recordedById: actor.id,
});

async function end(tx: Tx, patientId: string, factId: string, actor: Actor): Promise<void> {
  const data = { endedAt: now(), endedById: actor.id };
  const { count } = await tx.fact.updateMany({ where: { id: factId, patientId, endedAt: null }, data });
  if (count === 0)
    throw new Conflict("Someone else changed this entry meanwhile. Nothing was changed. Look again.");
}

const OfPatient = { patientId: z.uuid() };

/** Add something known about a patient. Returns its id. */
export const addFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, fact }, _patient, actor, note) => {
    mustMakeSense(fact, dayIn(actor.zone, now()));
    const { id } = await tx.fact.create({ data: row(patientId, fact, actor) });
    note({ target: id });
    return { id };
  },
});

/** Add several at once: all or none. Returns how many. */
export const addFacts = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, facts: z.array(Fact).min(1, "Nothing was chosen.").max(60) }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, facts }, _patient, actor, note) => {
    for (const fact of facts) mustMakeSense(fact, dayIn(actor.zone, now()));
    await tx.fact.createMany({ data: facts.map((fact) => row(patientId, fact, actor)) });
    note({ detail: `${facts.length} facts` });
    return { count: facts.length };
  },
});

/** Say it anew: the old row ends, a new one stands. Nothing is overwritten. */
export const changeFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid(), fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId, fact }, _patient, actor, note) => {
    mustMakeSense(fact, dayIn(actor.zone, now()));
    await end(tx, patientId, factId, actor);
    const { id } = await tx.fact.create({ data: row(patientId, fact, actor) });
    note({ target: id });
    return { id };
  },
});

/** It no longer holds, or was an error. The row stays, ended, with who ended it. */
export const endFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid() }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId }, _patient, actor, note) => {
    note({ target: factId });
    await end(tx, patientId, factId, actor);
  },
});
