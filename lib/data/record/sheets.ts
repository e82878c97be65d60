import "server-only";
import { z } from "zod";
import { list, read, type Tx } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { can } from "#lib/domain/access/can.ts";
import { type Sheet, sheetOf } from "#lib/instruments/index.ts";
import { offeredHere } from "./wording.ts";

const Which = z.string().max(40);

/** A questionnaire that this clinic may ask, as a form shows it; null when it may not. */
async function sheetFor(tx: Tx, id: string): Promise<Sheet | null> {
  const instrument = (await offeredHere(tx)).find((one) => one.id === id);
  return instrument ? sheetOf(instrument) : null;
}

/** A form of the patient's own clinic; null when it is not offered there. */
export const getMySheet = list({
  action: "own.read",
  input: z.object({ instrument: Which }),
  run: (tx, { instrument }, actor, note) => {
    note({ patientId: actor.id });
    return sheetFor(tx, instrument);
  },
});

/** A form to fill in with a patient; null when it is not offered, or not for this reader to fill in. */
export const getSheetFor = read({
  action: "chart.read",
  input: z.object({ patientId: z.uuid(), instrument: Which }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { instrument }, subject, actor) =>
    can(actor, "assessment.write", subject) ? sheetFor(tx, instrument) : null,
});
