import "server-only";
import type { Tx } from "#lib/data/door/guard.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import { stopsInForce } from "#lib/data/inbox/recheck-plan.ts";
import { isHeldBy, openHold } from "#lib/data/plan/holds.ts";
import type { PatientPlan } from "#lib/data/plan/released.ts";
import { currentFacts, MAX_FACTS } from "#lib/data/record/known-facts.ts";
import { FACT_SHAPE, type Fact } from "#lib/domain/facts/facts.ts";
import type { NewKind } from "#lib/domain/inbox/message/something-new.ts";
import { canonical } from "#lib/domain/plan/canonical.ts";
import type { HoldReason, HoldSource } from "#lib/domain/taking/hold.ts";
import type { CalendarDate } from "#lib/domain/words/calendar.ts";
import { modalityOf } from "#lib/modalities/index.ts";

/** What a patient wrote, where it is kept, and the plan that it was written beside. */
export type Written = {
  patientId: string;
  body: string;
  plan: PatientPlan | null;
  /** The patient's day. */
  on: CalendarDate;
  /** What it was told as, where it was told as something new. */
  kind?: NewKind | undefined;
  source: HoldSource;
  sourceId: string;
};

const HELD: Readonly<Record<NewKind, HoldReason>> = {
  medicine: "medicine",
  emergency: "emergency",
  surgery: "surgery",
  pregnancy: "pregnancy",
  other: "medicine",
};

/**
 * Write down what a patient told, unconfirmed, file the words themselves, and hold every part that a stop forbids with it.
 * In the transaction of the words.
 */
export async function keepTold(
  tx: Tx,
  written: Written,
  facts: readonly Fact[],
  fileWords: () => Promise<void>,
): Promise<void> {
  const { patientId } = written;
  const before = await stopsInForce(tx, patientId);
  await keep(tx, patientId, facts);
  await fileWords();
  const known = new Set(before?.stops.map(({ rule }) => rule));
  const after = await stopsInForce(tx, patientId);
  for (const stop of after?.stops ?? []) if (!known.has(stop.rule)) await forbid(tx, written, stop);
}

/** Write down what was told, but not what stands in the same words. */
async function keep(tx: Tx, patientId: string, facts: readonly Fact[]): Promise<void> {
  const known = await currentFacts(tx, patientId);
  const news = facts.filter((fact) => !known.some((one) => canonical(one.fact) === canonical(fact)));
  // A chart without room still hears of it: the message and its item are there.
  const data = news.slice(0, Math.max(0, MAX_FACTS - known.length)).map(({ kind, ...body }) => ({
    ...{ patientId, kind, body, shape: FACT_SHAPE, source: "patient", recordedById: patientId },
  }));
  if (data.length > 0) await tx.fact.createMany({ data });
}

type Stop = NonNullable<Awaited<ReturnType<typeof stopsInForce>>>["stops"][number];

/** A stop that begins with what was told: filed, and the part that it is about is held. */
async function forbid(tx: Tx, written: Written, stop: Stop): Promise<void> {
  const { patientId, plan, on, kind, source, sourceId } = written;
  const text = `Told by the patient, not confirmed. ${stop.title}. ${stop.because.join("; ")}`.slice(0, 600);
  const part = plan?.version.sections.find(({ modality }) => modality === stop.modality);
  // The words themselves are filed and hold the part: the same is not said twice, nor closed twice.
  if (part && (await isHeldBy(tx, { patientId, sourceId, modality: part.modality, reason: "opioid" })))
    return;
  const because = {
    text,
    planId: plan?.id,
    threadId: sourceId,
    ...(part ? { modality: part.modality } : {}),
  };
  await fileItem(tx, { patientId, kind: "safety", rule: stop.rule, because, sourceId });
  if (part && modalityOf(part.modality)?.prescribes(part))
    await openHold(tx, {
      ...{ patientId, modality: part.modality, because: text, source, sourceId, on: on.toString() },
      ...{ reason: HELD[kind ?? "other"], rule: stop.rule },
      openedById: patientId,
    });
}
