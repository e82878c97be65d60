import "server-only";
import { z } from "zod";
import { IsoDay } from "#lib/domain/calendar.ts";
import { canonical } from "#lib/domain/canonical.ts";
import { FACT_SHAPE } from "#lib/domain/facts.ts";
import {
  aboutNew,
  factsTold,
  NEW_KIND_KEYS,
  NEW_KINDS,
  type NewKind,
} from "#lib/domain/message/something-new.ts";
import { Unsafe } from "#lib/domain/refusal.ts";
import type { Actor } from "#lib/domain/roles.ts";
import type { HoldReason } from "#lib/domain/taking/hold.ts";
import { someText } from "#lib/domain/text.ts";
import { roomOf } from "#lib/modalities/index.ts";
import { helpNow } from "./clinic-hours.ts";
import { list, type Tx, write } from "./guard.ts";
import { fileWritten, naltrexoneParts, type Written } from "./hear-message.ts";
import { openHold } from "./holds.ts";
import { fileItem } from "./inbox.ts";
import { currentFacts, MOST_FACTS } from "./known-facts.ts";
import { momentOf, type PatientPlan, planOf } from "./my-record.ts";
import { openThread } from "./my-threads.ts";
import { takeTurn } from "./patient-turn.ts";
import { once, RequestKey } from "./request-keys.ts";
import { stopsInForce } from "./watch.ts";

const HELD: Readonly<Record<NewKind, HoldReason>> = {
  medicine: "medicine",
  emergency: "emergency",
  surgery: "surgery",
  pregnancy: "pregnancy",
  other: "medicine",
};

const Told = z.object({
  what: z.enum(NEW_KIND_KEYS, "Choose what it is."),
  text: someText(2000, "Tell us in your own words."),
  /** Of a surgery, where its day is known. */
  on: z.union([IsoDay, z.literal("")]).optional(),
  requestKey: RequestKey,
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
      throw new Unsafe("Nothing was sent yet.", "INVALID", { on: ["Choose a day that is to come."] });
    await takeTurn(tx, patientId);
    const request = { key: requestKey, action: "new.tell", input: told };
    const done = await once(tx, actor, request, z.object({ threadId: z.uuid() }), () =>
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
  const before = await stopsInForce(tx, patientId);
  await keep(tx, patientId, factsTold(what, body, on || undefined));
  const text = `Told something new: ${NEW_KINDS[what].toLowerCase()}.`;
  await fileWritten(tx, written, { kind: "question", because: { text, threadId } });
  const known = new Set(before?.stops.map(({ rule }) => rule));
  const after = await stopsInForce(tx, patientId);
  for (const stop of after?.stops ?? []) if (!known.has(stop.rule)) await forbid(tx, written, stop);
  if (what === "emergency") await holdNaltrexone(tx, written, plan);
  return { threadId };
}

/** Write down what was told, but not what stands in the same words. */
async function keep(tx: Tx, patientId: string, facts: ReturnType<typeof factsTold>): Promise<void> {
  const known = await currentFacts(tx, patientId);
  const news = facts.filter((fact) => !known.some((one) => canonical(one.fact) === canonical(fact)));
  // A chart without room still hears of it: the message and its item are there.
  const data = news.slice(0, Math.max(0, MOST_FACTS - known.length)).map(({ kind, ...body }) => ({
    ...{ patientId, kind, body, shape: FACT_SHAPE, source: "patient", recordedById: patientId },
  }));
  if (data.length > 0) await tx.fact.createMany({ data });
}

type Stop = NonNullable<Awaited<ReturnType<typeof stopsInForce>>>["stops"][number];

/** A stop that begins with what was told: filed, and the part that it is about is held. */
async function forbid(tx: Tx, { patientId, plan, on, kind, sourceId }: Written, stop: Stop): Promise<void> {
  const text = `Told by the patient, not confirmed. ${stop.title}. ${stop.because.join("; ")}`.slice(0, 600);
  const part = plan?.version.sections.find(({ modality }) => modality === stop.modality);
  const because = {
    text,
    planId: plan?.id,
    threadId: sourceId,
    ...(part ? { modality: part.modality } : {}),
  };
  await fileItem(tx, { patientId, kind: "safety", rule: stop.rule, because, sourceId });
  if (part && roomOf(part.modality)?.prescribes(part))
    await openHold(tx, {
      ...{ patientId, modality: part.modality, because: text, source: "fact", sourceId, on: on.toString() },
      reason: HELD[kind ?? "other"],
      openedById: patientId,
    });
}

/** After an emergency naltrexone waits: what was given there is not known yet. */
async function holdNaltrexone(tx: Tx, { patientId, on, body, sourceId }: Written, plan: PatientPlan | null) {
  for (const modality of naltrexoneParts(plan, on))
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
