import "server-only";
import { z } from "zod";
import { Fact } from "#lib/domain/facts.ts";
import { Conflict } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { now } from "./days.ts";
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
    const { id } = await tx.fact.create({ data: row(patientId, fact, actor) });
    note({ target: id });
    return { id };
  },
});

/** Say it anew: the old row ends, a new one stands. Nothing is overwritten. */
export const changeFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid(), fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId, fact }, _patient, actor, note) => {
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
