import "server-only";
import { z } from "zod";
import { canonical } from "#lib/domain/canonical.ts";
import { mustMakeSense } from "#lib/domain/fact-sense.ts";
import { FACT_SHAPE, Fact } from "#lib/domain/facts.ts";
import { Conflict, Unsafe } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import { dayIn, now } from "./days.ts";
import { type Tx, write } from "./guard.ts";
import { MOST_FACTS, standingFacts } from "./known-facts.ts";
import { ofPatient } from "./scope.ts";
import { watched } from "./watch.ts";

const row = (patientId: string, { kind, ...body }: Fact, actor: Actor) => ({
  patientId,
  kind,
  shape: FACT_SHAPE,
  // What is not known is left out: JSON has no "undefined", and Prisma refuses it.
  body: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
  source: "clinic",
  recordedById: actor.id,
});

async function end(tx: Tx, patientId: string, factId: string, actor: Actor): Promise<void> {
  const data = { endedAt: now(), endedById: actor.id };
  const { count } = await tx.fact.updateMany({ where: { id: factId, patientId, endedAt: null }, data });
  if (count === 0)
    throw new Conflict(
      "Someone else, or you in another window, changed this entry meanwhile. Nothing was saved. Look at both, then choose.",
    );
}

const OfPatient = { patientId: z.uuid() };

/** The rules read this many entries of a chart (known-facts.ts); one more would be written down and never heard. */
function mustHaveRoom(entries: number): void {
  if (entries > MOST_FACTS)
    throw new Unsafe(
      `This chart holds ${MOST_FACTS} entries. End what no longer holds, then add. Nothing was saved.`,
      "NOT_ALLOWED_NOW",
    );
}

/** Add something known about a patient; what stands in the same words is not written twice. Returns its id. */
export const addFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, fact }, _patient, actor, note) => {
    mustMakeSense(fact, dayIn(actor.zone, now()));
    const { id } = await watched(tx, patientId, async () => {
      const { facts: known, unread } = await standingFacts(tx, patientId);
      mustHaveRoom(known.length + unread.length + 1);
      const same = known.find((one) => canonical(one.fact) === canonical(fact));
      return same ?? tx.fact.create({ data: row(patientId, fact, actor) });
    });
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
    await watched(tx, patientId, async () => {
      const { facts: known, unread } = await standingFacts(tx, patientId);
      mustHaveRoom(known.length + unread.length + facts.length);
      await tx.fact.createMany({ data });
    });
    note({ detail: `${facts.length} facts` });
    return { count: facts.length };
  },
});

/** Say it anew: the old row ends, a new one stands and names it. Nothing is overwritten. */
export const changeFact = write({
  action: "facts.write",
  input: z.object({ ...OfPatient, factId: z.uuid(), fact: Fact }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, factId, fact }, _patient, actor, note) => {
    mustMakeSense(fact, dayIn(actor.zone, now()));
    const { id } = await watched(tx, patientId, async () => {
      await end(tx, patientId, factId, actor);
      return tx.fact.create({ data: { ...row(patientId, fact, actor), replacesId: factId } });
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
