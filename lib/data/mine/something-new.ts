import "server-only";
import { z } from "zod";
import { helpNow } from "#lib/data/account/clinic-hours.ts";
import { list, type Tx, write } from "#lib/data/door/guard.ts";
import { IdempotencyKey, idempotent } from "#lib/data/door/idempotency.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { openHold } from "#lib/data/plan/holds.ts";
import { momentOf, type PatientPlan, planOf } from "#lib/data/plan/released.ts";
import { Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import {
  aboutNew,
  factsTold,
  NEW_KIND_KEYS,
  NEW_KINDS,
  readNew,
} from "#lib/domain/inbox/message/something-new.ts";
import { IsoDay } from "#lib/domain/words/calendar.ts";
import { someText } from "#lib/domain/words/text.ts";
import { fileWritten, naltrexoneSections } from "./hear-message.ts";
import { keepTold, type Written } from "./keep-told.ts";
import { openThread } from "./threads.ts";

const Told = z.object({
  what: z.enum(NEW_KIND_KEYS, "Choose what it is."),
  text: someText(2000, "Tell us in your own words."),
  /** Of a surgery, where its day is known. */
  on: z.union([IsoDay, z.literal("")]).optional(),
  requestKey: IdempotencyKey,
});

/**
 * Tell something new in one's own words: kept as told and unconfirmed, heard by the rules at once, filed, and answered on
 * the page that it leads to. What a stop forbids with it is held. All or nothing; the same form sent twice is one.
 */
export const tellSomethingNew = write({
  action: "new.tell",
  input: Told,
  subject: async (_tx, _input, actor) => ({ patientId: actor.id, onTeam: false }),
  run: async (tx, { requestKey, ...told }, { patientId }, actor, note) => {
    const { day } = momentOf(actor);
    if (told.on && told.on < day.toString())
      throw new Refused("Nothing was sent yet.", "INVALID", { on: ["Choose a day that is to come."] });
    await lockPatient(tx, patientId);
    const request = { key: requestKey, action: "new.tell", input: told };
    const done = await idempotent(tx, actor, request, z.object({ threadId: z.uuid() }), () =>
      tell(tx, actor, told),
    );
    note({ target: done.threadId });
    return done;
  },
});

async function tell(
  tx: Tx,
  actor: Actor,
  { what, text: body, on }: Omit<z.output<typeof Told>, "requestKey">,
) {
  const patientId = actor.id;
  const { day } = momentOf(actor);
  const { plan } = await planOf(tx, patientId);
  const threadId = await openThread(tx, { patientId, about: aboutNew(what), body, author: actor });
  const written: Written = { patientId, body, plan, on: day, kind: what, source: "fact", sourceId: threadId };
  const text = `Told something new: ${NEW_KINDS[what].toLowerCase()}.`;
  await keepTold(tx, written, factsTold(what, body, on || undefined), () =>
    fileWritten(tx, written, { kind: "question", because: { text, threadId } }),
  );
  const heard = readNew(what, body).some((one) => one.what === "emergencyVisit");
  if (what === "emergency" && heard) await holdNaltrexone(tx, written, plan);
  return { threadId };
}

/** After an emergency naltrexone waits: what was given there is not known yet. */
async function holdNaltrexone(tx: Tx, { patientId, on, body, sourceId }: Written, plan: PatientPlan | null) {
  for (const modality of naltrexoneSections(plan, on))
    await openHold(tx, {
      ...{ patientId, modality, reason: "emergency", source: "fact", sourceId, on: on.toString() },
      because: `Told of an emergency visit: ${body}`,
      openedById: patientId,
    });
}

/** What stands beside the form: when someone reads it, and who answers now. */
export const getSomethingNew = list({
  action: "own.read",
  input: z.object({}),
  run: async (tx, _input, actor, note) => {
    note({ patientId: actor.id });
    return { help: await helpNow(tx, "medicine", actor.zone) };
  },
});
