import "server-only";
import { z } from "zod";
import { type Tx, write } from "#lib/data/door/guard.ts";
import { ofPatient } from "#lib/data/door/scope.ts";
import { NO_LONGER_PLANNED } from "#lib/data/plan/needs.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { TRY_KINDS, type TryKind } from "#lib/domain/scheduling/visit.ts";
import { someText } from "#lib/domain/words/text.ts";

async function needSubject(tx: Tx, { needId }: { needId: string }, actor: Actor) {
  const need = await tx.need.findFirst({
    where: { id: needId },
    select: { id: true, patientId: true, status: true },
  });
  const patient = need && (await ofPatient(tx, need.patientId, actor));
  return need && patient && { ...patient, need };
}

const NOT_WAITING = "This does not wait any more: it was booked or closed meanwhile. Nothing was changed.";

/** Write down that someone was tried; how it went is in the audit line. */
export const noteTry = write({
  action: "need.contact",
  input: z.object({
    needId: z.uuid(),
    how: z.enum(Object.keys(TRY_KINDS) as [TryKind, ...TryKind[]], "Choose how it went."),
  }),
  subject: needSubject,
  run: async (tx, { needId, how }, _subject, _actor, note) => {
    const where = { id: needId, status: "waiting", tries: { lt: 1000 } };
    const { count } = await tx.need.updateMany({ where, data: { tries: { increment: 1 } } });
    if (count === 0) throw new Conflict(NOT_WAITING, "STALE");
    note({ target: needId, detail: TRY_KINDS[how] });
    return { needId };
  },
});

/** Close a need without a visit, with a reason that stays. */
export const closeNeed = write({
  action: "need.close",
  input: z.object({ needId: z.uuid(), reason: someText(300, "Write why it is closed.") }),
  subject: needSubject,
  run: async (tx, { needId, reason }, _subject, _actor, note) => {
    const where = { id: needId, status: "waiting" };
    const { count } = await tx.need.updateMany({ where, data: { status: "closed", reason } });
    if (count === 0) throw new Conflict(NOT_WAITING, "STALE");
    note({ target: needId });
    return { needId };
  },
});

/** Put a need that was closed by hand back on the list. */
export const reopenNeed = write({
  action: "need.close",
  input: z.object({ needId: z.uuid() }),
  subject: needSubject,
  run: async (tx, { needId }, _subject, _actor, note) => {
    const where = { id: needId, status: "closed", NOT: { reason: NO_LONGER_PLANNED } };
    const { count } = await tx.need.updateMany({ where, data: { status: "waiting", reason: null } });
    if (count === 0) throw new Conflict("This is not closed any more. Nothing was changed.", "STALE");
    note({ target: needId, detail: "opened again" });
    return { needId };
  },
});
