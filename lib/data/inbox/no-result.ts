import "server-only";
import { z } from "zod";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { NO_RESULT, NO_RESULT_REASONS, type NoResultReason } from "#lib/domain/inbox/waits.ts";
import { dayText } from "#lib/domain/words/calendar.ts";
import { dayIn, now } from "../door/days.ts";
import { type Tx, write } from "../door/guard.ts";
import { ofPatient } from "../door/scope.ts";

const REASONS = Object.keys(NO_RESULT_REASONS) as [NoResultReason, ...NoResultReason[]];

/** Of some blood draws those whose result is waited for no longer. */
export async function waitedForNoLonger(tx: Tx, draws: readonly string[]): Promise<Set<string>> {
  const rows = await tx.inboxItem.findMany({
    where: { rule: NO_RESULT, closedAt: { not: null }, sourceId: { in: [...draws] } },
    select: { sourceId: true },
    take: draws.length * 10,
  });
  return new Set(rows.flatMap(({ sourceId }) => sourceId ?? []));
}

/**
 * Say why the result of a blood draw is waited for no longer. It is kept as an item that is dealt with, so that it stands
 * with who did it and can be undone.
 */
export const endNoResult = write({
  action: "result.decide",
  input: z.object({ patientId: z.uuid(), visitId: z.uuid(), why: z.enum(REASONS, "Choose why.") }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, visitId, why }, _patient, actor, note) => {
    const where = { id: visitId, patientId, visitType: "bloodDraw", status: "done" };
    const draw = await tx.appointment.findFirst({ where, select: { startsAt: true, zone: true } });
    if (!draw || (await waitedForNoLonger(tx, [visitId])).has(visitId))
      throw new Conflict("Someone else has dealt with this already. Nothing was changed.");
    const day = dayText(dayIn(draw.zone, draw.startsAt));
    const text = `Blood was drawn on ${day}. No result is on the chart. ${NO_RESULT_REASONS[why]}.`;
    const closed = { because: { text }, closedAt: now(), closedById: actor.id };
    const of = { patientId, kind: "result", rule: NO_RESULT, sourceId: visitId };
    const again = await tx.inboxItem.updateMany({ where: { ...of, closedAt: null }, data: closed });
    if (again.count === 0) await tx.inboxItem.createMany({ data: [{ ...of, ...closed }] });
    note({ target: visitId, detail: why });
  },
});
