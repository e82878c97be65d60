import "server-only";
import { z } from "zod";
import { dayIn, now } from "#lib/data/door/days.ts";
import { write } from "#lib/data/door/guard.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { stopsOfChart } from "#lib/data/plan/chart-stops.ts";
import { closeGiven, openHold } from "#lib/data/plan/holds.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { someText } from "#lib/domain/words/text.ts";

const someHolds = z.array(z.uuid()).min(1).max(50);

/** Say that a part may be taken again: what the clinician was shown is closed, with a reason that the patient reads. */
export const closeHolds = write({
  action: "hold.close",
  input: z.object({
    patientId: z.uuid(),
    modality: z.string().max(40),
    holds: someHolds,
    reason: someText(600, "Say why it may be taken again. The patient reads this."),
  }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, modality, holds, reason }, _patient, actor, note) => {
    await lockPatient(tx, patientId);
    // What the chart says again by now is not closed: it would end with the entry, and nobody would have decided on that.
    const said = (await stopsOfChart(tx, patientId)).flatMap((stop) =>
      stop.modality === modality ? [stop.rule] : [],
    );
    const closed = await closeGiven(tx, { patientId, modality, holds, besides: said }, { by: actor, reason });
    if (closed === 0)
      throw new Conflict("Someone else has said so already. Nothing was changed. Look again.");
    note({ target: holds[0], detail: modality });
  },
});

/** Pause a part of the plan in force: until a physician says that it may be taken again. */
export const pauseSection = write({
  action: "hold.open",
  input: z.object({
    patientId: z.uuid(),
    modality: z.string().max(40),
    reason: someText(600, "Say why it is paused."),
  }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { patientId, modality, reason }, _patient, actor, note) => {
    await lockPatient(tx, patientId);
    const { zone } = await tx.patient.findFirstOrThrow({ where: { id: patientId }, select: { zone: true } });
    const part = await tx.planSection.findFirst({
      where: { patientId, modality, version: { status: "signed", plan: { status: "active" } } },
      select: { id: true },
    });
    if (!part) throw new Conflict("The plan in force has no such part. Nothing was changed. Look again.");
    await openHold(tx, {
      ...{ patientId, modality, reason: "clinic", because: `${actor.name}: ${reason}`, source: "clinic" },
      on: dayIn(zone, now()).toString(),
      openedById: actor.id,
    });
    note({ target: part.id, detail: modality });
  },
});
