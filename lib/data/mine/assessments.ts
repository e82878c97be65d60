import "server-only";
import { fromDate } from "@internationalized/date";
import { z } from "zod";
import { asDate, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { IdempotencyKey, idempotent } from "#lib/data/door/idempotency.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { fileItem } from "#lib/data/inbox/inbox.ts";
import { momentOf, planOf } from "#lib/data/plan/released.ts";
import { rulesAbout } from "#lib/data/record/reports.ts";
import { offeredHere } from "#lib/data/record/wording.ts";
import { Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { needsContact } from "#lib/domain/inbox/contact.ts";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";
import { careDay } from "#lib/domain/words/care-day.ts";
import { answersFrom, countAnswers, type Instrument, outcomeOf } from "#lib/instruments/index.ts";
import { besidePlan } from "./alerts.ts";

/** Answers by question; null or no entry where it was left out. */
const Given = z
  .record(z.string().max(40), z.number().min(-1000).max(1000).nullable())
  .refine((given) => Object.keys(given).length <= 60, "These are more answers than questions.");

const NOTHING_GIVEN = "Answer one question or more. Nothing was saved.";

/** The answers as the instrument scores them; refused with what to mend, by question. */
function scored(instrument: Instrument, given: z.output<typeof Given>) {
  const answers = answersFrom(instrument, given);
  if (countAnswers(instrument, answers).given === 0) throw new Refused(NOTHING_GIVEN, "INVALID");
  const judged = instrument.judge(answers);
  if (!judged.ok) {
    const [say = "Some answers need another look."] = Object.values(judged.errors);
    throw new Refused(`${say} Nothing was saved.`, "INVALID");
  }
  return { answers, score: judged.score };
}

/** The day that counts: the patient's, also where a clinician fills in at the visit; after midnight that is the evening before. */
async function dayFor(tx: Tx, patientId: string, actor: Actor): Promise<CalendarDate> {
  if (actor.id === patientId) return momentOf(actor).day;
  const { zone } = await tx.patient.findFirstOrThrow({ where: { id: patientId }, select: { zone: true } });
  return careDay(fromDate(now(), zone));
}

/**
 * Save a filled-in questionnaire with its score: by the patient, or by a clinician on their behalf at the visit. What the
 * rules say about it (PHQ-9: thoughts of death, severe depression) reaches the inbox in the same transaction.
 */
export const saveAssessment = write({
  action: "assessment.write",
  input: z.object({
    patientId: z.uuid().optional(),
    instrument: z.string().max(40),
    given: Given,
    requestKey: IdempotencyKey,
  }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId ?? actor.id, actor),
  run: async (tx, { instrument: id, given, requestKey }, { patientId }, actor, note) => {
    const instrument = (await offeredHere(tx)).find((one) => one.id === id);
    if (!instrument) throw new Refused("This form is not in use here. Nothing was saved.", "INVALID");
    const filled = scored(instrument, given);
    const day = await dayFor(tx, patientId, actor);
    const request = { key: requestKey, action: "assessment.write", input: { patientId, id, given } };
    const saved = await idempotent(tx, actor, request, z.object({ id: z.uuid() }), async () => {
      const answers = JSON.parse(JSON.stringify(filled.answers));
      const score = JSON.parse(JSON.stringify(filled.score));
      const by = { filledById: actor.id, filledByName: actor.name };
      const row = { patientId, instrument: id, answers, score, day: asDate(day), savedAt: now(), ...by };
      const { id: sourceId } = await tx.assessment.create({ data: row, select: { id: true } });
      await fileAbout(tx, { patientId, instrument, filled, day, sourceId, by: actor.name });
      return { id: sourceId };
    });
    note({ target: saved.id, detail: id });
    return saved;
  },
});

type About = {
  patientId: string;
  instrument: Instrument;
  filled: ReturnType<typeof scored>;
  day: CalendarDate;
  sourceId: string;
  by: string;
};

async function fileAbout(tx: Tx, { patientId, instrument, filled, day, sourceId, by }: About): Promise<void> {
  const { plan } = await planOf(tx, patientId);
  const beside = await besidePlan(tx, { patientId, plan, on: day });
  const said = outcomeOf(instrument, filled);
  for (const rule of rulesAbout(said, beside)) {
    const answer = needsContact({ rule: rule.id }) ? ` Answer to item 9: ${said.items?.[9]} of 3.` : "";
    const text = `${rule.title}.${answer} ${instrument.name} of ${dayText(day)}, filled in by ${by}.`;
    await fileItem(tx, {
      patientId,
      kind: "safety",
      rule: rule.id,
      because: { text, planId: plan?.id },
      sourceId,
    });
  }
}
