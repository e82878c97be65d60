import "server-only";
import { z } from "zod";
import { databaseCode, TAKEN } from "#lib/data/door/database-code.ts";
import { now } from "#lib/data/door/days.ts";
import { type Tx, write } from "#lib/data/door/guard.ts";
import type { Anything } from "#lib/domain/access/can.ts";
import { Conflict } from "#lib/domain/access/refusal.ts";
import type { Actor } from "#lib/domain/access/roles.ts";
import { safeText, someText } from "#lib/domain/words/text.ts";

type Offered = Anything & { templateId: string; number: number; offered: boolean };

/** A published template and what was decided about it last; null when there is none. */
async function offeredOrNot(tx: Tx, { templateId }: { templateId: string }): Promise<Offered | null> {
  const row = await tx.template.findFirst({
    where: { id: templateId, versions: { some: { status: "published" } } },
    select: { offers: { orderBy: { number: "desc" }, take: 1, select: { number: true, offered: true } } },
  });
  if (!row) return null;
  const [last] = row.offers;
  return { templateId, number: last?.number ?? 0, offered: last?.offered ?? true };
}

const MEANWHILE =
  "Someone else decided about this template meanwhile. Nothing was changed. Look at it again.";

async function decide(tx: Tx, { templateId, number, offered }: Offered, why: string, actor: Actor) {
  const by = { byId: actor.id, byName: actor.name, at: now() };
  const data = { templateId, number: number + 1, offered: !offered, why, ...by };
  await tx.templateOffer.create({ data }).catch((error: unknown) => {
    throw TAKEN.has(databaseCode(error) ?? "") ? new Conflict(MEANWHILE) : error;
  });
}

/** No new plan starts from this template. Plans that came from it go on, and remember it. */
export const withdrawTemplate = write({
  action: "templates.write",
  input: z.object({
    templateId: z.uuid(),
    why: someText(300, "Say why, for your colleagues."),
  }),
  subject: offeredOrNot,
  run: async (tx, { templateId, why }, subject: Offered, actor, note) => {
    if (!subject.offered) throw new Conflict("This template is withdrawn already. Nothing was changed.");
    await decide(tx, subject, why, actor);
    note({ target: templateId, detail: "withdraw" });
  },
});

/** Plans may start from it again. */
export const offerTemplateAgain = write({
  action: "templates.write",
  input: z.object({ templateId: z.uuid(), why: safeText(300) }),
  subject: offeredOrNot,
  run: async (tx, { templateId, why }, subject: Offered, actor, note) => {
    if (subject.offered) throw new Conflict("This template is offered already. Nothing was changed.");
    await decide(tx, subject, why, actor);
    note({ target: templateId, detail: "offer again" });
  },
});
