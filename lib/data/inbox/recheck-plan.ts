import "server-only";
import type { Tx } from "#lib/data/door/guard.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { holdStopsOfChart } from "#lib/data/plan/chart-stops.ts";
import { checkVersion, type FindingView } from "#lib/data/plan/findings.ts";
import { loadVersion } from "#lib/data/plan/versions.ts";
import { fileItem } from "./inbox.ts";
import { fileResults, labsOf } from "./results.ts";

/** The stops that the rules see against the version in force, by rule; nothing when no version is in force. */
export async function stopsInForce(
  tx: Tx,
  patientId: string,
): Promise<{ planId: string; stops: FindingView[] } | null> {
  const plan = await tx.plan.findFirst({ where: { patientId, status: "active" }, select: { id: true } });
  const signed = plan && (await loadVersion(tx, { planId: plan.id, status: "signed" }));
  if (!signed) return null;
  const { findings } = await checkVersion(tx, signed);
  return { planId: signed.planId, stops: findings.filter(({ severity }) => severity === "stop") };
}

/**
 * Make a change to what is known about a patient, hold on to what the chart forbids before it and after it, and file an inbox item at once for every stop that it raises against
 * the plan in force, and for every result that the plan asked for. In the change's own transaction: neither stands without the other.
 */
export async function recheckPlan<T>(tx: Tx, patientId: string, change: () => Promise<T>): Promise<T> {
  // A signature that is being written waits for this change, or this one for it: neither may miss the other.
  await lockPatient(tx, patientId);
  const before = await stopsInForce(tx, patientId);
  const labs = await labsOf(tx, patientId);
  await holdStopsOfChart(tx, patientId);
  const out = await change();
  await holdStopsOfChart(tx, patientId);
  await fileResults(tx, patientId, labs);
  const after = before && (await stopsInForce(tx, patientId));
  const known = new Set(before?.stops.map(({ rule }) => rule));
  for (const stop of after?.stops.filter(({ rule }) => !known.has(rule)) ?? []) {
    const text = `${stop.title}. ${stop.because.join("; ")}`.slice(0, 600);
    const because = { text, planId: after?.planId, ...(stop.modality ? { modality: stop.modality } : {}) };
    await fileItem(tx, { patientId, kind: "safety", rule: stop.rule, because });
  }
  return out;
}
