import "server-only";
import { z } from "zod";
import { dayIn, now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { recheckPlan } from "#lib/data/inbox/recheck-plan.ts";
import { contentVersion } from "#lib/data/plan/content-version.ts";
import { namesOf, standingFacts } from "#lib/data/record/known-facts.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import type { Fact } from "#lib/domain/facts/facts.ts";
import { senselessDays } from "#lib/domain/facts/sense.ts";
import {
  answered,
  LineAnswer,
  type Stamp,
  type TakenFact,
  withNothing,
} from "#lib/domain/medicine-list/line-answer.ts";
import { someText } from "#lib/domain/words/text.ts";
import { endEntry, replaceEntry } from "./facts.ts";

const OfLine = { patientId: z.uuid(), factId: z.uuid() };
type Line = { patientId: string; factId: string };

const stampOf = async (tx: Tx, actor: Actor): Promise<Stamp> => ({
  by: (await namesOf(tx, [actor.id])).get(actor.id) ?? "",
  at: dayIn(actor.zone, now()).toString(),
  content: contentVersion,
});

/** The line as it stands; what was changed meanwhile is asked about anew. */
async function standingLine(tx: Tx, { patientId, factId }: Line): Promise<TakenFact> {
  const { facts } = await standingFacts(tx, patientId);
  const fact = facts.find(({ id }) => id === factId)?.fact;
  if (fact?.kind !== "medication" && fact?.kind !== "supplement")
    throw new Conflict(
      "Someone else, or you in another window, changed this entry meanwhile. Nothing was saved. Look at it again.",
    );
  return fact;
}

/** Put what an answer makes of a line in its place; the line stays in the record, ended. */
async function settle(tx: Tx, line: Line, next: Fact | null, actor: Actor): Promise<void> {
  if (next === null) return endEntry(tx, line.patientId, line.factId, actor);
  const wrong = senselessDays(next, dayIn(actor.zone, now()));
  if (Object.keys(wrong).length > 0)
    throw new Refused("Some days need another look. Nothing was saved.", "INVALID", wrong);
  await replaceEntry(tx, { ...line, fact: next }, actor);
}

/** Answer what is asked about a line: it is a substance, stopped, an allergy, taken, or not this patient's. */
export const answerLine = write({
  action: "facts.write",
  input: z.object({ ...OfLine, answer: LineAnswer }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { answer, ...line }, _patient, actor, note) => {
    note({ target: line.factId });
    const stamp = await stampOf(tx, actor);
    await recheckPlan(tx, line.patientId, async () =>
      settle(tx, line, answered(await standingLine(tx, line), answer, stamp), actor),
    );
  },
});

/** Say of a word of a line that it means nothing here: kept with who said so, and asked again when the tables know the word. */
export const explainWord = write({
  action: "word.explain",
  input: z.object({ ...OfLine, word: someText(80, "Say which word is meant.") }),
  subject: (tx, { patientId }, actor) => ofPatient(tx, patientId, actor),
  run: async (tx, { word, ...line }, _patient, actor, note) => {
    note({ target: line.factId });
    const stamp = await stampOf(tx, actor);
    await recheckPlan(tx, line.patientId, async () =>
      settle(tx, line, withNothing(await standingLine(tx, line), word, stamp), actor),
    );
  },
});
