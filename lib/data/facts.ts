import "server-only";
import { z } from "zod";
import { mustMakeSense } from "#lib/domain/fact-sense.ts";
import { Fact } from "#lib/domain/facts.ts";
import { Conflict } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { dayIn, now } from "./days.ts";
import { type Tx, write } from "./guard.ts";
import { ofPatient } from "./scope.ts";
import { watched } from "./watch.ts";

const row = (patientId: string, { kind, ...body }: Fact, actor: Actor) => ({
  patientId,
  kind,
  // What is not known is left out: JSON has no "undefined", and Prisma refuses it.
  body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
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
    const { id } = await watched(tx, patientId, () => tx.fact.create({ data: row(patientId, fact, actor) }));
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
    const data = facts.map((fact) => row(patientId, fact, actor));
    await watched(tx, patientId, () => tx.fact.createMany({ data }));
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
    const { id } = await watched(tx, patientId, async () => {
      await end(tx, patientId, factId, actor);
      return tx.fact.create({ data: row(patientId, fact, actor) });
    });
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
    await watched(tx, patientId, () => end(tx, patientId, factId, actor));
  },
});
