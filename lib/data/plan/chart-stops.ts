import "server-only";
import { fromDate } from "@internationalized/date";
import { now } from "#lib/data/door/days.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { covers, type WhyNot } from "#lib/domain/taking/may-take.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { toText } from "#lib/domain/words/say.ts";
import type { Decisions } from "#lib/safety/taking.ts";
import { openByRule, openHold } from "./holds.ts";
import { decisionsFor } from "./taking.ts";
import { loadVersion } from "./versions.ts";

/** What the chart forbids of the plan in force, by a rule: with the items that it is about; absent: the whole part. */
type ChartStop = { modality: string; rule: string; items?: readonly string[]; because: string };

/** A reason that stands by the facts as they are, without what goes on in any case; null for every other reason. */
function stopOf(modality: string, { because, rule, items, clinician }: WhyNot, goesOn: readonly string[]) {
  if ((because !== "chart" && because !== "surgery") || !rule) return null;
  const held = items?.filter((item) => !goesOn.includes(item));
  if (held?.length === 0) return null;
  return { modality, rule, because: toText(clinician), ...(held ? { items: held } : {}) };
}

const stopsIn = (decisions: Decisions): ChartStop[] =>
  [...decisions].flatMap(([modality, decision]) =>
    decision.may ? [] : decision.reasons.flatMap((why) => stopOf(modality, why, decision.goesOn) ?? []),
  );

/** What the chart forbids now of the version in force, or will on its first night; nothing where none is in force. */
export async function stopsOfChart(tx: Tx, patientId: string): Promise<ChartStop[]> {
  const plan = await tx.plan.findFirst({ where: { patientId, status: "active" }, select: { id: true } });
  const signed = plan && (await loadVersion(tx, { planId: plan.id, status: "signed" }));
  return signed ? stopsIn(await decisionsFor(tx, signed, { begun: true })) : [];
}

/** The first part that is paused by what the chart no longer says, until a physician closes it; null where none is. */
export async function pausedByPastEntry(tx: Tx, patientId: string): Promise<string | null> {
  const stops = await stopsOfChart(tx, patientId);
  const rows = (await openByRule(tx, patientId)).filter(({ reason }) => reason === "chart");
  const isSaid = (row: (typeof rows)[number]) =>
    stops.some(({ modality, rule }) => modality === row.modality && rule === row.rule);
  return rows.findLast((row) => !isSaid(row))?.modality ?? null;
}

/**
 * Write down what the chart forbids, each once, so that it holds on when the chart is changed: asked for before a change and
 * after it, in its transaction. What was told and holds for the same rule is not written twice.
 */
export async function holdStopsOfChart(tx: Tx, patientId: string): Promise<void> {
  const stops = await stopsOfChart(tx, patientId);
  if (stops.length === 0) return;
  const { zone } = await tx.patient.findFirstOrThrow({ where: { id: patientId }, select: { zone: true } });
  const open = await openByRule(tx, patientId);
  const on = careDay(fromDate(now(), zone)).toString();
  for (const stop of stops) {
    const isHeld = open.some(
      ({ modality, rule, items }) =>
        modality === stop.modality &&
        rule === stop.rule &&
        covers(items.length > 0 ? items : undefined, stop.items),
    );
    if (!isHeld) await openHold(tx, { ...stop, patientId, reason: "chart", source: "fact", on });
  }
}
