import "server-only";
import { z } from "zod";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { lockPatient } from "#lib/data/door/patient-lock.ts";
import { momentOf, planOf } from "#lib/data/plan/released.ts";
import { type LoadedVersion, ofVersion, signedVersion } from "#lib/data/plan/versions.ts";
import type { OfVersion } from "#lib/domain/access/can.ts";
import { Conflict, Refused } from "#lib/domain/access/refusal.ts";
import { safeText } from "#lib/domain/words/text.ts";
import { modalityOf } from "#lib/modalities/index.ts";
import { fileWritten } from "./hear-message.ts";
import { openThread } from "./threads.ts";

/** The patient's three answers to a section; none is the default. */
const ANSWERS = ["agree", "question", "prefer"] as const;
export type AnswerKind = (typeof ANSWERS)[number];
const SAID = { question: "I have a question about this part.", prefer: "I would prefer something else." };

const HEARD = { question: "Has a question about", prefer: "Would prefer something else for" };

/**
 * Answer one section of the version in force. Rows are only added; the newest counts. A question or another wish opens
 * a thread about that part and files it for the clinic. A version that was replaced meanwhile is a Conflict, whose `now`
 * says if the part is in the new one: `{ stays: boolean }`.
 */
export const answerSection = write({
  action: "plan.agree",
  input: z.object({
    versionId: z.uuid(),
    modality: z.string().min(1).max(40),
    answer: z.enum(ANSWERS, "Choose one of the three answers."),
    note: safeText(2000),
    read: z.boolean(),
  }),
  subject: async (tx, { versionId, modality }, actor) => {
    const version = await ofVersion(tx, versionId, actor);
    if (version?.patientId === actor.id && version.released && version.status === "superseded")
      throw await planChanged(tx, version.row.planId, modality);
    return version;
  },
  run: async (tx, { versionId, modality, answer, note: words, read }, version: Version, actor, note) => {
    const { patientId, row } = version;
    await lockPatient(tx, patientId);
    if (!row.sections.some((section) => section.modality === modality)) throw gone();
    if (
      answer === "agree" &&
      !read &&
      (await tx.agreement.count({ where: { versionId, answer: "agree", keptFromId: null } })) === 0
    )
      throw new Refused("One thing is missing. Nothing was saved yet.", "INVALID", {
        read: ["Tick the box when you have read it. Then tap Agree."],
      });
    note({ target: versionId, detail: `${modality}: ${answer}` });
    if (await stands(tx, { versionId, modality, answer, note: words })) return;
    await tx.agreement.create({ data: { versionId, patientId, modality, answer, note: words } });
    if (answer === "agree") return;
    const body = [SAID[answer], words].filter(Boolean).join(" ").slice(0, 2000);
    const threadId = await openThread(tx, { patientId, about: modality, body, author: actor });
    const { plan } = await planOf(tx, patientId);
    await fileWritten(
      tx,
      { patientId, body, plan, on: momentOf(actor).day, source: "message", sourceId: threadId },
      {
        kind: answer === "question" ? "question" : "agreement",
        because: {
          text: `${HEARD[answer]} ${modalityOf(modality)?.label ?? modality}.`,
          modality,
          planId: row.planId,
          threadId,
        },
      },
    );
  },
});

type Version = OfVersion & { row: LoadedVersion };

const gone = () =>
  new Conflict(
    "Your plan changed while this page was open. This part is not in it any more. Your answer was not saved. Your words are still here, but not sent.",
    "STALE",
    { stays: false },
  );

async function planChanged(tx: Tx, planId: string, modality: string): Promise<Conflict> {
  const stays = (await signedVersion(tx, planId))?.sections.some((section) => section.modality === modality);
  if (!stays) return gone();
  return new Conflict(
    "Your plan changed while this page was open. Your answer was not saved. This is the new plan: read it, then answer. Your words are still here.",
    "STALE",
    { stays },
  );
}

/** The same answer in the same words says nothing new: the form was sent twice. */
async function stands(
  tx: Tx,
  { versionId, modality, ...given }: { versionId: string; modality: string; answer: string; note: string },
): Promise<boolean> {
  const last = await tx.agreement.findFirst({
    where: { versionId, modality },
    orderBy: { answeredAt: "desc" },
  });
  return last?.answer === given.answer && last.note === given.note;
}
