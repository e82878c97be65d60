import "server-only";
import { z } from "zod";
import { asDate } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import { openHold, takeBackHolds } from "#lib/data/plan/holds.ts";
import { momentOf } from "#lib/data/plan/released.ts";
import { factsFrom } from "#lib/data/record/known-facts.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import { dayText, IsoDay, parseDate } from "#lib/domain/words/calendar.ts";

const own = async (_tx: Tx, _input: unknown, actor: { id: string }) => ({
  patientId: actor.id,
  onTeam: false,
});

/** "I told this by mistake": noted for the clinician. The dose does not start again by it. Twice is once. */
export const takeBackHold = write({
  action: "dose.log",
  input: z.object({ holdId: z.uuid() }),
  subject: own,
  run: async (tx, { holdId }, { patientId }, _actor, note) => {
    const noted = await takeBackHolds(tx, { patientId, id: holdId });
    note({ target: holdId, detail: noted > 0 ? "told by mistake" : "nothing to note" });
  },
});

/**
 * The patient's own word that there was no opioid since a day, before the first dose after an interval. "No" to that is an
 * opioid told: the part is held and the clinic reads it at once.
 */
export const sayNoOpioidSince = write({
  action: "dose.log",
  input: z.object({ modality: z.string().max(40), since: IsoDay, none: z.boolean() }),
  subject: own,
  run: async (tx, { modality, since, none }, { patientId }, actor, note) => {
    await lockPatient(tx, patientId);
    const today = momentOf(actor).day;
    if (parseDate(since).compare(today) > 0)
      throw new Conflict("That page was for another day. Nothing was saved. This is today.", "ANOTHER_DAY");
    const about = asDate(since);
    await tx.ownWord.createMany({
      data: [{ patientId, modality, question: "noOpioidSince", about, yes: none }],
    });
    note({ detail: none ? "no opioid since" : "an opioid since" });
    if (none) return;
    const text = `Took opioid pain medicine since ${dayText(parseDate(since))}, said before the first dose.`;
    await openHold(tx, {
      ...{ patientId, modality, reason: "opioid", because: text, source: "doseLog" },
      ...{ on: today.toString(), openedById: patientId },
    });
    await fileItem(tx, { patientId, kind: "safety", rule: "OUT-OPIOID-ON-LDN", because: { text, modality } });
  },
});

const WHAT_FOR = {
  none: "It is none of these.",
  some: "The patient says yes.",
  unsure: "The patient does not know.",
} as const;

/**
 * The patient's own word on what a medicine is for that they told and nobody knows, before the next dose. "No" asks for the
 * dose as usual; "yes" and "I don't know" hold the part, and the clinic reads it at once.
 */
export const sayWhatUnknownIsFor = write({
  action: "dose.log",
  input: z.object({
    modality: z.string().max(40),
    factId: z.uuid(),
    answer: z.enum(["none", "some", "unsure"]),
  }),
  subject: own,
  run: async (tx, { modality, factId, answer }, { patientId }, actor, note) => {
    await lockPatient(tx, patientId);
    const told = { id: factId, patientId, source: "patient", endedAt: null };
    const [view] = factsFrom(await tx.fact.findMany({ where: told, take: 1 }));
    if (view?.fact.kind !== "medication" && view?.fact.kind !== "supplement")
      throw new Conflict("Your clinic has looked at it meanwhile. Nothing was saved. Read this page again.");
    const on = momentOf(actor).day.toString();
    const word = { patientId, modality, question: "unknownMedicine", about: asDate(on), factId };
    await tx.ownWord.createMany({ data: [{ ...word, yes: answer === "none" }] });
    note({ target: factId, detail: "what an unknown medicine is for" });
    if (answer === "none") return;
    const asked = "strong pain, a cough, loose stools, or to come off opioids";
    const text = `Told of \u201C${view.fact.text}\u201D, which is not recognized. Asked if it is for ${asked}: ${WHAT_FOR[answer]}`;
    await openHold(tx, {
      ...{ patientId, modality, reason: "unknown", because: text, source: "fact", sourceId: factId },
      ...{ on, openedById: patientId },
    });
    await fileItem(tx, { patientId, kind: "safety", rule: "TOLD-UNKNOWN", because: { text, modality } });
  },
});

/** "I sleep by day": a bedtime dose may then be told at any hour. */
export const setSleepsByDay = write({
  action: "dose.log",
  input: z.object({ byDay: z.boolean() }),
  subject: own,
  run: async (tx, { byDay }, { patientId }, _actor, note) => {
    await tx.patient.updateMany({ where: { id: patientId }, data: { sleepsByDay: byDay } });
    note({ detail: byDay ? "sleeps by day" : "sleeps at night" });
  },
});
