import "server-only";
import { type HelpOffered, helpNow } from "#lib/data/account/clinic-hours.ts";
import type { Tx } from "#lib/data/door/guard.ts";
import { fileItem, type InboxKind, type InboxReason } from "#lib/data/inbox/inbox.ts";
import { openHold } from "#lib/data/plan/holds.ts";
import { broughtIn, type PatientPlan } from "#lib/data/plan/released.ts";
import { answersToMessage, type MessageAnswer, needOf } from "#lib/domain/inbox/message/answer.ts";
import { heardText } from "#lib/domain/inbox/message/heard-text.ts";
import {
  type Heard,
  type Hearing,
  readMessage,
  type Urgency,
  urgencyOf,
} from "#lib/domain/inbox/message/read.ts";
import { factsTold, readNew, unknownTaken } from "#lib/domain/inbox/message/something-new.ts";
import type { HoldReason, HoldSource } from "#lib/domain/taking/hold.ts";
import { type CalendarDate, dayText } from "#lib/domain/words/calendar.ts";
import { keepTold, type Written } from "./keep-told.ts";

const heardIn = ({ kind, body }: Pick<Written, "kind" | "body">): readonly Heard[] =>
  kind ? readNew(kind, body) : readMessage(body);

/** Rules of their own for what has to be found again in the inbox; a note that is saved again is the same note. */
const ruleFor = (urgency: Urgency, source: HoldSource): string | undefined =>
  ({ life: "TOLD-OWN-LIFE", now: "TOLD-EMERGENCY" })[urgency as string] ??
  (source === "checkIn" ? "TOLD-IN-A-NOTE" : undefined);

/**
 * What holds low-dose naltrexone when it is said to be so: all that is answered with words against the next dose. A question
 * holds nothing: nothing was taken yet.
 */
export const HOLDS: Partial<Record<Hearing, HoldReason>> = {
  opioid: "opioid",
  painMedicine: "medicine",
  emergencyVisit: "emergency",
  pregnancy: "pregnancy",
};
/** What holds for nothing more where a reason that is surer is given. */
const INSTEAD: readonly Hearing[] = ["painMedicine", "emergencyVisit"];

/** The parts of a plan that bring in low-dose naltrexone. */
export const naltrexoneSections = (plan: PatientPlan | null, on: CalendarDate): string[] =>
  (plan?.version.sections ?? []).flatMap((section) =>
    broughtIn([section], on).includes("ldn") ? [section.modality] : [],
  );

/** Hold what a message says not to take, until someone who may sign it says otherwise. */
async function holdFor(tx: Tx, heard: readonly Heard[], written: Written): Promise<void> {
  const { patientId, plan, on, source, sourceId } = written;
  const said = heard.filter(({ how }) => how === "said");
  // One hold to close: a sure opioid makes the guesses at one needless.
  const sure = said.some(({ what }) => what === "opioid");
  for (const { what, words } of said) {
    const reason = sure && INSTEAD.includes(what) ? undefined : HOLDS[what];
    for (const modality of reason ? naltrexoneSections(plan, on) : [])
      await openHold(tx, {
        ...{ patientId, modality, source, sourceId, openedById: patientId, on: on.toString() },
        reason: reason ?? "medicine",
        because: `Wrote: \u201C${words}\u201D.`,
      });
  }
}

/**
 * Read what a patient wrote before it is filed, and file it by what it says: danger and what the plan does not go with as
 * safety, everything else as `otherwise` (null: not at all). In the transaction of what was written.
 */
export async function fileWritten(
  tx: Tx,
  written: Written,
  otherwise: { kind: InboxKind; because: InboxReason } | null,
): Promise<void> {
  const { patientId, plan, on, source, sourceId, kind } = written;
  const heard = heardIn(written);
  const urgency = urgencyOf(heard);
  const told = heardText(heard);
  if (urgency === "question") {
    if (!otherwise) return;
    const because = { ...otherwise.because, text: [otherwise.because.text, told].filter(Boolean).join(" ") };
    return fileItem(tx, { patientId, kind: otherwise.kind, because, sourceId });
  }
  const [modality] = naltrexoneSections(plan, on);
  const because = {
    ...(modality ? { modality } : {}),
    planId: plan?.id,
    ...otherwise?.because,
    // With its day, so that the same words of another day are another item.
    text: `${told} Wrote on ${dayText(on)}: \u201C${heard[0]?.words ?? ""}\u201D`.slice(0, 600),
  };
  const rule = ruleFor(urgency, source);
  const file = async () => {
    await fileItem(tx, { patientId, kind: "safety", because, sourceId, ...(rule ? { rule } : {}) });
    await holdFor(tx, heard, written);
  };
  const pregnant = heard.some(({ what, how }) => what === "pregnancy" && how === "said");
  // Told as something new it is kept already; in any other words it forbids the same, or is asked about first.
  const news = pregnant ? factsTold("pregnancy", written.body) : unknownTaken(written.body);
  if (kind || news.length === 0) return file();
  await keepTold(tx, pregnant ? { ...written, kind: "pregnancy" } : written, news, file);
}

/** What a patient reads at once about what they wrote, and who answers now; null where there is nothing to say. */
export async function answerNow(
  tx: Tx,
  { plan, on, zone, ...said }: Pick<Written, "body" | "plan" | "on" | "kind"> & { zone: string },
): Promise<{ answers: readonly MessageAnswer[]; help: HelpOffered | null } | null> {
  const hasNaltrexone = naltrexoneSections(plan, on).length > 0;
  const answers = answersToMessage(heardIn(said), { hasNaltrexone });
  if (answers.length === 0) return null;
  const need = needOf(answers);
  return { answers, help: need && (await helpNow(tx, need, zone)) };
}
